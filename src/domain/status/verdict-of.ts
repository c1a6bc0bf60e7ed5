import type { ProjectReader } from '../project/project-records.ts'
import type { Assessment, Verdict } from '../records/assessment.ts'
import type { IdOf } from '../records/id.ts'
import type { Status } from './status.ts'

/** A researcher's standing verdict: the latest one, unless it was taken back. */
export function verdictOf(
  project: ProjectReader,
  claimId: IdOf<'claim'>,
  researcherId: IdOf<'researcher'>,
): Readonly<Assessment> | null {
  const latest = project.referring('assessment', claimId).findLast((each) => each.createdBy === researcherId)
  return latest && latest.takenBackAt === null ? latest : null
}

/** The standing verdicts of every researcher on a claim, in the order they were given. */
export function verdictsOf(project: ProjectReader, claimId: IdOf<'claim'>): readonly Readonly<Assessment>[] {
  const latest = new Map<string, Readonly<Assessment>>()
  for (const each of project.referring('assessment', claimId)) latest.set(each.createdBy, each)
  return [...latest.values()].filter((each) => each.takenBackAt === null)
}

/** True when researchers gave different verdicts. */
export const researchersDiffer = (verdicts: readonly Readonly<Assessment>[]): boolean =>
  new Set(verdicts.map(({ verdict }) => verdict)).size > 1

/** True when a person's verdict and the rule's status say different things. "Left open" says nothing against any status. */
export function verdictDiffers(verdict: Verdict, status: Status): boolean {
  return verdict !== 'left-open' && verdict !== status
}
