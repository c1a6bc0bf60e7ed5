import type { EditContext } from '../context.ts'
import { given } from '../given.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import type { ReliabilityGrade } from '../records/outlet.ts'
import type { Source } from '../records/source.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { outletNamed } from './named-records.ts'

type Described = Pick<
  Source,
  | 'title'
  | 'authors'
  | 'url'
  | 'published'
  | 'events'
  | 'captured'
  | 'language'
  | 'licence'
  | 'licenceAllowsFullText'
  | 'note'
>

/** The provenance of a source as a person fills it in; what is left out stays. */
export type DescribeSourceInput = {
  readonly sourceId: IdOf<'source'>
  readonly outletName?: string | null | undefined
} & {
  readonly [K in keyof Described]?: Described[K] | undefined
}

/** Fills in the provenance of a source. */
export function describeSource(
  project: ProjectReader,
  input: DescribeSourceInput,
  context: EditContext,
): Result<Edit<{ readonly sourceId: IdOf<'source'> }>> {
  const source = project.get(input.sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: input.sourceId })
  const draft = new Draft(project, context)
  const { sourceId: _, outletName, ...plain } = input
  draft.update<'source'>(source, {
    ...given(plain),
    ...(outletName === undefined
      ? {}
      : { outletId: outletName === null ? null : outletNamed(project, draft, outletName) }),
  })
  return ok(draft.done({ sourceId: source.id }))
}

/** Grades an outlet; earlier grades stay as its history. */
export function gradeOutlet(
  project: ProjectReader,
  input: { readonly outletName: string; readonly grade: ReliabilityGrade; readonly reason: string },
  context: EditContext,
): Result<Edit<{ readonly outletId: IdOf<'outlet'> }>> {
  const draft = new Draft(project, context)
  const outletId = outletNamed(project, draft, input.outletName)
  const grade = { grade: input.grade, reason: input.reason, at: context.at, researcherId: context.researcherId }
  const known = project.get(outletId)
  const made = draft.created(outletId)
  const outlet = known ?? made
  if (!outlet) return fail({ code: 'not-found', what: 'outlet', id: outletId })
  draft.update<'outlet'>(outlet, { grades: [...outlet.grades, grade] })
  return ok(draft.done({ outletId }))
}
