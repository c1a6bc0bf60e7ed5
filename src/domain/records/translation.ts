import { z } from 'zod'
import { languageTag, longText, recordBase, shortText } from './fields.ts'
import { idOf } from './id.ts'

/** A rendering of a passage or a claim; the original is what is verified and shown first. */
export const translation = z.strictObject({
  ...recordBase('translation'),
  subjectId: z.union([idOf('annotation'), idOf('claim')]),
  language: languageTag,
  text: longText,
  by: shortText,
  checkedBy: shortText.nullable(),
})
export type Translation = z.infer<typeof translation>
