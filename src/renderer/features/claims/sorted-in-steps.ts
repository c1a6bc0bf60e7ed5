/** So many are sorted, or put in their place, in one step: a millisecond or two of comparing by the rules of a language. */
const atOnce = 128

/**
 * Sorts in short steps, for what is to be ready before anybody asks and must keep nobody waiting meanwhile. Gives what `toSorted` gives:
 * what is equal stays as it stood.
 */
export function* sortedInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let start = 0; start < items.length; start += atOnce) {
    runs.push(items.slice(start, start + atOnce).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergedInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergedInSteps<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  const merged: T[] = []
  let next = 0
  for (const [at, item] of first.entries()) {
    for (let other = second[next]; other !== undefined && compare(other, item) < 0; other = second[next]) {
      merged.push(other)
      next += 1
    }
    merged.push(item)
    if (at % atOnce === 0) yield
  }
  return [...merged, ...second.slice(next)]
}
