import { type Interval, IntervalIndex } from './interval-index.ts'

/** A stretch of text over which the same layers lie. */
export interface Segment<T extends Interval> extends Interval {
  /** Outermost first: longer layers around shorter ones, so that a short one inside a long one stays on top. */
  readonly layers: readonly T[]
}

/**
 * Cuts a stretch of text at every edge of the layers over it and gives the pieces that at least one layer covers, in text
 * order. The cuts given (paragraph edges) are made as well.
 */
export function segmentsOf<T extends Interval>(
  layers: readonly T[],
  within: Interval,
  cuts: readonly number[],
): readonly Segment<T>[] {
  const edges = new Set([within.start, within.end, ...cuts])
  for (const { start, end } of layers) {
    edges.add(start)
    edges.add(end)
  }
  const ordered = [...edges].filter((edge) => edge >= within.start && edge <= within.end).sort((a, b) => a - b)
  const index = new IntervalIndex(layers)
  const segments: Segment<T>[] = []
  for (let at = 1; at < ordered.length; at += 1) {
    const start = ordered[at - 1] ?? 0
    const end = ordered[at] ?? 0
    const over = index.overlapping(start, end)
    if (over.length > 0) segments.push({ start, end, layers: over.toSorted(longestFirst) })
  }
  return segments
}

const longestFirst = (a: Interval, b: Interval): number => b.end - b.start - (a.end - a.start) || a.start - b.start

/** Lines under each other before further ones share the last place: more would run into the next line of text. */
export const lineSlots = 4

/**
 * Gives every layer a place for its line, so that the lines of overlapping layers stand under each other: the lowest place
 * that no layer over the same text has taken. Answers places by position in the index's sorted list, 0 nearest the text.
 */
export function slotsOf<T extends Interval>(index: IntervalIndex<T>): readonly number[] {
  const freeFrom: number[] = []
  return index.sorted.map(({ start, end }) => {
    let slot = 0
    while (slot < lineSlots - 1 && (freeFrom[slot] ?? 0) > start) slot += 1
    freeFrom[slot] = Math.max(freeFrom[slot] ?? 0, end)
    return slot
  })
}

/** Joins stretches that touch or overlap; text order. */
export function mergedIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
