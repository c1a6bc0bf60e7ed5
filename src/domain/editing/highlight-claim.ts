import type { EditContext } from '../context.ts'
import type { ProjectReader } from '../project/project-records.ts'
import { quotationOf } from '../records/annotation.ts'
import type { Verdict } from '../records/assessment.ts'
import { type Claim, type ClaimKind, claimDefaults } from '../records/claim.ts'
import type { EvidenceLink, Stance } from '../records/evidence-link.ts'
import type { IdOf } from '../records/id.ts'
import { fail, ok, type Result } from '../result.ts'
import { attributionOf, type GivenAttribution } from './attribution.ts'
import { Draft, type Edit } from './draft.ts'
import { applyCodes } from './mark-passage.ts'
import { annotationFor, type PassageInText } from './passage.ts'
import { recordVerdict } from './record-assessment.ts'

/** What the one gesture says: where, about which claim, and how the passage stands to it. */
export interface HighlightClaimInput extends GivenAttribution {
  readonly passage: PassageInText
  readonly claimId?: IdOf<'claim'> | undefined
  readonly statement?: string | undefined
  readonly kind?: ClaimKind | undefined
  readonly stance: Stance
  readonly on: EvidenceLink['on']
  readonly verdict?: Verdict | undefined
  readonly codeNames: readonly string[]
}

/** The ids of what a highlight made or joined. */
export interface HighlightAnswer {
  readonly annotationId: IdOf<'annotation'>
  readonly claimId: IdOf<'claim'>
  readonly linkId: IdOf<'evidenceLink'>
  readonly assessmentId: IdOf<'assessment'> | null
}

/**
 * Marks a passage and ties it to a claim: an existing one, or a new one whose statement is the given wording or else the
 * quotation, verbatim. With a verdict, the researcher's assessment is part of the same change set.
 */
export function highlightClaim(
  project: ProjectReader,
  input: HighlightClaimInput,
  context: EditContext,
): Result<Edit<HighlightAnswer>> {
  const draft = new Draft(project, context)
  const annotation = annotationFor(project, draft, input.passage)
  if (!annotation.ok) return annotation
  const claim = claimFor(project, draft, input, quotationOf(annotation.value), context)
  if (!claim.ok) return claim

  const linked = project.referring('evidenceLink', annotation.value.id).find((link) => link.claimId === claim.value.id)
  if (linked) return fail({ code: 'already-linked', linkId: linked.id })
  const link = draft.create('evidenceLink', {
    claimId: claim.value.id,
    annotationId: annotation.value.id,
    stance: input.stance,
    on: input.on,
    ...attributionOf(project, draft, input.passage, input),
    hadFromId: null,
    credibility: null,
    note: '',
  })
  applyCodes(project, draft, annotation.value.id, input.codeNames)
  const assessment = input.verdict
    ? recordVerdict(draft, { claimId: claim.value.id, verdict: input.verdict, reason: null, rationale: null })
    : null
  return ok(
    draft.done({
      annotationId: annotation.value.id,
      claimId: claim.value.id,
      linkId: link.id,
      assessmentId: assessment?.id ?? null,
    }),
  )
}

function claimFor(
  project: ProjectReader,
  draft: Draft,
  input: HighlightClaimInput,
  quotation: string,
  context: EditContext,
): Result<Readonly<Claim>> {
  if (input.claimId !== undefined) {
    const claim = project.get(input.claimId)
    return claim ? ok(claim) : fail({ code: 'not-found', what: 'claim', id: input.claimId })
  }
  const kind = input.kind === undefined ? {} : { kind: input.kind, kindSetBy: context.researcherId }
  const statement = input.statement ?? quotation
  return ok(
    draft.create('claim', {
      ...claimDefaults,
      earlierWordings: [],
      statement,
      verbatim: input.statement === undefined,
      ...kind,
    }),
  )
}
