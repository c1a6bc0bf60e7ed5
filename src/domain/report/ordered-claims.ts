import type { ProjectReader } from '../project/project-records.ts'
import type { Verdict } from '../records/assessment.ts'
import type { Claim } from '../records/claim.ts'
import type { IdOf } from '../records/id.ts'
import { type ClaimStatus, type Status, statuses } from '../status/status.ts'
import { verdictsOf } from '../status/verdict-of.ts'
import type { ReportOptions } from './report-options.ts'

const verdictOrder: readonly Verdict[] = ['contested', 'corroborated', 'left-open']
/** What is at issue first, then what is agreed, then what less is known of. */
const statusOrder: readonly Status[] = statuses

/** The claims of a report in its order. What is equal stands as it was made. */
export function orderedClaims(
  project: ProjectReader,
  options: Pick<ReportOptions, 'claimIds' | 'order'>,
  statusOf: (claimId: IdOf<'claim'>) => ClaimStatus,
): readonly Readonly<Claim>[] {
  const wanted = options.claimIds === null ? null : new Set(options.claimIds)
  const rank = rankBy(options.order, project, statusOf)
  return project
    .all('claim')
    .filter((claim) => wanted === null || wanted.has(claim.id))
    .map((claim) => ({ claim, rank: rank(claim) }))
    .toSorted(
      (a, b) =>
        compare(a.rank, b.rank) || compare(a.claim.createdAt, b.claim.createdAt) || compare(a.claim.id, b.claim.id),
    )
    .map(({ claim }) => claim)
}

function rankBy(
  order: ReportOptions['order'],
  project: ProjectReader,
  statusOf: (claimId: IdOf<'claim'>) => ClaimStatus,
): (claim: Readonly<Claim>) => string {
  switch (order) {
    case 'created':
      return () => ''
    case 'statement':
      return (claim) => claim.statement.normalize('NFC').toLowerCase()
    case 'status':
      return (claim) => String(statusOrder.indexOf(statusOf(claim.id).status))
    case 'verdict':
      return (claim) => {
        const latest = verdictsOf(project, claim.id).at(-1)
        return String(latest ? verdictOrder.indexOf(latest.verdict) : verdictOrder.length)
      }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
