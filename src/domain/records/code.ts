import { z } from 'zod'
import { longText, recordBase, shortText } from './fields.ts'
import { idOf } from './id.ts'

/** A free category of the codebook. */
export const code = z.strictObject({
  ...recordBase('code'),
  name: shortText,
  description: longText,
  parentId: idOf('code').nullable(),
})
export type Code = z.infer<typeof code>
