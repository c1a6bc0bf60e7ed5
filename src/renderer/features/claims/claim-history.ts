import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Assessment } from '#domain/records/assessment.ts'
import type { IdOf } from '#domain/records/id.ts'

/** Something that happened to a claim: it was made, reworded, or someone gave or took back a verdict. */
export type ClaimEvent =
  | {
      readonly kind: 'made'
      readonly at: string
      readonly researcherId: IdOf<'researcher'>
      readonly statement: string
    }
  | {
      readonly kind: 'reworded'
      readonly at: string
      readonly researcherId: IdOf<'researcher'>
      readonly statement: string
    }
  | { readonly kind: 'verdict'; readonly at: string; readonly assessment: Readonly<Assessment> }
  | { readonly kind: 'taken-back'; readonly at: string; readonly assessment: Readonly<Assessment> }

/**
 * The history of a claim from its records, latest first. A wording that came over from a merged claim stands at the time of
 * the merge.
 */
export function claimHistory(project: ProjectReader, claimId: IdOf<'claim'>): readonly ClaimEvent[] {
  const claim = project.get(claimId)
  if (!claim) return []
  const first = claim.earlierWordings[0]?.statement ?? claim.statement
  const events: ClaimEvent[] = [{ kind: 'made', at: claim.createdAt, researcherId: claim.createdBy, statement: first }]
  for (const [index, wording] of claim.earlierWordings.entries()) {
    const next = claim.earlierWordings[index + 1]?.statement ?? claim.statement
    events.push({ kind: 'reworded', at: wording.until, researcherId: wording.researcherId, statement: next })
  }
  for (const assessment of project.referring('assessment', claimId)) {
    events.push({ kind: 'verdict', at: assessment.createdAt, assessment })
    if (assessment.takenBackAt !== null) events.push({ kind: 'taken-back', at: assessment.takenBackAt, assessment })
  }
  return events.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
