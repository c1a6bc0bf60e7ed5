import { z } from 'zod'
import { verdict } from '#domain/records/assessment.ts'
import { claimKind } from '#domain/records/claim.ts'
import { discrepancyType, stance, voice } from '#domain/records/evidence-link.ts'
import { offset, shortText } from '#domain/records/fields.ts'
import { idOf } from '#domain/records/id.ts'
import { richText } from '#domain/records/rich-text.ts'
import { edit } from '../command.ts'

const range = z.strictObject({ start: offset, end: offset })
/** A passage: UTF-16 ranges, half-open, into the text of one revision, in text order. */
const passage = z.strictObject({
  sourceId: idOf('source'),
  revision: z.int().min(1),
  parts: z.array(range).min(1).max(200),
})

/** Whose words: left out where the app should guess, null speaker for "not named". */
const attribution = { voice: voice.optional(), speakerName: shortText.nullable().optional() }
const on = z.union([z.literal('whole'), discrepancyType])
const annotationAnswer = z.strictObject({ annotationId: idOf('annotation') })

export const annotationCommands = {
  'claims.highlight': edit(
    'Marks a passage and makes or joins a claim with it, with a verdict if one is given.',
    z.strictObject({
      passage,
      /** An existing claim, a statement for a new one, or neither: then the quotation is the statement, verbatim. */
      claimId: idOf('claim').optional(),
      statement: z.string().trim().min(1).max(20_000).optional(),
      kind: claimKind.optional(),
      stance: stance.default('asserts'),
      on: on.default('whole'),
      ...attribution,
      hedged: z.boolean().optional(),
      verdict: verdict.optional(),
      codeNames: z.array(shortText).max(50).default([]),
    }),
    z.strictObject({
      annotationId: idOf('annotation'),
      claimId: idOf('claim'),
      linkId: idOf('evidenceLink'),
      assessmentId: idOf('assessment').nullable(),
    }),
  ),
  'annotations.mark': edit(
    'Marks a passage without a claim, with codes or a memo.',
    z.strictObject({
      passage,
      codeNames: z.array(shortText).max(50).default([]),
      memo: richText.nullable().default(null),
    }),
    annotationAnswer,
  ),
  'annotations.addPart': edit(
    'Adds a stretch to a marked passage.',
    z.strictObject({ annotationId: idOf('annotation'), part: range }),
    annotationAnswer,
  ),
  'annotations.resize': edit(
    'Moves the edges of one part of a marked passage.',
    z.strictObject({ annotationId: idOf('annotation'), partIndex: z.int().min(0), range }),
    annotationAnswer,
  ),
  'annotations.removePart': edit(
    'Takes one part out of a marked passage of several; links, codes and memos stay.',
    z.strictObject({ annotationId: idOf('annotation'), partIndex: z.int().min(0) }),
    annotationAnswer,
  ),
  'annotations.remove': edit(
    'Removes a marked passage with its links, codings and memos; claims stay.',
    z.strictObject({ annotationId: idOf('annotation') }),
    z.strictObject({ removed: z.int() }),
  ),
  'links.add': edit(
    'Ties a marked passage to a claim.',
    z.strictObject({
      annotationId: idOf('annotation'),
      claimId: idOf('claim'),
      stance,
      on: on.default('whole'),
      ...attribution,
    }),
    z.strictObject({ linkId: idOf('evidenceLink') }),
  ),
  'links.edit': edit(
    'Changes stance, voice, speaker, grade or note of a link. Keys left out stay as they are.',
    z.strictObject({
      linkId: idOf('evidenceLink'),
      stance: stance.optional(),
      on: on.optional(),
      ...attribution,
      hadFromName: shortText.nullable().optional(),
      hedged: z.boolean().optional(),
      credibility: z.int().min(1).max(6).nullable().optional(),
      note: z.string().max(100_000).optional(),
    }),
    z.strictObject({ linkId: idOf('evidenceLink') }),
  ),
  'links.remove': edit(
    'Unties a passage from a claim; the mark stays.',
    z.strictObject({ linkId: idOf('evidenceLink') }),
    z.strictObject({ linkId: idOf('evidenceLink') }),
  ),
  'codes.apply': edit(
    'Puts a code on a marked passage, making the code if it is new.',
    z.strictObject({ annotationId: idOf('annotation'), codeName: shortText }),
    z.strictObject({ codingId: idOf('coding') }),
  ),
  'codes.takeOff': edit(
    'Takes a code off a marked passage.',
    z.strictObject({ codingId: idOf('coding') }),
    z.strictObject({ codingId: idOf('coding') }),
  ),
} as const
