import { z } from 'zod'
import { recordBase, shortText } from './fields.ts'

/** The neutral term this project uses for a place or body, and the terms its sources use. */
export const neutralName = z.strictObject({
  ...recordBase('neutralName'),
  term: shortText,
  sourceTerms: z.array(shortText),
})
export type NeutralName = z.infer<typeof neutralName>
