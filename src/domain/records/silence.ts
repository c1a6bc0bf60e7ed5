import { z } from 'zod'
import { recordBase } from './fields.ts'
import { idOf } from './id.ts'

/** A person looked through a source revision for a claim and found nothing. */
export const silence = z.strictObject({
  ...recordBase('silence'),
  claimId: idOf('claim'),
  sourceId: idOf('source'),
  revision: z.int().min(1),
  how: z.enum(['looked-through', 'read-to-the-end']),
})
export type Silence = z.infer<typeof silence>
