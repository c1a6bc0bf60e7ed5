import { toGraphemeBoundaries } from '#domain/text/graphemes.ts'
import type { TextMap } from '#domain/text/text-map.ts'
import { withoutEdgeSpace } from '#domain/text/without-edge-space.ts'
import type { Interval } from './interval-index.ts'

/**
 * What a person meant by a selection between two editor positions: without the white space at its ends, and never through
 * the middle of a character. Null where nothing but white space is selected.
 */
export function selectedRange(map: TextMap, from: number, to: number): Interval | null {
  const range = withoutEdgeSpace(map.text, { start: map.toOffset(from), end: map.toOffset(to) })
  return range && toGraphemeBoundaries(map.text, range.start, range.end)
}
