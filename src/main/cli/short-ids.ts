import { bareId } from '#domain/records/id.ts'

/** Each id's shortest beginning that no other of them has, at least four characters, as people may type it. */
export function shortIds(ids: readonly string[]): (id: string) => string {
  const bare = ids.map(bareId).toSorted()
  const lengths = new Map<string, number>()
  for (const [index, id] of bare.entries()) {
    const shared = Math.max(sharedLength(id, bare[index - 1]), sharedLength(id, bare[index + 1]))
    lengths.set(id, Math.max(4, shared + 1))
  }
  return (id) => bareId(id).slice(0, lengths.get(bareId(id)) ?? bareId(id).length)
}

function sharedLength(first: string, second: string | undefined): number {
  if (second === undefined || first === second) return 0
  let length = 0
  while (first[length] === second[length]) length += 1
  return length
}
