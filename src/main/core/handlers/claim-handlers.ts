import { createClaim, editClaim, mergeClaims, relateClaims } from '#domain/editing/edit-claim.ts'
import { editManyClaims } from '#domain/editing/edit-many-claims.ts'
import { recordAssessment, takeAssessmentBack } from '#domain/editing/record-assessment.ts'
import { readToTheEnd, recordSilence, removeSilence } from '#domain/editing/record-silence.ts'
import { removeClaim } from '#domain/editing/remove-records.ts'
import { removeMemo, writeMemo } from '#domain/editing/write-memo.ts'
import type { Handlers } from '../call.ts'
import { edits } from './edits.ts'

/** Claims, verdicts, silences and memos. */
export const claimHandlers = {
  'claims.create': edits('claims.create', createClaim),
  'claims.edit': edits('claims.edit', editClaim),
  'claims.editMany': edits('claims.editMany', editManyClaims),
  'claims.remove': edits('claims.remove', removeClaim),
  'claims.merge': edits('claims.merge', mergeClaims),
  'claims.relate': edits('claims.relate', relateClaims),
  'assessments.record': edits('assessments.record', recordAssessment),
  'assessments.takeBack': edits('assessments.takeBack', takeAssessmentBack),
  'silences.record': edits('silences.record', recordSilence),
  'silences.remove': edits('silences.remove', removeSilence),
  'silences.readToTheEnd': edits('silences.readToTheEnd', readToTheEnd),
  'memos.write': edits('memos.write', writeMemo),
  'memos.remove': edits('memos.remove', removeMemo),
} satisfies Partial<Handlers>
