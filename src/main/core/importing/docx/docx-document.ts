import { fail, ok, type Result } from '#domain/result.ts'
import type { Archive } from '../archive/open-archive.ts'
import { picturesIn } from '../archive/pictures-in.ts'
import type { FileToRead, ImportRefusal, ReadDocument } from '../import-output.ts'
import { finishedDocument } from '../office/finished-document.ts'
import { childNamed, type XmlElement } from '../xml/xml-element.ts'
import { coreMetadata } from './core-properties.ts'
import { countChanges, descendants } from './word-changes.ts'
import type { WordContext } from './word-context.ts'
import { pictureIn } from './word-graphics.ts'
import { type NotesPart, WordNotes } from './word-notes.ts'
import { WordNumbering } from './word-numbering.ts'
import { type Relationship, targetOf, WordPackage } from './word-package.ts'
import { RunStyles } from './word-run-style.ts'
import { storyBlocks } from './word-story.ts'
import { WordStyles } from './word-styles.ts'

/** Reads a WordprocessingML document (ISO/IEC 29500). Fails where its main part is missing or damaged, or any part is unsafe. */
export async function docxDocument(archive: Archive, file: FileToRead): Promise<Result<ReadDocument, ImportRefusal>> {
  const { notes, options } = file
  const files = new WordPackage(archive, notes)
  const top = await files.relationships('')
  if (!top.ok) return top
  const main = targetOf(top.value, 'officeDocument') ?? 'word/document.xml'
  const parts = await partsOf(files, main)
  if (!parts.ok) return parts
  const { document, relationships, styles, numbering, settings, footnote, endnote, comment } = parts.value
  const body = childNamed(document, 'w:body')
  if (body === undefined) return fail({ code: 'format-damaged', detail: 'no body' })
  file.advance(2, 4)
  const wordStyles = new WordStyles(styles)
  const wordNotes = new WordNotes({ footnote, endnote, comment }, settings, notes)
  const shown = [{ part: document, relationships }, footnote, endnote, comment]
  const pictures = await picturesIn(archive, shown.flatMap(pictureParts))
  const context: WordContext = {
    styles: wordStyles,
    runs: new RunStyles(wordStyles),
    numbering: new WordNumbering(numbering, wordStyles),
    side: options.trackedChanges,
    notes,
    shelf: file.pictures,
    pictureIn: (part) => pictures.get(part) ?? null,
    noteOf: (reference, mark) =>
      wordNotes.noteOf(reference, mark, (part, note) =>
        storyBlocks({ context, relationships: part.relationships }, note, noteDepth),
      ),
  }
  const blocks = storyBlocks({ context, relationships }, body)
  const changed = [document, footnote.part, endnote.part].reduce(
    (sum, part) => sum + (part ? countChanges(part) : 0),
    0,
  )
  notes.count(`tracked-changes-${options.trackedChanges}`, changed)
  const margins = await countMargins(files, relationships)
  if (!margins.ok) return margins
  notes.count('headers-left-out', margins.value)
  const core = await files.optionalPart(targetOf(top.value, 'core-properties'))
  if (!core.ok) return core
  file.advance(3, 4)
  return ok(finishedDocument(blocks, coreMetadata(core.value, notes)))
}

/** The text of a note has fewer tables and boxes within each other: it stands within a block itself. */
const noteDepth = 8

interface Parts {
  readonly document: XmlElement
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  readonly settings: XmlElement | null
  readonly footnote: NotesPart
  readonly endnote: NotesPart
  readonly comment: NotesPart
}

/** The parts of the package that a part shows as pictures, in their order. */
const pictureParts = ({ part, relationships }: NotesPart): readonly string[] =>
  (part === null ? [] : descendants(part)).flatMap((each) => {
    const shown = relationships.get(pictureIn(each) ?? '')
    return shown === undefined || shown.isExternal ? [] : shown.target
  })

async function partsOf(files: WordPackage, main: string): Promise<Result<Parts, ImportRefusal>> {
  const document = await files.part(main)
  if (!document.ok) return document
  if (document.value === null) return fail({ code: 'format-damaged', detail: main.slice(0, 200) })
  const relationships = await files.relationships(main)
  if (!relationships.ok) return relationships
  const read = (kind: string) => files.optionalPart(targetOf(relationships.value, kind))
  const notes = async (kind: string): Promise<Result<NotesPart, ImportRefusal>> => {
    const name = targetOf(relationships.value, kind)
    const part = await files.optionalPart(name)
    if (!part.ok || name === null) return part.ok ? ok({ part: null, relationships: new Map() }) : part
    const links = await files.relationships(name)
    return links.ok ? ok({ part: part.value, relationships: links.value }) : links
  }
  const styles = await read('styles')
  if (!styles.ok) return styles
  const numbering = await read('numbering')
  if (!numbering.ok) return numbering
  const settings = await read('settings')
  if (!settings.ok) return settings
  const footnote = await notes('footnotes')
  if (!footnote.ok) return footnote
  const endnote = await notes('endnotes')
  if (!endnote.ok) return endnote
  const comment = await notes('comments')
  if (!comment.ok) return comment
  return ok({
    document: document.value,
    relationships: relationships.value,
    styles: styles.value,
    numbering: numbering.value,
    settings: settings.value,
    footnote: footnote.value,
    endnote: endnote.value,
    comment: comment.value,
  })
}

/** How many headers and footers of pages hold words. */
async function countMargins(
  files: WordPackage,
  relationships: ReadonlyMap<string, Relationship>,
): Promise<Result<number, ImportRefusal>> {
  let count = 0
  for (const { kind, target, isExternal } of relationships.values()) {
    if (isExternal || (kind !== 'header' && kind !== 'footer')) continue
    const part = await files.optionalPart(target)
    if (!part.ok) return part
    const holdsWords =
      part.value !== null &&
      descendants(part.value).some(({ name, children }) => name === 'w:t' && children.join('').trim() !== '')
    if (holdsWords) count += 1
  }
  return ok(count)
}
