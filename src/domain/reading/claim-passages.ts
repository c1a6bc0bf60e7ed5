import type { ProjectReader } from '../project/project-records.ts'
import type { Stance } from '../records/evidence-link.ts'
import { stance } from '../records/evidence-link.ts'
import type { IdOf } from '../records/id.ts'
import { linksOfClaim, type WeighedLink } from '../status/weighed-links.ts'

/** A passage of a claim and whether it counts, and why not. */
export interface ClaimPassage extends WeighedLink {
  readonly standing: 'counted' | 'orphaned' | 'withdrawn'
}

/** The passages of one stance. */
export interface PassageGroup {
  readonly stance: Stance
  readonly passages: readonly ClaimPassage[]
}

/** The passages of a claim by stance, in the fixed order of stances; within one, in the order they were linked. */
export function passagesByStance(project: ProjectReader, claimId: IdOf<'claim'>): readonly PassageGroup[] {
  const { counted, orphaned, withdrawn } = linksOfClaim(project, claimId)
  const passages: readonly ClaimPassage[] = [
    ...counted.map((each) => ({ ...each, standing: 'counted' as const })),
    ...orphaned.map((each) => ({ ...each, standing: 'orphaned' as const })),
    ...withdrawn.map((each) => ({ ...each, standing: 'withdrawn' as const })),
  ].toSorted((a, b) => (a.link.createdAt < b.link.createdAt ? -1 : a.link.createdAt > b.link.createdAt ? 1 : 0))
  return stance.options
    .map((each) => ({ stance: each, passages: passages.filter(({ link }) => link.stance === each) }))
    .filter((group) => group.passages.length > 0)
}
