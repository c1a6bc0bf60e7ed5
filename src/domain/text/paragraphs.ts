import type { TextRange } from '../errors.ts'
import type { TextMap } from './text-map.ts'

/** One textblock of a document: a paragraph, heading or cell, whose lines may be broken inside it. */
export interface Paragraph extends TextRange {
  readonly isHeading: boolean
}

/** What is known of a document's textblocks where no more than its text is at hand; small enough to be kept for a novel. */
export interface Paragraphs {
  /** The textblock that holds a UTF-16 offset of the text; the line break after it belongs to it. */
  at(offset: number): Paragraph
}

/** The textblocks of a text map, without the map. */
export function paragraphsOf({ text: { length }, blocks }: Pick<TextMap, 'text' | 'blocks'>): Paragraphs {
  const starts = Int32Array.from(blocks, ({ start }) => start)
  const headings = Uint8Array.from(blocks, ({ type }) => (type === 'heading' ? 1 : 0))
  return {
    at(offset) {
      let index = 0
      for (let beyond = starts.length; index + 1 < beyond; ) {
        const middle = (index + beyond) >> 1
        if ((starts[middle] ?? 0) <= offset) index = middle
        else beyond = middle
      }
      const next = starts[index + 1]
      return {
        start: starts[index] ?? 0,
        end: next === undefined ? length : next - 1,
        isHeading: headings[index] === 1,
      }
    },
  }
}
