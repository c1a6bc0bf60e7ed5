import { z } from 'zod'
import { recordBase, timestamp } from './fields.ts'
import { idOf } from './id.ts'
import { richText } from './rich-text.ts'

export const verdict = z.enum(['corroborated', 'contested', 'left-open'])
export type Verdict = z.infer<typeof verdict>
export const leftOpenReason = z.enum(['not-checkable', 'evidence-insufficient', 'outside-this-study'])
export type LeftOpenReason = z.infer<typeof leftOpenReason>

/** One researcher's verdict on a claim. The latest not taken back is that researcher's verdict; none is ever deleted by a later one. */
export const assessment = z.strictObject({
  ...recordBase('assessment'),
  claimId: idOf('claim'),
  verdict,
  /** Only for `left-open`. */
  reason: leftOpenReason.nullable(),
  rationale: richText.nullable(),
  takenBackAt: timestamp.nullable(),
})
export type Assessment = z.infer<typeof assessment>
