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
  const words = folded(query.text).trim()
  const shown = latestFirst(ledger.project.all('claim')).filter((claim) => isShown(ledger, query, words, claim))
  const keyOf = keyBy(ledger, query.order, language)
  const turn = query.direction === 'ascending' ? 1 : -1
  // Sorting leaves what is equal as it stands: the latest first.
  return shown
    .map(({ id }) => ({ id, key: keyOf(id) }))
    .sort((a, b) => turn * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ id }) => id)
}

const inOrder = new WeakMap<readonly Readonly<Claim>[], readonly Readonly<Claim>[]>()

/** The claims of a project by when they were made, sorted once for each list of them. */
function latestFirst(claims: readonly Readonly<Claim>[]): readonly Readonly<Claim>[] {
  const known = inOrder.get(claims)
  if (known) return known
  const sorted = claims.toSorted((a, b) => compareText(b.createdAt, a.createdAt) || compareText(a.id, b.id))
  inOrder.set(claims, sorted)
  return sorted
}

function isShown(ledger: ClaimStatuses, query: LedgerQuery, words: string, claim: Readonly<Claim>): boolean {
  if (query.show !== 'all' && (ledger.verdictOf(claim.id)?.verdict ?? 'no-verdict') !== query.show) return false
  // A kind that nobody has set is no kind to be found by.
  if (query.kinds.length > 0 && (claim.kindSetBy === null || !query.kinds.includes(claim.kind))) return false
  if (words !== '' && !foldedStatement(claim).includes(words)) return false
  if (query.sourceId !== null && !standsIn(ledger, claim.id, query.sourceId)) return false
  if (query.statuses.length > 0 && !query.statuses.includes(ledger.statusOf(claim.id).status)) return false
  if (query.marks.length === 0) return true
  return ledger.statusOf(claim.id).marks.some((mark) => query.marks.includes(mark))
}

const standsIn = (ledger: ClaimStatuses, claimId: ClaimId, sourceId: IdOf<'source'>): boolean =>
  ledger.project
    .referring('evidenceLink', claimId)
    .some((link) => ledger.project.get(link.annotationId)?.sourceId === sourceId)

const foldedStatements = new WeakMap<Readonly<Claim>, string>()

/** A statement as it is searched, kept as long as its claim is the same record: every key typed looks through all of them. */
function foldedStatement(claim: Readonly<Claim>): string {
  const known = foldedStatements.get(claim)
  if (known !== undefined) return known
  const made = folded(claim.statement)
  foldedStatements.set(claim, made)
  return made
}

/** Makes the statements of claims ready to be searched, until told that it is enough; true when none is left. */
export function foldAhead(claims: readonly Readonly<Claim>[], isEnough: () => boolean): boolean {
  for (const claim of claims) {
    if (foldedStatements.has(claim)) continue
    if (isEnough()) return false
    foldedStatement(claim)
  }
  return true
}

/** What the claims are compared by, ascending: read once a claim and not once a comparison. */
function keyBy(ledger: ClaimStatuses, order: LedgerQuery['order'], language: string): (id: ClaimId) => number | string {
  switch (order) {
    case 'statement': {
      const ranks = ledger.statementRanks(language)
      return (id) => ranks.get(id) ?? 0
    }
    case 'verdict':
      return (id) => verdictOrder.indexOf(ledger.verdictOf(id)?.verdict ?? null)
    case 'status':
      return (id) => statuses.indexOf(ledger.statusOf(id).status)
    case 'sources':
      return (id) => ledger.statusOf(id).counts.sources
    case 'last-change':
      return (id) => ledger.lastChangeOf(id)
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
