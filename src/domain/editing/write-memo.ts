import type { EditContext } from '../context.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf, RecordId } from '../records/id.ts'
import type { RichText } from '../records/rich-text.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { removeWithMemos } from './remove-records.ts'

type MemoAnswer = { readonly memoId: IdOf<'memo'> }
type MemoInput = { readonly subjectId: RecordId; readonly body: RichText }

/** Writes the researcher's memo on a record, or rewrites it; each researcher has one memo a record. */
export function writeMemo(project: ProjectReader, input: MemoInput, context: EditContext): Result<Edit<MemoAnswer>> {
  if (!project.get(input.subjectId)) return fail({ code: 'not-found', what: 'record', id: input.subjectId })
  const draft = new Draft(project, context)
  return ok(draft.done({ memoId: writeMemoInto(project, draft, input, context) }))
}

/** The same within another edit; the subject may be a record that the draft makes. */
export function writeMemoInto(
  project: ProjectReader,
  draft: Draft,
  { subjectId, body }: MemoInput,
  context: EditContext,
): IdOf<'memo'> {
  const known = project.referring('memo', subjectId).find((memo) => memo.createdBy === context.researcherId)
  if (!known) return draft.create('memo', { subjectId, body, changedAt: context.at }).id
  draft.update<'memo'>(known, { body, changedAt: context.at })
  return known.id
}

/** Removes a memo. */
export function removeMemo(
  project: ProjectReader,
  input: { readonly memoId: IdOf<'memo'> },
  context: EditContext,
): Result<Edit<MemoAnswer>> {
  const memo = project.get(input.memoId)
  if (!memo) return fail({ code: 'not-found', what: 'memo', id: input.memoId })
  const draft = new Draft(project, context)
  removeWithMemos(project, draft, memo)
  return ok(draft.done({ memoId: memo.id }))
}
