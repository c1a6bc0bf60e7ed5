import type { ProjectReader } from '../project/project-records.ts'
import { type Annotation, isOrphaned, isToBeChecked } from '../records/annotation.ts'
import type { EvidenceLink, Stance } from '../records/evidence-link.ts'
import type { IdOf } from '../records/id.ts'
import type { Source } from '../records/source.ts'

/** A link with what it hangs on. */
export interface WeighedLink {
  readonly link: Readonly<EvidenceLink>
  readonly annotation: Readonly<Annotation>
  readonly source: Readonly<Source>
}

/** The links of a claim: those that count, and those that do not with why. */
export interface ClaimLinks {
  readonly counted: readonly WeighedLink[]
  readonly orphaned: readonly WeighedLink[]
  readonly withdrawn: readonly WeighedLink[]
}

/** Stances that speak for a claim. */
export const isFor = (stance: Stance): boolean => stance === 'asserts' || stance === 'supports'

/** True for a link whose passage a revision moved to a place that is only like it, and that nobody has looked at yet: it counts, and says so. */
export const isUnchecked = ({ annotation }: WeighedLink): boolean => annotation.parts.some(isToBeChecked)

/** Sorts a claim's links. A withdrawn passage is withdrawn even where it is orphaned too. */
export function linksOfClaim(project: ProjectReader, claimId: IdOf<'claim'>): ClaimLinks {
  const counted: WeighedLink[] = []
  const orphaned: WeighedLink[] = []
  const withdrawn: WeighedLink[] = []
  for (const link of project.referring('evidenceLink', claimId)) {
    const annotation = project.get(link.annotationId)
    const source = annotation && project.get(annotation.sourceId)
    if (!annotation || !source) continue
    const entry = { link, annotation, source }
    if (isWithdrawn(project, annotation)) withdrawn.push(entry)
    else if (isOrphaned(annotation)) orphaned.push(entry)
    else counted.push(entry)
  }
  return { counted, orphaned, withdrawn }
}

/** True when a correction or retraction says that this passage, or its whole source, no longer stands. */
export function isWithdrawn(project: ProjectReader, annotation: Readonly<Annotation>): boolean {
  return project
    .referring('notice', annotation.sourceId)
    .some(
      (notice) => notice.withdraws && (notice.annotationIds === null || notice.annotationIds.includes(annotation.id)),
    )
}
