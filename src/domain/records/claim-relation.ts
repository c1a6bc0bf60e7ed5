import { z } from 'zod'
import { recordBase } from './fields.ts'
import { idOf } from './id.ts'

/** How one claim stands to another. */
export const claimRelation = z.strictObject({
  ...recordBase('claimRelation'),
  fromId: idOf('claim'),
  toId: idOf('claim'),
  relation: z.enum(['same', 'broader', 'part-of', 'contradicts']),
})
export type ClaimRelation = z.infer<typeof claimRelation>
