import type { EditContext } from '../context.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { Discrepancy } from '../records/discrepancy.ts'
import type { IdOf } from '../records/id.ts'
import type { Notice } from '../records/notice.ts'
import type { OriginGroup } from '../records/origin-group.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { outletNamed, sideNamed, speakerNamed } from './named-records.ts'

/** Groups sources that trace to one origin. A group of that name is extended. Sources that leave another group are moved. */
export function groupOrigins(
  project: ProjectReader,
  input: Pick<OriginGroup, 'name' | 'kind' | 'held' | 'citedBy' | 'note'> & {
    readonly sourceIds: readonly IdOf<'source'>[]
  },
  context: EditContext,
): Result<Edit<{ readonly originGroupId: IdOf<'originGroup'> }>> {
  for (const id of [...input.sourceIds, ...input.citedBy])
    if (!project.get(id)) return fail({ code: 'not-found', what: 'source', id })
  const draft = new Draft(project, context)
  const { sourceIds, ...fields } = input
  const known = project.all('originGroup').find((group) => group.name === input.name)
  if (known) draft.update<'originGroup'>(known, fields)
  const originGroupId = known?.id ?? draft.create('originGroup', fields).id
  for (const id of sourceIds) {
    const source = project.get(id)
    if (source) draft.update<'source'>(source, { originGroupId })
  }
  return ok(draft.done({ originGroupId }))
}

/** Whom a declaration of side is about. */
export type SideSubject =
  | { readonly speakerName: string }
  | { readonly outletName: string }
  | { readonly sourceId: IdOf<'source'> }

/** Says which side a speaker, outlet or source is on, or that it is no party. The researcher and time of the command say who and when. */
export function declareSide(
  project: ProjectReader,
  input: { readonly subject: SideSubject; readonly sideName: string | null; readonly reason: string },
  context: EditContext,
): Result<Edit<{ readonly declarationId: IdOf<'sideDeclaration'> }>> {
  const draft = new Draft(project, context)
  const { subject } = input
  if ('sourceId' in subject && !project.get(subject.sourceId))
    return fail({ code: 'not-found', what: 'source', id: subject.sourceId })
  const subjectId =
    'sourceId' in subject
      ? subject.sourceId
      : 'outletName' in subject
        ? outletNamed(project, draft, subject.outletName)
        : speakerNamed(project, draft, subject.speakerName)
  const sideId = input.sideName === null ? null : sideNamed(project, draft, input.sideName)
  return ok(
    draft.done({ declarationId: draft.create('sideDeclaration', { subjectId, sideId, reason: input.reason }).id }),
  )
}

/** Records a correction, retraction or reply. Named passages must be in the source that the notice is about. */
export function recordNotice(
  project: ProjectReader,
  input: Pick<Notice, 'kind' | 'sourceId' | 'annotationIds' | 'withdraws' | 'date' | 'text'>,
  context: EditContext,
): Result<Edit<{ readonly noticeId: IdOf<'notice'> }>> {
  if (!project.get(input.sourceId)) return fail({ code: 'not-found', what: 'source', id: input.sourceId })
  if (input.kind === 'reply' && input.withdraws)
    return fail({ code: 'invalid-input', path: 'withdraws', problem: 'a reply withdraws nothing' })
  for (const id of input.annotationIds ?? []) {
    if (project.get(id)?.sourceId !== input.sourceId) return fail({ code: 'not-found', what: 'annotation', id })
  }
  const draft = new Draft(project, context)
  return ok(draft.done({ noticeId: draft.create('notice', { ...input }).id }))
}

/** Records that the values of two links of one claim differ. */
export function recordDiscrepancy(
  project: ProjectReader,
  input: Pick<
    Discrepancy,
    'firstLinkId' | 'secondLinkId' | 'on' | 'firstValue' | 'secondValue' | 'state' | 'timesDiffer'
  >,
  context: EditContext,
): Result<Edit<{ readonly discrepancyId: IdOf<'discrepancy'> }>> {
  const first = project.get(input.firstLinkId)
  const second = project.get(input.secondLinkId)
  if (!first) return fail({ code: 'not-found', what: 'link', id: input.firstLinkId })
  if (!second) return fail({ code: 'not-found', what: 'link', id: input.secondLinkId })
  if (first.claimId !== second.claimId || first.id === second.id) {
    return fail({ code: 'invalid-input', path: 'secondLinkId', problem: 'two different links of one claim' })
  }
  const draft = new Draft(project, context)
  return ok(draft.done({ discrepancyId: draft.create('discrepancy', { claimId: first.claimId, ...input }).id }))
}

/** Renames a speaker everywhere. */
export function renameSpeaker(
  project: ProjectReader,
  input: { readonly speakerId: IdOf<'speaker'>; readonly name: string },
  context: EditContext,
): Result<Edit<{ readonly speakerId: IdOf<'speaker'> }>> {
  const speaker = project.get(input.speakerId)
  if (!speaker) return fail({ code: 'not-found', what: 'speaker', id: input.speakerId })
  const draft = new Draft(project, context)
  draft.update<'speaker'>(speaker, { name: input.name })
  return ok(draft.done({ speakerId: speaker.id }))
}
