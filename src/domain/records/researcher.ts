import { z } from 'zod'
import { recordBase, shortText } from './fields.ts'

/** A person whose work is in the project. */
export const researcher = z.strictObject({ ...recordBase('researcher'), name: shortText })
export type Researcher = z.infer<typeof researcher>
