import { z } from 'zod'
import { discrepancyType } from './evidence-link.ts'
import { longText, recordBase } from './fields.ts'
import { idOf } from './id.ts'

/** Two links whose values differ; a candidate until a person accepts it. */
export const discrepancy = z.strictObject({
  ...recordBase('discrepancy'),
  claimId: idOf('claim'),
  firstLinkId: idOf('evidenceLink'),
  secondLinkId: idOf('evidenceLink'),
  on: discrepancyType,
  firstValue: longText,
  secondValue: longText,
  state: z.enum(['candidate', 'accepted', 'dismissed']),
  /** The times or places the two links speak of do not meet, so they may both hold. */
  timesDiffer: z.boolean(),
})
export type Discrepancy = z.infer<typeof discrepancy>
