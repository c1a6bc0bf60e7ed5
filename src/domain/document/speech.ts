import { type TextMap, textMapOf } from '../text/text-map.ts'
import type { BlockNode, ListItemNode, SourceDocument, SpokenTime, TableCellNode, TableRowNode } from './document.ts'

/** A block that was spoken: its range in the text, half-open in UTF-16 units, when, and by whom. */
export interface SpokenBlock {
  readonly start: number
  readonly end: number
  readonly time: SpokenTime | null
  readonly speaker: string | null
}

/** What was said of a range: from its first block's beginning to its last block's end, and by whom where it is one speaker. */
export type SpokenPlace = Pick<SpokenBlock, 'time' | 'speaker'>

/** The spoken blocks of a document, in text order; none where the source is no transcript. */
export interface Speech {
  readonly blocks: readonly SpokenBlock[]
  /** Null where nothing in the range has a time or a speaker. A range of several speakers has none. */
  at(start: number, end: number): SpokenPlace | null
}

/** Reads the times and speakers that a document's blocks carry. */
export function speechOf(document: SourceDocument, map: TextMap = textMapOf(document)): Speech {
  const { blocks } = map
  const spoken: SpokenBlock[] = []
  let seen = 0
  const visit = (node: BlockNode | ListItemNode | TableRowNode | TableCellNode): void => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const { start, end } = blocks[seen] ?? { start: 0, end: 0 }
      const { time = null, speaker = null } = node.attrs ?? {}
      if (time !== null || speaker !== null) spoken.push({ start, end, time, speaker })
      seen += 1
    } else if (node.type === 'codeBlock' || node.type === 'horizontalRule') seen += 1
    else for (const child of node.content) visit(child)
  }
  for (const block of document.content) visit(block)
  return { blocks: spoken, at: (start, end) => placeOf(spoken.filter((each) => each.start < end && each.end > start)) }
}

function placeOf(blocks: readonly SpokenBlock[]): SpokenPlace | null {
  const [first] = blocks
  if (first === undefined) return null
  const times = blocks.map(({ time }) => time).filter((time) => time !== null)
  const time =
    times.length === 0
      ? null
      : { start: Math.min(...times.map(({ start }) => start)), end: Math.max(...times.map(({ end }) => end)) }
  return { time, speaker: blocks.every(({ speaker }) => speaker === first.speaker) ? first.speaker : null }
}

/** A time of a recording as players show it: "0:01:02". */
export function shownTimeOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** Speaker and time in the order in which a person reads them; empty where neither is known. */
export function spokenInWords({ time, speaker }: SpokenPlace): readonly string[] {
  const shown = time === null ? [] : [`${shownTimeOf(time.start)}–${shownTimeOf(time.end)}`]
  return speaker === null ? shown : [speaker, ...shown]
}
