import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'

/** The path from reading to a report, in its order. */
export const firstSteps = ['read', 'mark', 'link', 'verdict', 'rule', 'report'] as const
export type FirstStep = (typeof firstSteps)[number]

/** Steps that leave no record: that they were done is remembered beside the project. */
export type SeenStep = Extract<FirstStep, 'read' | 'rule' | 'report'>

/** Whose steps are asked for, and from when on. */
export interface StepsOf {
  readonly researcherId: IdOf<'researcher'>
  /** ISO time; only what was done after it counts. Empty for everything. */
  readonly since: string
  readonly seen: readonly SeenStep[]
}

/** Which steps a researcher has done, and what the next ones are about. Null where there is nothing yet to go on with. */
export interface StepsTaken extends Readonly<Record<FirstStep, boolean>> {
  /** The claim that the path goes on with: the latest that the researcher made, else tied something to, else judged. */
  readonly claimId: IdOf<'claim'> | null
  /** The claim that the researcher judged last. */
  readonly judgedId: IdOf<'claim'> | null
  /** A source in which the claim has a passage, and one in which it has none. */
  readonly sourceId: IdOf<'source'> | null
  readonly otherSourceId: IdOf<'source'> | null
}

/**
 * Derives the path from the records: what others did, and what was done before `since`, does not count, and what was taken
 * back or removed counts no more.
 */
export function stepsTaken(project: ProjectReader, { researcherId, since, seen }: StepsOf): StepsTaken {
  const isOwn = (record: { readonly createdBy: string; readonly createdAt: string }): boolean =>
    record.createdBy === researcherId && record.createdAt > since
  const made = project.all('claim').findLast(isOwn)
  const tied = project.all('evidenceLink').findLast((link) => isOwn(link) && isBesideAnother(project, link.claimId))
  const judged = project.all('assessment').findLast((each) => isOwn(each) && each.takenBackAt === null)
  const claimId = made?.id ?? tied?.claimId ?? judged?.claimId ?? null
  const [sourceId = null] = claimId === null ? [] : sourcesOf(project, claimId)
  const spoken = claimId === null ? new Set<string>() : sourcesOf(project, claimId)
  const others = project.all('source').filter(({ id }) => id !== sourceId)
  return {
    read: seen.includes('read') || made !== undefined || tied !== undefined,
    mark: made !== undefined,
    link: tied !== undefined,
    verdict: judged !== undefined,
    rule: seen.includes('rule'),
    report: seen.includes('report'),
    claimId,
    judgedId: judged?.claimId ?? null,
    sourceId,
    otherSourceId: others.find(({ id }) => !spoken.has(id))?.id ?? others[0]?.id ?? null,
  }
}

/** The first step that is not done, or null at the end of the path. */
export const nextStep = (taken: Readonly<Record<FirstStep, boolean>>): FirstStep | null =>
  firstSteps.find((step) => !taken[step]) ?? null

/**
 * The time from which on steps count in a project that others have worked in before: that of its latest record. Empty for a
 * project without records of work.
 */
export function stepsBegin(project: ProjectReader): string {
  let latest = ''
  for (const type of ['claim', 'annotation', 'evidenceLink', 'assessment', 'silence', 'notice'] as const)
    for (const { createdAt } of project.all(type)) if (createdAt > latest) latest = createdAt
  return latest
}

/** True for a claim with passages in more than one source. */
const isBesideAnother = (project: ProjectReader, claimId: IdOf<'claim'>): boolean =>
  sourcesOf(project, claimId).size > 1

const sourcesOf = (project: ProjectReader, claimId: IdOf<'claim'>): ReadonlySet<IdOf<'source'>> =>
  new Set(
    project
      .referring('evidenceLink', claimId)
      .map(({ annotationId }) => project.get(annotationId)?.sourceId)
      .filter((id) => id !== undefined),
  )
