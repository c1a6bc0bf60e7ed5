import type { Verdict } from '#domain/records/assessment.ts'
import type { Claim } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { folded } from '#domain/searching/word-match.ts'
import { statuses } from '#domain/status/status.ts'
import type { ClaimStatuses } from './claim-statuses.ts'
import type { LedgerQuery, LedgerShow } from './ledger-query.ts'

type ClaimId = IdOf<'claim'>

const verdictOrder: readonly (Verdict | null)[] = ['contested', 'corroborated', 'left-open', null]

/** How many claims each setting of the verdict filter shows, before the other filters. */
export function ledgerCounts(ledger: ClaimStatuses): Readonly<Record<LedgerShow, number>> {
  const counts = { all: 0, contested: 0, corroborated: 0, 'left-open': 0, 'no-verdict': 0 }
  for (const claim of ledger.project.all('claim')) {
    counts.all += 1
    counts[ledger.verdictOf(claim.id)?.verdict ?? 'no-verdict'] += 1
  }
  return counts
}

/** The claims that a query shows, in its order. Statuses are derived only if the query asks for one. */
export function ledgerClaims(ledger: ClaimStatuses, query: LedgerQuery, language: string): readonly ClaimId[] {
  const shown = ledger.project.all('claim').filter((claim) => isShown(ledger, query, claim))
  const before = comparerOf(ledger, query, language)
  const sorted = shown.toSorted((a, b) => before(a, b) || latestFirst(a, b))
  return sorted.map((claim) => claim.id)
}

function isShown(ledger: ClaimStatuses, query: LedgerQuery, claim: Readonly<Claim>): boolean {
  if (query.show !== 'all' && (ledger.verdictOf(claim.id)?.verdict ?? 'no-verdict') !== query.show) return false
  // A kind that nobody has set is no kind to be found by.
  if (query.kinds.length > 0 && (claim.kindSetBy === null || !query.kinds.includes(claim.kind))) return false
  if (query.text !== '' && !folded(claim.statement).includes(folded(query.text).trim())) return false
  if (query.sourceId !== null && !standsIn(ledger, claim.id, query.sourceId)) return false
  if (query.statuses.length > 0 && !query.statuses.includes(ledger.statusOf(claim.id).status)) return false
  if (query.marks.length === 0) return true
  return ledger.statusOf(claim.id).marks.some((mark) => query.marks.includes(mark))
}

const standsIn = (ledger: ClaimStatuses, claimId: ClaimId, sourceId: IdOf<'source'>): boolean =>
  ledger.project
    .referring('evidenceLink', claimId)
    .some((link) => ledger.project.get(link.annotationId)?.sourceId === sourceId)

type Comparer = (a: Readonly<Claim>, b: Readonly<Claim>) => number

function comparerOf(ledger: ClaimStatuses, query: LedgerQuery, language: string): Comparer {
  const ascending = ascendingBy(ledger, query.order, language)
  return query.direction === 'ascending' ? ascending : (a, b) => ascending(b, a)
}

function ascendingBy(ledger: ClaimStatuses, order: LedgerQuery['order'], language: string): Comparer {
  switch (order) {
    case 'statement': {
      const ranks = ledger.statementRanks(language)
      return by((claim) => ranks.get(claim.id) ?? 0)
    }
    case 'verdict':
      return by((claim) => verdictOrder.indexOf(ledger.verdictOf(claim.id)?.verdict ?? null))
    case 'status':
      return by((claim) => statuses.indexOf(ledger.statusOf(claim.id).status))
    case 'sources':
      return by((claim) => ledger.statusOf(claim.id).counts.sources)
    case 'last-change':
      return (a, b) => compareText(ledger.lastChangeOf(a.id), ledger.lastChangeOf(b.id))
  }
}

const by =
  (rank: (claim: Readonly<Claim>) => number): Comparer =>
  (a, b) =>
    rank(a) - rank(b)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const latestFirst: Comparer = (a, b) => compareText(b.createdAt, a.createdAt) || compareText(a.id, b.id)
