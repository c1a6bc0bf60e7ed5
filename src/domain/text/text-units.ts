import type { TextRange } from '../errors.ts'
import { endsInAbbreviation } from './ends-in-abbreviation.ts'
import type { TextMap } from './text-map.ts'
import { withoutEdgeSpace } from './without-edge-space.ts'

/** What a caret moves by and a click takes: a character as people see it, a word, a sentence, a paragraph. */
export type TextUnit = 'grapheme' | 'word' | 'sentence' | 'paragraph'

/** The text of a document with its blocks: all that units need of a text map. */
export type TextInBlocks = Pick<TextMap, 'text' | 'blocks' | 'blockAt'>

const segmenters = {
  grapheme: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
}

/** A full stop of Urdu or Hindi with the marks that close after it: it ends a sentence in a text of any language. */
const otherFullStop = /[\u06d4\u0964\u0965][\p{Pe}\p{Pf}\p{Pi}"']*(?=\s)/gu

/**
 * The unit that holds the character at a text offset (UTF-16), without the white space at its ends; it never reaches beyond
 * its block. At white space after a word or sentence it is the one before. Null in a block without words.
 */
export function unitAt(map: TextInBlocks, offset: number, unit: TextUnit): TextRange | null {
  const block = map.blocks[map.blockAt(offset)]
  if (!block) return null
  const units = unitsOf(map.text.slice(block.start, block.end), unit)
  const within = offset - block.start
  const found = units.findLast(({ start }) => start <= within) ?? units[0]
  return found ? { start: block.start + found.start, end: block.start + found.end } : null
}

/** Widens a range of text offsets so that it begins and ends with whole words; white space and signs at its ends stay as they are. */
export function toWholeWords(map: TextInBlocks, { start, end }: TextRange): TextRange {
  const first = wordAround(map, start)
  const last = wordAround(map, end)
  return { start: first?.start ?? start, end: last?.end ?? end }
}

/** The word that an offset stands inside of; null between words. */
function wordAround(map: TextInBlocks, offset: number): TextRange | null {
  const word = unitAt(map, offset, 'word')
  return word && word.start < offset && offset < word.end ? word : null
}

/** A step of a caret or of an edge from one unit to another. */
export interface UnitStep {
  readonly unit: TextUnit
  /** Whether starts of units are stops, as for a caret, or their ends, as for the end of a selection. */
  readonly stopsAt: 'start' | 'end'
  readonly by: 1 | -1
}

/** The next stop after or before a text offset, through any number of blocks; the end or start of the text where none is left. */
export function nextStop(map: TextInBlocks, offset: number, { unit, stopsAt, by }: UnitStep): number {
  for (let at = map.blockAt(offset); at >= 0 && at < map.blocks.length; at += by) {
    const block = map.blocks[at]
    if (!block) break
    const stops = unitsOf(map.text.slice(block.start, block.end), unit).map((each) => block.start + each[stopsAt])
    const next = by === 1 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset)
    if (next !== undefined) return next
  }
  return by === 1 ? map.text.length : 0
}

/** The units of one block in order, without white space at their ends. */
function unitsOf(block: string, unit: TextUnit): readonly TextRange[] {
  switch (unit) {
    case 'grapheme':
      return [...segmenters.grapheme.segment(block)].map(({ index, segment }) => ({
        start: index,
        end: index + segment.length,
      }))
    case 'word':
      return wordsOf(block)
    case 'sentence':
      return trimmed(block, sentenceEdges(block))
    case 'paragraph':
      return trimmed(block, [0, block.length])
  }
}

/** Words, and each run of signs that stands between white space and belongs to no word. */
function wordsOf(block: string): readonly TextRange[] {
  return [...segmenters.word.segment(block)]
    .filter(({ isWordLike, segment }) => isWordLike === true || segment.trim() !== '')
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
}

/**
 * Where sentences begin and end, as the language-neutral rules of Unicode give them, but not after an abbreviation. A line break
 * within a block is where a file was wrapped, and ends no sentence.
 */
function sentenceEdges(block: string): readonly number[] {
  const flowing = block.replaceAll('\n', ' ')
  const edges = new Set([0, block.length])
  for (const { index } of segmenters.sentence.segment(flowing))
    if (!endsInAbbreviation(flowing.slice(0, index), flowing.slice(index))) edges.add(index)
  for (const stop of flowing.matchAll(otherFullStop)) edges.add(stop.index + stop[0].length)
  return [...edges].sort((a, b) => a - b)
}

const trimmed = (block: string, edges: readonly number[]): readonly TextRange[] =>
  edges.slice(1).flatMap((end, at) => withoutEdgeSpace(block, { start: edges[at] ?? 0, end }) ?? [])
