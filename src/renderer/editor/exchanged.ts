/** What is in only one of two lists of which most is the same, in the same order. */
export function exchanged<T>(
  before: readonly T[],
  after: readonly T[],
): { readonly gone: readonly T[]; readonly came: readonly T[] } {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  const shorter = Math.min(before.length, after.length) - head
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const [was, is] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const [inBefore, inAfter] = [new Set(was), new Set(is)]
  return { gone: was.filter((each) => !inAfter.has(each)), came: is.filter((each) => !inBefore.has(each)) }
}
