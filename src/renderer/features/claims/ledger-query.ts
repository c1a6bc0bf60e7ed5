import { type ClaimKind, claimKind } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { type Mark, marks, type Status, statuses } from '#domain/status/status.ts'

/** Which verdicts of the researcher at work the ledger shows. */
export const ledgerShows = ['all', 'contested', 'corroborated', 'left-open', 'no-verdict'] as const
export type LedgerShow = (typeof ledgerShows)[number]

/** What the ledger can be sorted by. */
export const ledgerOrders = ['last-change', 'statement', 'verdict', 'status', 'sources'] as const
export type LedgerOrder = (typeof ledgerOrders)[number]

/** What of the ledger is shown and in which order. An empty list filters nothing. */
export interface LedgerQuery {
  readonly show: LedgerShow
  readonly statuses: readonly Status[]
  readonly kinds: readonly ClaimKind[]
  readonly marks: readonly Mark[]
  readonly sourceId: IdOf<'source'> | null
  readonly text: string
  readonly order: LedgerOrder
  readonly direction: 'ascending' | 'descending'
}

/** Everything, latest change first. */
export const wholeLedger: LedgerQuery = {
  show: 'all',
  statuses: [],
  kinds: [],
  marks: [],
  sourceId: null,
  text: '',
  order: 'last-change',
  direction: 'descending',
}

/** How many of the filters behind the filter button are set. */
export const filtersSet = (query: LedgerQuery): number =>
  query.statuses.length + query.kinds.length + query.marks.length + (query.sourceId === null ? 0 : 1)

/** The query as the search part of a route; what is as in the whole ledger is left out. */
export function searchOf(query: LedgerQuery): string {
  const search = new URLSearchParams()
  if (query.show !== wholeLedger.show) search.set('show', query.show)
  if (query.statuses.length > 0) search.set('status', query.statuses.join(','))
  if (query.kinds.length > 0) search.set('kind', query.kinds.join(','))
  if (query.marks.length > 0) search.set('mark', query.marks.join(','))
  if (query.sourceId !== null) search.set('source', query.sourceId)
  if (query.text !== '') search.set('text', query.text)
  if (query.order !== wholeLedger.order || query.direction !== wholeLedger.direction) {
    search.set('sort', `${query.order}-${query.direction}`)
  }
  return search.toString()
}

/** The query that the search part of a route says; what it does not know is left out, so that an old link still opens. */
export function queryOf(search: URLSearchParams): LedgerQuery {
  const [order, direction] = orderOf(search.get('sort') ?? '')
  return {
    show: oneOf(ledgerShows, search.get('show')) ?? wholeLedger.show,
    statuses: someOf(statuses, search.get('status')),
    kinds: someOf(claimKind.options, search.get('kind')),
    marks: someOf(marks, search.get('mark')),
    sourceId: sourceIdOf(search.get('source')),
    text: search.get('text') ?? '',
    order,
    direction,
  }
}

const orderOf = (sort: string): readonly [LedgerOrder, LedgerQuery['direction']] => {
  const cut = sort.lastIndexOf('-')
  const order = oneOf(ledgerOrders, sort.slice(0, Math.max(cut, 0)))
  const direction = oneOf(['ascending', 'descending'] as const, sort.slice(cut + 1))
  return order && direction ? [order, direction] : [wholeLedger.order, wholeLedger.direction]
}

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((one) => one === value)

const someOf = <T extends string>(known: readonly T[], list: string | null): readonly T[] => {
  const given = (list ?? '').split(',')
  return known.filter((one) => given.includes(one))
}

const sourceIdOf = (value: string | null): IdOf<'source'> | null =>
  value?.startsWith('source:') ? (value as IdOf<'source'>) : null
