/** Pieces that are the same in two sequences: `length` of them from `old` in the one and from `new` in the other. */
export interface PieceRun {
  readonly old: number
  readonly new: number
  readonly length: number
}

interface Stretch {
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
}

/**
 * The pieces that two sequences have in common, in order, by patience: only a piece that stands once in each is an anchor, and what
 * is equal beside an anchor or an end belongs to it. What stands several times between two anchors is left out: which copy
 * became which cannot be told from the order, and a wrong pair is worse than none. Yields after each stretch, so that a caller can pause.
 */
export function* matchPieces(
  before: readonly string[],
  after: readonly string[],
): Generator<undefined, readonly PieceRun[]> {
  const runs: PieceRun[] = []
  const stretches: Stretch[] = [{ oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: after.length }]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const inner = trimmed(before, after, stretch, runs)
    if (inner.oldFrom < inner.oldTo && inner.newFrom < inner.newTo) {
      let { oldFrom, newFrom } = inner
      for (const { old, new: here } of anchors(before, after, inner)) {
        stretches.push({ oldFrom, oldTo: old, newFrom, newTo: here })
        runs.push({ old, new: here, length: 1 })
        oldFrom = old + 1
        newFrom = here + 1
      }
      if (oldFrom > inner.oldFrom) stretches.push({ ...inner, oldFrom, newFrom })
    }
    yield
  }
  return runs.toSorted((a, b) => a.old - b.old)
}

/** Notes what is equal at both ends of a stretch, and answers what is left of it. */
function trimmed(
  before: readonly string[],
  after: readonly string[],
  { oldFrom, oldTo, newFrom, newTo }: Stretch,
  runs: PieceRun[],
): Stretch {
  const most = Math.min(oldTo - oldFrom, newTo - newFrom)
  let head = 0
  while (head < most && before[oldFrom + head] === after[newFrom + head]) head += 1
  let tail = 0
  while (tail < most - head && before[oldTo - 1 - tail] === after[newTo - 1 - tail]) tail += 1
  if (head > 0) runs.push({ old: oldFrom, new: newFrom, length: head })
  if (tail > 0) runs.push({ old: oldTo - tail, new: newTo - tail, length: tail })
  return { oldFrom: oldFrom + head, oldTo: oldTo - tail, newFrom: newFrom + head, newTo: newTo - tail }
}

type Pair = Pick<PieceRun, 'old' | 'new'>

/** The longest chain, in both orders, of pieces that stand once on each side of a stretch. */
function anchors(before: readonly string[], after: readonly string[], stretch: Stretch): readonly Pair[] {
  const places = placesOnce(after, stretch.newFrom, stretch.newTo)
  const pairs: Pair[] = []
  for (const [piece, old] of placesOnce(before, stretch.oldFrom, stretch.oldTo)) {
    const here = places.get(piece) ?? severalTimes
    if (old !== severalTimes && here !== severalTimes) pairs.push({ old, new: here })
  }
  return longestChain(pairs.toSorted((a, b) => a.old - b.old))
}

const severalTimes = -1

function placesOnce(pieces: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at] ?? ''
    places.set(piece, places.has(piece) ? severalTimes : at)
  }
  return places
}

/** The longest increasing subsequence of the new places, by patience sorting. */
function longestChain(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, { new: value }] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.new ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? (ends[low - 1] ?? -1) : -1)
    ends[low] = index
  }
  const chain: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.toReversed()
}
