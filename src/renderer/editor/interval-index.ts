/** A half-open stretch of a text in UTF-16 offsets. */
export interface Interval {
  readonly start: number
  readonly end: number
}

/**
 * Answers which intervals lie over a stretch of text: starts sorted, with the running maximum of the ends, so that a
 * question about one place among ten thousand highlights looks at a handful. Serves hit-testing, overlaps, the minimap and
 * going to the next highlight.
 */
export class IntervalIndex<T extends Interval> {
  /** The intervals in text order; of those that start together the longest first. */
  readonly sorted: readonly T[]
  readonly #furthestEnd: readonly number[]

  /** Of intervals that start and end together the one that is given first comes first. */
  constructor(intervals: Iterable<T>, areSorted = false) {
    this.sorted = areSorted ? [...intervals] : [...intervals].sort(inTextOrder)
    let furthest = Number.NEGATIVE_INFINITY
    this.#furthestEnd = this.sorted.map(({ end }) => {
      furthest = Math.max(furthest, end)
      return furthest
    })
  }

  /**
   * The index of another list, in which some intervals of the one that this was made of are gone and others came, and those in
   * both stand in the same order: for one more among ten thousand only its place is looked for. The same as one made anew.
   */
  exchanging(gone: readonly T[], came: readonly T[], list: readonly T[]): IntervalIndex<T> {
    const left = new Set(gone)
    const sorted = left.size === 0 ? [...this.sorted] : this.sorted.filter((each) => !left.has(each))
    for (const each of came) {
      const after = lowest(sorted.length, (at) => inTextOrder(sorted[at] ?? each, each) > 0)
      let first = after
      while (first > 0 && inTextOrder(sorted[first - 1] ?? each, each) === 0) first -= 1
      const alike = [...sorted.slice(first, after), each]
      if (alike.length > 1) alike.sort((a, b) => list.indexOf(a) - list.indexOf(b))
      sorted.splice(first, after - first, ...alike)
    }
    return new IntervalIndex(sorted, true)
  }

  /** The intervals that share at least one code unit with this stretch, in text order. */
  overlapping(start: number, end: number): readonly T[] {
    const found: T[] = []
    for (let at = this.#firstReaching(start); at < this.sorted.length; at += 1) {
      const interval = this.sorted[at]
      if (!interval || interval.start >= end) break
      if (interval.end > start) found.push(interval)
    }
    return found
  }

  /**
   * The intervals over a stretch together with all that hang together with them, one overlapping the next, in text order: what
   * is decided for overlapping intervals (who stands on which line) depends on no others.
   */
  hangingTogether(start: number, end: number): readonly T[] {
    let first = this.#firstReaching(start)
    if ((this.sorted[first]?.start ?? end) >= end) return []
    while (first > 0 && (this.#furthestEnd[first - 1] ?? 0) > (this.sorted[first]?.start ?? 0)) first -= 1
    let last = first
    let furthest = end
    for (; last < this.sorted.length && (this.sorted[last]?.start ?? 0) < furthest; last += 1)
      furthest = Math.max(furthest, this.sorted[last]?.end ?? 0)
    return this.sorted.slice(first, last)
  }

  /** The intervals that hold this offset, in text order. */
  at(offset: number): readonly T[] {
    return this.overlapping(offset, offset + 1)
  }

  /** The first interval that starts after this offset, or undefined. */
  startingAfter(offset: number): T | undefined {
    return this.sorted[lowest(this.sorted.length, (at) => (this.sorted[at]?.start ?? 0) > offset)]
  }

  /** The last interval that starts before this offset, or undefined. */
  startingBefore(offset: number): T | undefined {
    return this.sorted[lowest(this.sorted.length, (at) => (this.sorted[at]?.start ?? 0) >= offset) - 1]
  }

  #firstReaching(start: number): number {
    return lowest(this.sorted.length, (at) => (this.#furthestEnd[at] ?? 0) > start)
  }
}

const inTextOrder = (a: Interval, b: Interval): number => a.start - b.start || b.end - a.end

/** The lowest index from 0 for which a monotone test holds, or `count` where it never does. */
function lowest(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
