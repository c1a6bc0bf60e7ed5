import type { EditContext } from '../context.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { Assessment } from '../records/assessment.ts'
import type { IdOf } from '../records/id.ts'
import { fail, ok, type Result } from '../result.ts'
import { verdictOf } from '../status/verdict-of.ts'
import { Draft, type Edit } from './draft.ts'

/** A verdict as a person gives it. */
export type VerdictInput = Pick<Assessment, 'claimId' | 'verdict' | 'reason' | 'rationale'>
type AssessmentAnswer = { readonly assessmentId: IdOf<'assessment'> }

/** Adds a verdict to a draft. A reason for leaving open goes with that verdict only. */
export function recordVerdict(draft: Draft, input: VerdictInput): Assessment {
  return draft.create('assessment', {
    ...input,
    reason: input.verdict === 'left-open' ? input.reason : null,
    takenBackAt: null,
  })
}

/** Records the researcher's verdict on a claim; earlier ones stay as history. */
export function recordAssessment(
  project: ProjectReader,
  input: VerdictInput,
  context: EditContext,
): Result<Edit<AssessmentAnswer>> {
  if (!project.get(input.claimId)) return fail({ code: 'not-found', what: 'claim', id: input.claimId })
  const draft = new Draft(project, context)
  return ok(draft.done({ assessmentId: recordVerdict(draft, input).id }))
}

/** Takes the researcher's standing verdict back; the record stays with the time it was taken back. */
export function takeAssessmentBack(
  project: ProjectReader,
  input: { readonly claimId: IdOf<'claim'> },
  context: EditContext,
): Result<Edit<AssessmentAnswer>> {
  const standing = verdictOf(project, input.claimId, context.researcherId)
  if (!standing) return fail({ code: 'not-found', what: 'assessment', id: input.claimId })
  const draft = new Draft(project, context)
  draft.update<'assessment'>(standing, { takenBackAt: context.at })
  return ok(draft.done({ assessmentId: standing.id }))
}
