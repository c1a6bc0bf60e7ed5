import { z } from 'zod'
import { longText, recordBase } from './fields.ts'
import { idOf } from './id.ts'

/** How the speaker of the passage stands to the claim. */
export const stance = z.enum(['asserts', 'supports', 'disputes', 'qualifies', 'questions'])
export type Stance = z.infer<typeof stance>

/** In whose voice the words stand: the outlet's own, quoted, or paraphrased. */
export const voice = z.enum(['own', 'quoted', 'paraphrased'])
export type Voice = z.infer<typeof voice>

/** The kinds of discrepancy between two links. */
export const discrepancyType = z.enum([
  'number',
  'date',
  'place',
  'actor',
  'quantity',
  'cause',
  'extent',
  'attribution',
  'wording',
  'omission',
])
export type DiscrepancyType = z.infer<typeof discrepancyType>

/** Ties an annotation to a claim. */
export const evidenceLink = z.strictObject({
  ...recordBase('evidenceLink'),
  claimId: idOf('claim'),
  annotationId: idOf('annotation'),
  stance,
  on: z.union([z.literal('whole'), discrepancyType]),
  /** Whose words they are; null is "not named" for a quoted or paraphrased voice, and the source itself for its own voice. */
  speakerId: idOf('speaker').nullable(),
  /** The speaker this one had it from, where the source says so: both are then one origin. */
  hadFromId: idOf('speaker').nullable(),
  voice,
  /** Whether the voice was guessed from the words around the passage or set by a person. */
  voiceBasis: z.enum(['guessed', 'set']),
  hedged: z.boolean(),
  /** Admiralty credibility 1 to 6; null is "not graded", which is not 6. */
  credibility: z.int().min(1).max(6).nullable(),
  note: longText,
})
export type EvidenceLink = z.infer<typeof evidenceLink>
