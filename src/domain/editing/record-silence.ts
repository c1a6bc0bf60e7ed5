import type { EditContext } from '../context.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { removeWithMemos } from './remove-records.ts'

type SilenceAnswer = { readonly silenceId: IdOf<'silence'> }

/** Records that the researcher looked through a source's current revision for a claim and found nothing. Saying so twice records it once. */
export function recordSilence(
  project: ProjectReader,
  input: { readonly claimId: IdOf<'claim'>; readonly sourceId: IdOf<'source'> },
  context: EditContext,
): Result<Edit<SilenceAnswer>> {
  const source = project.get(input.sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: input.sourceId })
  if (!project.get(input.claimId)) return fail({ code: 'not-found', what: 'claim', id: input.claimId })
  const draft = new Draft(project, context)
  const known = project
    .referring('silence', input.claimId)
    .find(
      (silence) =>
        silence.sourceId === source.id &&
        silence.revision === source.currentRevision &&
        silence.createdBy === context.researcherId,
    )
  if (known) return ok(draft.done({ silenceId: known.id }))
  return ok(
    draft.done({
      silenceId: draft.create('silence', {
        claimId: input.claimId,
        sourceId: source.id,
        revision: source.currentRevision,
        how: 'looked-through',
      }).id,
    }),
  )
}

/** Takes the record of a silence back. */
export function removeSilence(
  project: ProjectReader,
  input: { readonly silenceId: IdOf<'silence'> },
  context: EditContext,
): Result<Edit<SilenceAnswer>> {
  const silence = project.get(input.silenceId)
  if (!silence) return fail({ code: 'not-found', what: 'silence', id: input.silenceId })
  const draft = new Draft(project, context)
  removeWithMemos(project, draft, silence)
  return ok(draft.done({ silenceId: silence.id }))
}

/** Records a source as read to the end: a silence for every claim that has no passage in it and no such record yet. */
export function readToTheEnd(
  project: ProjectReader,
  input: { readonly sourceId: IdOf<'source'> },
  context: EditContext,
): Result<Edit<{ readonly silences: number }>> {
  const source = project.get(input.sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: input.sourceId })
  const draft = new Draft(project, context)
  const spoken = new Set(
    project
      .referring('annotation', source.id)
      .flatMap((annotation) => project.referring('evidenceLink', annotation.id).map((link) => link.claimId)),
  )
  const looked = new Set(
    project
      .referring('silence', source.id)
      .filter((silence) => silence.revision === source.currentRevision && silence.createdBy === context.researcherId)
      .map((silence) => silence.claimId),
  )
  const open = project.all('claim').filter((claim) => !spoken.has(claim.id) && !looked.has(claim.id))
  for (const claim of open)
    draft.create('silence', {
      claimId: claim.id,
      sourceId: source.id,
      revision: source.currentRevision,
      how: 'read-to-the-end',
    })
  return ok(draft.done({ silences: open.length }))
}
