import type { EditContext } from '../context.ts'
import { given } from '../given.ts'
import type { ProjectReader } from '../project/project-records.ts'
import { type Allegation, type ClaimKind, type ClaimPlace, type ClaimTime, claimDefaults } from '../records/claim.ts'
import type { ClaimRelation } from '../records/claim-relation.ts'
import type { IdOf } from '../records/id.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { questionWorded } from './named-records.ts'
import { removeWithMemos } from './remove-records.ts'

type ClaimAnswer = { readonly claimId: IdOf<'claim'> }

/** Makes a claim that no passage is tied to yet. */
export function createClaim(
  project: ProjectReader,
  input: { readonly statement: string; readonly kind?: ClaimKind | undefined },
  context: EditContext,
): Result<Edit<ClaimAnswer>> {
  const draft = new Draft(project, context)
  const kind = input.kind === undefined ? {} : { kind: input.kind, kindSetBy: context.researcherId }
  const claim = draft.create('claim', { ...claimDefaults, earlierWordings: [], statement: input.statement, ...kind })
  return ok(draft.done({ claimId: claim.id }))
}

/** What can be changed on a claim; what is left out stays. */
export interface EditClaimInput {
  readonly claimId: IdOf<'claim'>
  readonly statement?: string | undefined
  readonly kind?: ClaimKind | undefined
  readonly allegation?: Allegation | null | undefined
  readonly time?: ClaimTime | undefined
  readonly place?: ClaimPlace | undefined
  readonly question?: string | null | undefined
  readonly note?: string | undefined
}

/** Changes a claim. A new wording ends "verbatim" and keeps the earlier wording with who changed it and when. */
export function editClaim(
  project: ProjectReader,
  input: EditClaimInput,
  context: EditContext,
): Result<Edit<ClaimAnswer>> {
  const claim = project.get(input.claimId)
  if (!claim) return fail({ code: 'not-found', what: 'claim', id: input.claimId })
  const draft = new Draft(project, context)
  const { claimId: _, statement, kind, question, ...plain } = input
  const reworded = statement !== undefined && statement !== claim.statement
  draft.update<'claim'>(claim, {
    ...given(plain),
    ...(kind === undefined ? {} : { kind, kindSetBy: context.researcherId }),
    ...(question === undefined
      ? {}
      : { questionId: question === null ? null : questionWorded(project, draft, question) }),
    ...(reworded
      ? {
          statement,
          verbatim: false,
          earlierWordings: [
            ...claim.earlierWordings,
            { statement: claim.statement, until: context.at, researcherId: context.researcherId },
          ],
        }
      : {}),
  })
  return ok(draft.done({ claimId: claim.id }))
}

/**
 * Moves the links, assessments, silences, memos and the rest of one claim to another that says the same. Where both have a
 * link from the same passage, or a silence for the same source, the other's stays. The merged wording is kept in the history.
 */
export function mergeClaims(
  project: ProjectReader,
  input: { readonly claimId: IdOf<'claim'>; readonly intoId: IdOf<'claim'> },
  context: EditContext,
): Result<Edit<ClaimAnswer>> {
  const from = project.get(input.claimId)
  const into = project.get(input.intoId)
  if (!from) return fail({ code: 'not-found', what: 'claim', id: input.claimId })
  if (!into) return fail({ code: 'not-found', what: 'claim', id: input.intoId })
  if (from.id === into.id) return fail({ code: 'nothing-to-change' })
  const draft = new Draft(project, context)

  const kept = new Map(project.referring('evidenceLink', into.id).map((link) => [link.annotationId, link.id]))
  const replaced = new Map<IdOf<'evidenceLink'>, IdOf<'evidenceLink'>>()
  for (const link of project.referring('evidenceLink', from.id)) {
    const twin = kept.get(link.annotationId)
    if (twin) {
      replaced.set(link.id, twin)
      for (const memo of project.referring('memo', link.id)) draft.update<'memo'>(memo, { subjectId: twin })
      draft.remove(link)
    } else draft.update<'evidenceLink'>(link, { claimId: into.id })
  }
  for (const discrepancy of project.referring('discrepancy', from.id)) {
    const firstLinkId = replaced.get(discrepancy.firstLinkId) ?? discrepancy.firstLinkId
    const secondLinkId = replaced.get(discrepancy.secondLinkId) ?? discrepancy.secondLinkId
    if (firstLinkId === secondLinkId) removeWithMemos(project, draft, discrepancy)
    else draft.update<'discrepancy'>(discrepancy, { claimId: into.id, firstLinkId, secondLinkId })
  }
  const looked = new Set(project.referring('silence', into.id).map((silence) => silence.sourceId))
  for (const silence of project.referring('silence', from.id)) {
    if (looked.has(silence.sourceId)) removeWithMemos(project, draft, silence)
    else draft.update<'silence'>(silence, { claimId: into.id })
  }
  for (const relation of project.referring('claimRelation', from.id)) {
    const fromId = relation.fromId === from.id ? into.id : relation.fromId
    const toId = relation.toId === from.id ? into.id : relation.toId
    if (fromId === toId) removeWithMemos(project, draft, relation)
    else draft.update<'claimRelation'>(relation, { fromId, toId })
  }
  for (const assessment of project.referring('assessment', from.id))
    draft.update<'assessment'>(assessment, { claimId: into.id })
  for (const memo of project.referring('memo', from.id)) draft.update<'memo'>(memo, { subjectId: into.id })
  for (const translation of project.referring('translation', from.id))
    draft.update<'translation'>(translation, { subjectId: into.id })
  draft.update<'claim'>(into, {
    earlierWordings: [
      ...into.earlierWordings,
      ...from.earlierWordings,
      { statement: from.statement, until: context.at, researcherId: context.researcherId },
    ],
  })
  draft.remove(from)
  return ok(draft.done({ claimId: into.id }))
}

/** Says how one claim stands to another. */
export function relateClaims(
  project: ProjectReader,
  input: { readonly fromId: IdOf<'claim'>; readonly toId: IdOf<'claim'>; readonly relation: ClaimRelation['relation'] },
  context: EditContext,
): Result<Edit<{ readonly relationId: IdOf<'claimRelation'> }>> {
  for (const id of [input.fromId, input.toId])
    if (!project.get(id)) return fail({ code: 'not-found', what: 'claim', id })
  if (input.fromId === input.toId) return fail({ code: 'nothing-to-change' })
  const draft = new Draft(project, context)
  return ok(draft.done({ relationId: draft.create('claimRelation', { ...input }).id }))
}
