import { z } from 'zod'
import { longText, recordBase, shortText } from './fields.ts'

/** The one record that says what the study is. */
export const projectRecord = z.strictObject({
  ...recordBase('project'),
  title: shortText,
  note: longText,
  /** True for the sample project, so that every screen and report can say that its event is invented. */
  invented: z.boolean(),
})
export type ProjectRecord = z.infer<typeof projectRecord>
