import type { SearchAnswer } from '#contract/commands/search-commands.ts'
import type { RecordId } from '#domain/records/id.ts'
import { type SearchHit, type SearchKind, searchKinds } from '#domain/searching/search-hit.ts'

/** The head of a group: the text of one source, or everything else of one kind, with how many places there are and are listed. */
export interface GroupHead {
  readonly kind: SearchKind
  /** The source of a text; null for other kinds. */
  readonly sourceId: RecordId | null
  readonly count: number
  readonly listed: number
}

/** One place, with the head of its group where it is the first of it. */
export interface SearchRow {
  readonly key: string
  readonly hit: SearchHit
  readonly head: GroupHead | null
}

/** The places in groups: what a researcher wrote and titles first, kind after kind, then source after source. */
export function rowsOf({ hits, counts, bySource }: SearchAnswer): readonly SearchRow[] {
  const groups = new Map<string, SearchHit[]>()
  const ofKind = (kind: SearchKind): readonly SearchHit[] => hits.filter((hit) => hit.kind === kind)
  for (const hit of [...shownFirst.flatMap(ofKind), ...ofKind('text')]) {
    const name = hit.kind === 'text' ? hit.recordId : hit.kind
    const group = groups.get(name)
    if (group) group.push(hit)
    else groups.set(name, [hit])
  }
  return [...groups].flatMap(([name, group]) =>
    group.map((hit, at): SearchRow => {
      const isText = hit.kind === 'text'
      const count = (isText ? bySource[hit.recordId] : counts[hit.kind]) ?? group.length
      const head = { kind: hit.kind, sourceId: isText ? hit.recordId : null, count, listed: group.length }
      return { key: `${name} ${at}`, hit, head: at === 0 ? head : null }
    }),
  )
}

const shownFirst: readonly SearchKind[] = searchKinds.filter((kind) => kind !== 'text')

/** How many places there are in all. */
export const totalOf = ({ counts }: SearchAnswer): number =>
  searchKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
