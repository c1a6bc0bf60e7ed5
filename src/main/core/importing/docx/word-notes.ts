import { commentLabel } from '#domain/document/comment-label.ts'
import type { BlockNode } from '#domain/document/document.ts'
import { dayOf } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.ts'
import type { WordContext, WordNote } from './word-context.ts'
import { formatWordNumber } from './word-numbering.ts'
import type { Relationship } from './word-package.ts'

/** A part that holds notes, and the links of that part. */
export interface NotesPart {
  readonly part: XmlElement | null
  readonly relationships: ReadonlyMap<string, Relationship>
}

type Kind = 'footnote' | 'endnote' | 'comment'

/** Maps the text of a note. */
type BlocksOf = (notes: NotesPart, note: XmlElement) => readonly BlockNode[]

/** The footnotes, endnotes and comments of a document, each told once: where it is first referred to. */
export class WordNotes {
  readonly #parts: Readonly<Record<Kind, NotesPart>>
  readonly #byId: Readonly<Record<Kind, ReadonlyMap<string, XmlElement>>>
  readonly #formats: Readonly<Record<Kind, string>>
  readonly #tally: NoteTally
  readonly #labels = new Map<string, string>()
  readonly #counts: Record<Kind, number> = { footnote: 0, endnote: 0, comment: 0 }

  constructor(parts: Readonly<Record<Kind, NotesPart>>, settings: XmlElement | null, tally: NoteTally) {
    this.#parts = parts
    this.#byId = { footnote: byId(parts.footnote), endnote: byId(parts.endnote), comment: byId(parts.comment) }
    this.#formats = {
      footnote: formatIn(settings, 'w:footnotePr') ?? 'decimal',
      endnote: formatIn(settings, 'w:endnotePr') ?? 'lowerRoman',
      comment: 'decimal',
    }
    this.#tally = tally
  }

  /** See `WordContext.noteOf`. */
  noteOf(reference: XmlElement, customMark: string | null, blocksOf: BlocksOf): ReturnType<WordContext['noteOf']> {
    const kind = kindOf(reference)
    const id = reference.attributes['w:id'] ?? ''
    const key = `${kind} ${id}`
    const known = this.#labels.get(key)
    if (known !== undefined) return { label: known, content: null }
    const note = this.#byId[kind].get(id)
    if (note === undefined) return null
    const label = this.#label(kind, note, customMark)
    this.#labels.set(key, label)
    const blocks = blocksOf(this.#parts[kind], note)
    if (kind === 'comment') this.#tally.count('comments-as-notes')
    return { label, content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks } satisfies WordNote
  }

  #label(kind: Kind, note: XmlElement, customMark: string | null): string {
    if (customMark !== null) return cut(customMark)
    this.#counts[kind] += 1
    const number = formatWordNumber(this.#counts[kind], this.#formats[kind])
    if (kind !== 'comment') return number
    const author = (note.attributes['w:author'] ?? '').replace(/\s+/g, ' ').trim()
    return commentLabel(this.#counts.comment, author, dayOf(note.attributes['w:date']))
  }
}

const cut = (label: string): string => label.slice(0, 200).toWellFormed()

function kindOf({ name }: XmlElement): Kind {
  if (name === 'w:commentReference') return 'comment'
  return name === 'w:endnoteReference' ? 'endnote' : 'footnote'
}

/** Notes that are lines between notes and text are left out: they say what they are. */
function byId({ part }: NotesPart): ReadonlyMap<string, XmlElement> {
  const notes = ['w:footnote', 'w:endnote', 'w:comment'].flatMap((name) => (part ? childrenNamed(part, name) : []))
  const own = notes.filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
  return new Map(own.map((note) => [note.attributes['w:id'] ?? '', note]))
}

function formatIn(settings: XmlElement | null, name: string): string | null {
  const properties = settings === null ? undefined : childNamed(settings, name)
  return (properties && childNamed(properties, 'w:numFmt')?.attributes['w:val']) ?? null
}
