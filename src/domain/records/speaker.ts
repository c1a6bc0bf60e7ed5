import { z } from 'zod'
import { longText, recordBase, shortText } from './fields.ts'
import { idOf } from './id.ts'

/** A person or body whose words are carried. `outletId` is set where the speaker is an outlet speaking for itself. */
export const speaker = z.strictObject({
  ...recordBase('speaker'),
  name: shortText,
  outletId: idOf('outlet').nullable(),
  note: longText,
})
export type Speaker = z.infer<typeof speaker>
