import { z } from 'zod'
import { recordBase, timestamp } from './fields.ts'
import { anyId } from './id.ts'
import { richText } from './rich-text.ts'

/** A rich-text note on any record or on the project. */
export const memo = z.strictObject({ ...recordBase('memo'), subjectId: anyId, body: richText, changedAt: timestamp })
export type Memo = z.infer<typeof memo>
