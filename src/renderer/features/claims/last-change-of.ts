import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'

/** When a claim, its wording, its links, its silences or a verdict on it last changed, ISO 8601 in UTC. */
export function lastChangeOf(project: ProjectReader, claimId: IdOf<'claim'>): string {
  const claim = project.get(claimId)
  if (!claim) return ''
  let latest = claim.createdAt
  const seen = (at: string | null | undefined): void => {
    if (at && at > latest) latest = at
  }
  for (const wording of claim.earlierWordings) seen(wording.until)
  seen(project.latestReferring('evidenceLink', claimId))
  seen(project.latestReferring('silence', claimId))
  seen(project.latestReferring('discrepancy', claimId))
  for (const assessment of project.referring('assessment', claimId)) {
    seen(assessment.createdAt)
    seen(assessment.takenBackAt)
  }
  for (const memo of project.referring('memo', claimId)) seen(memo.changedAt)
  return latest
}
