import type { EditContext } from '../context.ts'
import { given } from '../given.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { Discrepancy } from '../records/discrepancy.ts'
import type { IdOf } from '../records/id.ts'
import type { Notice } from '../records/notice.ts'
import type { OriginGroup } from '../records/origin-group.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { originGroupNamed, outletNamed, sideNamed, speakerNamed } from './named-records.ts'

/** A group as a person gives it; what is left out stays as it is. */
export interface GroupOriginsInput {
  readonly name: string
  readonly kind: OriginGroup['kind']
  readonly sourceIds: readonly IdOf<'source'>[]
  readonly held?: boolean | undefined
  readonly citedBy?: readonly IdOf<'source'>[] | undefined
  readonly note?: string | undefined
}

/**
 * Groups sources that trace to one origin. A group of that name is extended: who cites it is added, its note stays unless
 * there is a new one. Sources that leave another group are moved.
 */
export function groupOrigins(
  project: ProjectReader,
  input: GroupOriginsInput,
  context: EditContext,
): Result<Edit<{ readonly originGroupId: IdOf<'originGroup'> }>> {
  const { name, kind, sourceIds, held, note, citedBy = [] } = input
  for (const id of [...sourceIds, ...citedBy])
    if (!project.get(id)) return fail({ code: 'not-found', what: 'source', id })
  const draft = new Draft(project, context)
  const known = originGroupNamed(project, name)
  if (known) {
    const citing = [...new Set([...known.citedBy, ...citedBy])]
    draft.update<'originGroup'>(known, { kind, citedBy: citing, ...given({ held, note }) })
  }
  const originGroupId =
    known?.id ??
    draft.create('originGroup', { name, kind, held: held ?? true, citedBy: [...new Set(citedBy)], note: note ?? '' }).id
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

/**
 * Records that the values of two links of one claim differ. Said again of the same two links and in the same respect it is
 * the same discrepancy, whose state, values and times are then as given last.
 */
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
  const known = project.referring('discrepancy', first.id).find((each) => each.on === input.on && joins(each, input))
  if (known) draft.update<'discrepancy'>(known, input)
  const discrepancyId = known?.id ?? draft.create('discrepancy', { claimId: first.claimId, ...input }).id
  return ok(draft.done({ discrepancyId }))
}

type Pair = Pick<Discrepancy, 'firstLinkId' | 'secondLinkId'>

const joins = (one: Pair, other: Pair): boolean =>
  (one.firstLinkId === other.firstLinkId && one.secondLinkId === other.secondLinkId) ||
  (one.firstLinkId === other.secondLinkId && one.secondLinkId === other.firstLinkId)
