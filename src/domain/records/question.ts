import { z } from 'zod'
import { longText, recordBase, shortText } from './fields.ts'

/** A neutral point at issue under which claims that answer it differently stand together. */
export const question = z.strictObject({ ...recordBase('question'), text: shortText, note: longText })
export type Question = z.infer<typeof question>
