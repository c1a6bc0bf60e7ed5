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
 * Gives the layers over a stretch of text their places, so that the lines of overlapping layers stand under each other: the
 * lowest place that no layer over the same text has taken, 0 nearest the text. A layer's place is the same whichever stretch
 * of it is asked for.
 */
export function slotsOver<T extends Interval>(index: IntervalIndex<T>, within: Interval): ReadonlyMap<T, number> {
  const freeFrom: number[] = []
  const slots = new Map<T, number>()
  for (const layer of index.hangingTogether(within.start, within.end)) {
    let slot = 0
    while (slot < lineSlots - 1 && (freeFrom[slot] ?? 0) > layer.start) slot += 1
    freeFrom[slot] = Math.max(freeFrom[slot] ?? 0, layer.end)
    slots.set(layer, slot)
  }
  return slots
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

/** What of a stretch is covered by none of the stretches given, which are merged and in text order. */
export function uncovered(stretch: Interval, by: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = []
  let from = stretch.start
  for (const { start, end } of by) {
    if (start >= stretch.end) break
    if (start > from) left.push({ start: from, end: start })
    from = Math.max(from, end)
  }
  if (from < stretch.end) left.push({ start: from, end: stretch.end })
  return left
}

/** What of a stretch is covered by the stretches given, which are merged and in text order. */
export const covered = (stretch: Interval, by: readonly Interval[]): readonly Interval[] =>
  by.flatMap(({ start, end }) => {
    const common = { start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) }
    return common.start < common.end ? [common] : []
  })
