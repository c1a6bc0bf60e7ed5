import { z } from 'zod'
import { anchorOutcome } from '#domain/records/annotation.ts'
import { verdict } from '#domain/records/assessment.ts'
import { evidenceLink, stance } from '#domain/records/evidence-link.ts'
import { longText, offset } from '#domain/records/fields.ts'
import { idOf } from '#domain/records/id.ts'
import { statuses } from '#domain/status/status.ts'
import { edit, read } from '../command.ts'
import { pageParts, uploadId } from './source-commands.ts'

/** The new revision's number, and where each marked passage stands in it: the worst of its parts' outcomes, the lowest of their scores. */
const revised = z.strictObject({
  revision: z.int().min(1),
  annotations: z
    .array(
      z.strictObject({
        id: idOf('annotation'),
        outcome: anchorOutcome,
        score: z.number().min(0).max(1),
        start: offset,
        end: offset,
      }),
    )
    .readonly(),
})

const part = z.strictObject({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() })

const highlight = z.strictObject({
  annotationId: idOf('annotation'),
  linkId: idOf('evidenceLink').nullable(),
  claimId: idOf('claim').nullable(),
  partIndex: z.int().min(0),
  start: offset,
  end: offset,
  stance: stance.nullable(),
  voice: evidenceLink.shape.voice.nullable(),
  verdict: verdict.nullable(),
  status: z.enum(statuses).nullable(),
})

export const revisionCommands = {
  'sources.replace': edit(
    'Makes a new revision of a source from a handed-over file and takes every marked passage into it. Can be cancelled: then nothing changed.',
    z.strictObject({
      sourceId: idOf('source'),
      uploadId,
      note: longText.default(''),
      wholePage: z.boolean().default(false),
      encoding: z.string().max(40).nullable().default(null),
      /** Opens a protected file; it is used for this import and kept nowhere. */
      password: z.string().min(1).max(1_000).nullable().default(null),
      trackedChanges: z.enum(['accepted', 'rejected']).default('accepted'),
      parts: pageParts,
    }),
    revised,
  ),
  'sources.correct': edit(
    'Makes a new revision of a source from its corrected document, handed over as JSON, and takes every marked passage into it.',
    z.strictObject({
      sourceId: idOf('source'),
      /** The revision that was corrected. */
      revision: z.int().min(1),
      uploadId,
      note: longText.default(''),
    }),
    revised,
  ),
  'sources.compare': read(
    'What differs between the texts of two revisions of a source, in their order; `leftOut` counts what did not fit.',
    z.strictObject({ sourceId: idOf('source'), from: z.int().min(1), to: z.int().min(1) }),
    z.strictObject({
      differences: z.array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('unchanged'), lines: z.int().min(1) }),
          z.strictObject({ kind: z.literal('changed'), parts: z.array(part) }),
        ]),
      ),
      leftOut: z.int().min(0),
    }),
  ),
  'sources.highlights': read(
    'The highlights of an earlier revision of a source as they stood when the next one was made, with verdicts of the researcher at work and statuses of that time; null where the history does not go back so far.',
    z.strictObject({ sourceId: idOf('source'), revision: z.int().min(1) }),
    z.strictObject({ highlights: z.array(highlight).nullable() }),
  ),
  'annotations.settle': edit(
    'Settles where one part of a marked passage stands after a revision: the place found is taken, another is chosen, or there is none.',
    z.strictObject({
      annotationId: idOf('annotation'),
      partIndex: z.int().min(0),
      settlement: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('accept') }),
        z.strictObject({ kind: z.literal('place'), range: z.strictObject({ start: offset, end: offset }) }),
        z.strictObject({ kind: z.literal('orphan') }),
      ]),
    }),
    z.strictObject({ annotationId: idOf('annotation') }),
  ),
} as const
