import type { BlockNode, InlineNode, SourceDocument, SpokenTime } from '#domain/document/document.ts'
import { textOf } from '#domain/text/text-map.ts'
import { type ImportedMetadata, noMetadata } from '../import-output.ts'
import { joined } from '../inline-content.ts'
import { asLanguage, asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import { noteInvisible } from '../text/inspect-characters.ts'
import { cuesOf } from './cues.ts'
import { type Turn, turnsOf } from './turns.ts'

/** A paragraph in the making: the cues of one speaker up to the end of a sentence. */
interface Saying {
  readonly speaker: string | null
  readonly time: SpokenTime | null
  readonly content: readonly InlineNode[]
}

/** A paragraph ends without a full stop after so long a pause in milliseconds, and beyond so many characters. */
const longestPause = 10_000
const longestSaying = 2_000

/** A transcript as a document: one paragraph for each sentence or few of one speaker, with its time. */
export function transcriptDocument(
  text: string,
  format: 'srt' | 'vtt',
  notes: NoteTally,
): { readonly document: SourceDocument; readonly metadata: ImportedMetadata } {
  const { head, cues, settings } = cuesOf(text, format)
  noteInvisible(cues.flatMap(({ lines }) => lines).join('\n'), notes)
  notes.count('cue-settings-left-out', settings)
  for (const cue of cues) if (cue.time === null) notes.name('cues-broken', cue.name)
  const content = sayings(turnsOf(cues, format, notes)).map(paragraph)
  const document: SourceDocument = { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
  const headed = (name: string): string | undefined =>
    head.map((line) => new RegExp(`^${name}:\\s*(.+)$`, 'i').exec(line)?.[1]).find((value) => value !== undefined)
  return {
    document,
    metadata: {
      ...noMetadata,
      title: asLine(/^WEBVTT[ \t]+(?:-\s*)?(.+)$/.exec(head[0] ?? '')?.[1] ?? headed('title')),
      firstHeading: asLine(textOf({ type: 'doc', content: content.slice(0, 1) }), 120),
      language: asLanguage(headed('language')),
    },
  }
}

function sayings(turns: readonly Turn[]): readonly Saying[] {
  const all: Saying[] = []
  let open: Saying | null = null
  for (const turn of turns) {
    const content = spaced(turn.lines)
    if (plain(content).trim() === '') continue
    if (open !== null && goesOn(open, turn)) {
      open = {
        speaker: open.speaker,
        time: open.time && turn.time && { start: open.time.start, end: Math.max(open.time.end, turn.time.end) },
        content: spaced([open.content, content]),
      }
      all[all.length - 1] = open
    } else {
      open = { speaker: turn.speaker, time: turn.time, content }
      all.push(open)
    }
  }
  return all
}

/** Words without a time stay apart, so that no time is given to what has none. */
function goesOn(open: Saying, turn: Turn): boolean {
  if (turn.isNew || turn.speaker !== open.speaker || open.time === null || turn.time === null) return false
  const said = plain(open.content)
  const pause = turn.time.start - open.time.end
  return (
    !sentenceEnd.test(said) && said.length < longestSaying && pause < longestPause && turn.time.start >= open.time.start
  )
}

const sentenceEnd = /[.!?…。！？．۔؟।॥]["'”’»)\]）」』\s]*$/u
/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、。，！？「」]/u

const plain = (content: readonly InlineNode[]): string =>
  content.map((node) => (node.type === 'text' ? node.text : '')).join('')

/** Pieces of a line with a space between them, where the script has spaces. Each is gone through once: a cue may have any number of them. */
function spaced(pieces: readonly (readonly InlineNode[])[]): readonly InlineNode[] {
  const content: InlineNode[] = []
  for (const [at, piece] of pieces.entries()) {
    const begun = trimmed(piece, 'start')
    const next = at === pieces.length - 1 ? begun : trimmed(begun, 'end')
    const last = [...edge(content.at(-1)).slice(-2)].at(-1) ?? ''
    const first = [...edge(next[0]).slice(0, 2)][0] ?? ''
    const isApart = last !== '' && first !== '' && !(unspaced.test(last) && unspaced.test(first))
    if (isApart) content.push({ type: 'text', text: ' ' })
    for (const node of next) content.push(node)
  }
  return joined(content)
}

/** The text of a node at the edge of a piece. */
const edge = (node: InlineNode | undefined): string => (node?.type === 'text' ? node.text : '')

function trimmed(content: readonly InlineNode[], side: 'start' | 'end'): readonly InlineNode[] {
  const index = side === 'start' ? 0 : content.length - 1
  return content.flatMap((node, at): readonly InlineNode[] => {
    if (node.type !== 'text' || at !== index) return [node]
    const text = side === 'start' ? node.text.trimStart() : node.text.trimEnd()
    return text === '' ? [] : [{ ...node, text }]
  })
}

const paragraph = ({ speaker, time, content }: Saying): BlockNode => ({
  type: 'paragraph',
  attrs: {
    lang: null,
    dir: null,
    ...(time === null ? {} : { time }),
    ...(speaker === null ? {} : { speaker }),
  },
  content: [...trimmed(trimmed(content, 'start'), 'end')],
})
