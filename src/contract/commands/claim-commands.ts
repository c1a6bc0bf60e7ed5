import { z } from 'zod'
import { leftOpenReason, verdict } from '#domain/records/assessment.ts'
import { allegation, claimKind, claimPlace, claimTime } from '#domain/records/claim.ts'
import { longText, shortText } from '#domain/records/fields.ts'
import { anyId, idOf } from '#domain/records/id.ts'
import { richText } from '#domain/records/rich-text.ts'
import { edit } from '../command.ts'

const claimAnswer = z.strictObject({ claimId: idOf('claim') })
const assessmentAnswer = z.strictObject({ assessmentId: idOf('assessment') })

/** What is done to each of many claims. */
const claimsChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('verdict'), verdict }),
  z.strictObject({ do: z.literal('take-back') }),
  z.strictObject({
    do: z.literal('edit'),
    kind: claimKind.optional(),
    time: claimTime.optional(),
    place: claimPlace.optional(),
    question: shortText.nullable().optional(),
  }),
  z.strictObject({ do: z.literal('code'), codeName: shortText }),
  z.strictObject({ do: z.literal('merge'), intoId: idOf('claim') }),
  z.strictObject({ do: z.literal('remove') }),
])

export const claimCommands = {
  'claims.create': edit(
    'Makes a claim that no passage is tied to yet.',
    z.strictObject({ statement: z.string().trim().min(1).max(20_000), kind: claimKind.optional() }),
    claimAnswer,
  ),
  'claims.edit': edit(
    'Rewords a claim (the earlier wording is kept) or sets its kind, time, place, question or note. Keys left out stay.',
    z.strictObject({
      claimId: idOf('claim'),
      statement: z.string().trim().min(1).max(20_000).optional(),
      kind: claimKind.optional(),
      allegation: allegation.nullable().optional(),
      time: claimTime.optional(),
      place: claimPlace.optional(),
      question: shortText.nullable().optional(),
      note: longText.optional(),
    }),
    claimAnswer,
  ),
  'claims.editMany': edit(
    'Does one thing to many claims as one change: a verdict, kind, time, place, question, code, merging, removing.',
    z.strictObject({ claimIds: z.array(idOf('claim')).min(1).max(20_000), change: claimsChange }),
    z.strictObject({ changed: z.int() }),
  ),
  'claims.remove': edit(
    'Removes a claim with its links, assessments and silences; the marked passages stay.',
    z.strictObject({ claimId: idOf('claim') }),
    z.strictObject({ removed: z.int() }),
  ),
  'claims.merge': edit(
    'Moves everything of one claim to another that says the same, and keeps its wording in the history.',
    z.strictObject({ claimId: idOf('claim'), intoId: idOf('claim') }),
    claimAnswer,
  ),
  'claims.relate': edit(
    'Says how one claim stands to another.',
    z.strictObject({
      fromId: idOf('claim'),
      toId: idOf('claim'),
      relation: z.enum(['same', 'broader', 'part-of', 'contradicts']),
    }),
    z.strictObject({ relationId: idOf('claimRelation') }),
  ),
  'assessments.record': edit(
    "Records the researcher's verdict on a claim. It replaces none: the latest stands.",
    z.strictObject({
      claimId: idOf('claim'),
      verdict,
      reason: leftOpenReason.nullable().default(null),
      rationale: richText.nullable().default(null),
    }),
    assessmentAnswer,
  ),
  'assessments.takeBack': edit(
    "Takes the researcher's verdict on a claim back; it stays in the history.",
    z.strictObject({ claimId: idOf('claim') }),
    assessmentAnswer,
  ),
  'silences.record': edit(
    'Records that a source was looked through for a claim and nothing was found.',
    z.strictObject({ claimId: idOf('claim'), sourceId: idOf('source') }),
    z.strictObject({ silenceId: idOf('silence') }),
  ),
  'silences.remove': edit(
    'Takes such a record back.',
    z.strictObject({ silenceId: idOf('silence') }),
    z.strictObject({ silenceId: idOf('silence') }),
  ),
  'silences.readToTheEnd': edit(
    'Records a source as read to the end: a silence for every claim that it says nothing about.',
    z.strictObject({ sourceId: idOf('source') }),
    z.strictObject({ silences: z.int() }),
  ),
  'memos.write': edit(
    'Writes or rewrites the memo on a record.',
    z.strictObject({ subjectId: anyId, body: richText }),
    z.strictObject({ memoId: idOf('memo') }),
  ),
  'memos.remove': edit(
    'Removes a memo.',
    z.strictObject({ memoId: idOf('memo') }),
    z.strictObject({ memoId: idOf('memo') }),
  ),
} as const
