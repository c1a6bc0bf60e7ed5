import { toGraphemeBoundaries } from '#domain/text/graphemes.ts'
import type { TextMap } from '#domain/text/text-map.ts'
import type { Interval } from './interval-index.ts'

/**
 * What a person meant by a selection between two editor positions: without the white space at its ends, and never through
 * the middle of a character. Null where nothing but white space is selected.
 */
export function selectedRange(map: TextMap, from: number, to: number): Interval | null {
  let start = map.toOffset(from)
  let end = map.toOffset(to)
  while (start < end && isBlank(map.text, start)) start += 1
  while (end > start && isBlank(map.text, end - 1)) end -= 1
  return start === end ? null : toGraphemeBoundaries(map.text, start, end)
}

const isBlank = (text: string, at: number): boolean => /\s/u.test(text[at] ?? '')
