import type { EditContext } from '../context.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { Annotation } from '../records/annotation.ts'
import type { Claim } from '../records/claim.ts'
import type { EvidenceLink } from '../records/evidence-link.ts'
import type { IdOf, RecordId, RecordType } from '../records/id.ts'
import type { AnyRecord, RecordOf } from '../records/record.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'

type Removed = { readonly removed: number }

/**
 * Removes a marked passage with its links, codings and memos. A claim that this passage alone had made, and that nobody has
 * worked on since, goes with it: it was the same gesture.
 */
export function removeAnnotation(
  project: ProjectReader,
  input: { readonly annotationId: IdOf<'annotation'> },
  context: EditContext,
): Result<Edit<Removed>> {
  const annotation = project.get(input.annotationId)
  if (!annotation) return fail({ code: 'not-found', what: 'annotation', id: input.annotationId })
  const draft = new Draft(project, context)
  removeAnnotationFrom(project, draft, annotation)
  for (const { claimId } of project.referring('evidenceLink', annotation.id)) {
    const claim = project.get(claimId)
    if (claim && isOnlyThisGesture(project, claim, annotation.id)) removeClaimFrom(project, draft, claim)
  }
  return ok(draft.done({ removed: draft.removals }))
}

/** Unties a passage from a claim; the mark stays. */
export function removeLink(
  project: ProjectReader,
  input: { readonly linkId: IdOf<'evidenceLink'> },
  context: EditContext,
): Result<Edit<{ readonly linkId: IdOf<'evidenceLink'> }>> {
  const link = project.get(input.linkId)
  if (!link) return fail({ code: 'not-found', what: 'link', id: input.linkId })
  const draft = new Draft(project, context)
  removeLinkFrom(project, draft, link)
  return ok(draft.done({ linkId: link.id }))
}

/** Removes a claim with its links, assessments, silences, discrepancies, relations and memos; the marked passages stay. */
export function removeClaim(
  project: ProjectReader,
  input: { readonly claimId: IdOf<'claim'> },
  context: EditContext,
): Result<Edit<Removed>> {
  const claim = project.get(input.claimId)
  if (!claim) return fail({ code: 'not-found', what: 'claim', id: input.claimId })
  const draft = new Draft(project, context)
  removeClaimFrom(project, draft, claim)
  return ok(draft.done({ removed: draft.removals }))
}

/** Removes a source with its revisions, marks and links. Its files stay on disk, so that undo brings everything back. */
export function removeSource(
  project: ProjectReader,
  input: { readonly sourceId: IdOf<'source'> },
  context: EditContext,
): Result<Edit<Removed>> {
  const source = project.get(input.sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: input.sourceId })
  const draft = new Draft(project, context)
  for (const annotation of project.referring('annotation', source.id)) removeAnnotationFrom(project, draft, annotation)
  removeReferring(project, draft, source.id, ['revision', 'silence', 'notice', 'sideDeclaration'])
  for (const group of project.referring('originGroup', source.id)) {
    draft.update<'originGroup'>(group, { citedBy: group.citedBy.filter((id) => id !== source.id) })
  }
  removeWithMemos(project, draft, source)
  return ok(draft.done({ removed: draft.removals }))
}

function removeClaimFrom(project: ProjectReader, draft: Draft, claim: Readonly<Claim>): void {
  for (const link of project.referring('evidenceLink', claim.id)) removeLinkFrom(project, draft, link)
  removeReferring(project, draft, claim.id, ['assessment', 'silence', 'discrepancy', 'claimRelation', 'translation'])
  removeWithMemos(project, draft, claim)
}

function removeAnnotationFrom(project: ProjectReader, draft: Draft, annotation: Readonly<Annotation>): void {
  for (const link of project.referring('evidenceLink', annotation.id)) removeLinkFrom(project, draft, link)
  removeReferring(project, draft, annotation.id, ['coding', 'translation'])
  for (const notice of project.referring('notice', annotation.id)) {
    const others = (notice.annotationIds ?? []).filter((id) => id !== annotation.id)
    if (others.length === 0) removeWithMemos(project, draft, notice)
    else draft.update<'notice'>(notice, { annotationIds: others })
  }
  removeWithMemos(project, draft, annotation)
}

function removeLinkFrom(project: ProjectReader, draft: Draft, link: Readonly<EvidenceLink>): void {
  removeReferring(project, draft, link.id, ['discrepancy'])
  removeWithMemos(project, draft, link)
}

function removeReferring(project: ProjectReader, draft: Draft, to: RecordId, types: readonly RecordType[]): void {
  for (const type of types) {
    for (const record of project.referring(type, to))
      removeWithMemos(project, draft, record as Readonly<RecordOf<RecordType>>)
  }
}

/** Removes a record with the memos on it, and the memos on those. */
export function removeWithMemos(project: ProjectReader, draft: Draft, record: Readonly<AnyRecord>): void {
  for (const memo of project.referring('memo', record.id)) removeWithMemos(project, draft, memo)
  draft.remove(record)
}

/** True for a claim with no passage but this one, as the gesture made it, with no work on it but its maker's bare verdicts. */
function isOnlyThisGesture(project: ProjectReader, claim: Readonly<Claim>, annotationId: IdOf<'annotation'>): boolean {
  const worked: readonly RecordType[] = ['silence', 'claimRelation', 'memo', 'translation', 'discrepancy']
  return (
    claim.verbatim &&
    claim.note === '' &&
    claim.questionId === null &&
    claim.allegation === null &&
    claim.time.basis === 'unknown' &&
    claim.place.basis === 'unknown' &&
    project
      .referring('assessment', claim.id)
      .every(({ createdBy, rationale }) => createdBy === claim.createdBy && rationale === null) &&
    project.referring('evidenceLink', claim.id).every((link) => link.annotationId === annotationId) &&
    worked.every((type) => project.referring(type, claim.id).length === 0)
  )
}
