import type { TextRange } from '../errors.ts'

/** What may be searched: a stretch of a text, and whether a passage must begin or end with it. */
export interface SearchedStretch extends TextRange {
  readonly startIsSure: boolean
  readonly endIsSure: boolean
}

/** The passage that a quotation is nearest to, and how many characters must be changed to make the one the other. */
export interface NearPassage extends TextRange {
  readonly distance: number
  /** The distance of the best passage that shares no character with this one. */
  readonly nextDistance: number
}

/** At most this many steps for one quotation, so that no commit waits long for one. Beyond it nothing is looked for. */
const mostSteps = 6_000_000

/**
 * The passage within a stretch that is nearest to a quotation by edit distance (P. H. Sellers, "The theory and computation of
 * evolutionary distances", 1980), or null where looking would take too long. Offsets are UTF-16, half-open.
 */
export function nearestPassage(text: string, stretch: SearchedStretch, quote: string): NearPassage | null {
  const width = stretch.end - stretch.start
  if (width <= 0 || width * quote.length > mostSteps) return null
  const ends = distancesByEnd(text, stretch, quote)
  let best = width
  if (!stretch.endIsSure) {
    for (let at = 1; at <= width; at += 1) if ((ends.distance[at] ?? 0) < (ends.distance[best] ?? 0)) best = at
  }
  const start = ends.start[best] ?? 0
  let nextDistance = quote.length
  for (let at = 1; at <= width; at += 1) {
    const isApart = at <= start || (ends.start[at] ?? 0) >= best
    if (isApart) nextDistance = Math.min(nextDistance, ends.distance[at] ?? quote.length)
  }
  return {
    start: stretch.start + start,
    end: stretch.start + best,
    distance: ends.distance[best] ?? quote.length,
    nextDistance,
  }
}

/** For each end in the stretch, counted from its start, the least distance of a passage that ends there and where that begins. */
function distancesByEnd(
  text: string,
  { start: from, end: to, startIsSure }: SearchedStretch,
  quote: string,
): { readonly distance: Int32Array; readonly start: Int32Array } {
  const width = to - from
  let distance = new Int32Array(width + 1)
  let start = new Int32Array(width + 1)
  for (let at = 0; at <= width; at += 1) {
    distance[at] = startIsSure ? at : 0
    start[at] = startIsSure ? 0 : at
  }
  let nextDistance = new Int32Array(width + 1)
  let nextStart = new Int32Array(width + 1)
  for (let row = 1; row <= quote.length; row += 1) {
    const unit = quote.charCodeAt(row - 1)
    nextDistance[0] = row
    nextStart[0] = 0
    for (let at = 1; at <= width; at += 1) {
      const change = (distance[at - 1] ?? 0) + (text.charCodeAt(from + at - 1) === unit ? 0 : 1)
      const leave = (distance[at] ?? 0) + 1
      const add = (nextDistance[at - 1] ?? 0) + 1
      const least = Math.min(change, leave, add)
      nextDistance[at] = least
      nextStart[at] = (least === change ? start[at - 1] : least === leave ? start[at] : nextStart[at - 1]) ?? 0
    }
    ;[distance, nextDistance] = [nextDistance, distance]
    ;[start, nextStart] = [nextStart, start]
  }
  return { distance, start }
}
