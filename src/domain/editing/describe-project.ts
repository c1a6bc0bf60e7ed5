import type { EditContext } from '../context.ts'
import { given } from '../given.ts'
import { type ProjectReader, ProjectRecords } from '../project/project-records.ts'
import type { AnyRecord } from '../records/record.ts'
import { ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'

/** The first records of a new project: what it is and who works in it. */
export function createProjectRecords(
  input: { readonly title: string; readonly researcherName: string; readonly invented: boolean },
  context: EditContext,
): readonly AnyRecord[] {
  const draft = new Draft(new ProjectRecords(), context)
  draft.create('project', { title: input.title, note: '', invented: input.invented })
  const base = {
    id: context.researcherId,
    type: 'researcher' as const,
    createdAt: context.at,
    createdBy: context.researcherId,
  }
  return [
    ...draft.done(null).changes.flatMap(({ after }) => (after ? [after] : [])),
    { ...base, name: input.researcherName },
  ]
}

/** Changes the project's title or note. */
export function describeProject(
  project: ProjectReader,
  input: { readonly title?: string | undefined; readonly note?: string | undefined },
  context: EditContext,
): Result<Edit<Record<never, never>>> {
  const draft = new Draft(project, context)
  for (const record of project.all('project')) draft.update<'project'>(record, given(input))
  return ok(draft.done({}))
}
