import type { EditContext } from '../context.ts'
import type { RecordChange } from '../project/change-set.ts'
import { type ProjectReader, ProjectRecords } from '../project/project-records.ts'
import type { Verdict } from '../records/assessment.ts'
import { type IdOf, type RecordId, recordTypes } from '../records/id.ts'
import type { AnyRecord } from '../records/record.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Edit } from './draft.ts'
import { type EditClaimInput, editClaim, mergeClaims } from './edit-claim.ts'
import { applyCode } from './mark-passage.ts'
import { recordAssessment, takeAssessmentBack } from './record-assessment.ts'
import { removeClaim } from './remove-records.ts'

/** What is done to each of the claims. A code goes on every passage that is tied to one. */
export type ClaimsChange =
  | { readonly do: 'verdict'; readonly verdict: Verdict }
  | { readonly do: 'take-back' }
  | ({ readonly do: 'edit' } & Pick<EditClaimInput, 'kind' | 'time' | 'place' | 'question'>)
  | { readonly do: 'code'; readonly codeName: string }
  | { readonly do: 'merge'; readonly intoId: IdOf<'claim'> }
  | { readonly do: 'remove' }

interface ManyClaims {
  readonly claimIds: readonly IdOf<'claim'>[]
  readonly change: ClaimsChange
}

/**
 * Does one thing to many claims as one change, which one undo takes back: each by the edit that does it to one claim. A claim on which
 * it changes nothing is passed over; where it fails on one, nothing is done.
 */
export function editManyClaims(
  project: ProjectReader,
  { claimIds, change }: ManyClaims,
  context: EditContext,
): Result<Edit<{ readonly changed: number }>> {
  // What is made for the first claim (a question, a code) is there for the second; merging builds on what was merged before.
  const buildsOn = change.do === 'merge' || change.do === 'code' || change.do === 'edit'
  const at = buildsOn ? new ProjectRecords(recordTypes.flatMap((type) => [...project.all(type)] as AnyRecord[])) : null
  const changes = new Map<RecordId, RecordChange>()
  let changed = 0
  for (const claimId of new Set(claimIds)) {
    let hasChanged = false
    for (const edit of editsOf(at ?? project, claimId, change)) {
      const edited = edit(at ?? project, context)
      if (!edited.ok && edited.error.code === 'nothing-to-change') continue
      if (!edited.ok) return edited
      at?.apply(edited.value.changes)
      for (const each of edited.value.changes) keep(changes, each)
      hasChanged ||= edited.value.changes.length > 0
    }
    if (hasChanged) changed += 1
  }
  if (changed === 0) return fail({ code: 'nothing-to-change' })
  return ok({ changes: [...changes.values()], answer: { changed } })
}

/** Two changes of one record are one, from what it was at first to what it is at last. */
function keep(changes: Map<RecordId, RecordChange>, change: RecordChange): void {
  const known = changes.get(change.id)
  const before = known ? known.before : change.before
  if (before === null && change.after === null) changes.delete(change.id)
  else changes.set(change.id, { ...change, before })
}

type OneEdit = (project: ProjectReader, context: EditContext) => Result<Edit<unknown>>

function editsOf(project: ProjectReader, claimId: IdOf<'claim'>, change: ClaimsChange): readonly OneEdit[] {
  switch (change.do) {
    case 'verdict':
      return [
        (at, context) =>
          recordAssessment(at, { claimId, verdict: change.verdict, reason: null, rationale: null }, context),
      ]
    case 'take-back':
      return [
        (at, context) => {
          const taken = takeAssessmentBack(at, { claimId }, context)
          // One without a verdict has nothing to take back.
          return !taken.ok && at.get(claimId) ? fail({ code: 'nothing-to-change' }) : taken
        },
      ]
    case 'edit': {
      const { do: _, ...fields } = change
      return [(at, context) => editClaim(at, { claimId, ...fields }, context)]
    }
    case 'code': {
      const annotations = new Set(project.referring('evidenceLink', claimId).map(({ annotationId }) => annotationId))
      return [...annotations].map(
        (annotationId) => (at, context) => applyCode(at, { annotationId, codeName: change.codeName }, context),
      )
    }
    case 'merge':
      return claimId === change.intoId
        ? []
        : [(at, context) => mergeClaims(at, { claimId, intoId: change.intoId }, context)]
    case 'remove':
      return [(at, context) => removeClaim(at, { claimId }, context)]
  }
}
