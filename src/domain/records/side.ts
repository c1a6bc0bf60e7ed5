import { z } from 'zod'
import { longText, recordBase, shortText } from './fields.ts'

/** A position in the dispute, named by the researcher for this project. */
export const side = z.strictObject({ ...recordBase('side'), name: shortText, note: longText })
export type Side = z.infer<typeof side>
