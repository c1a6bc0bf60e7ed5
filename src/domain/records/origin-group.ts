import { z } from 'zod'
import { longText, recordBase, shortText } from './fields.ts'
import { idOf } from './id.ts'

/** Sources that trace to one origin. An origin that is cited but not held has `held: false` and says who cites it. */
export const originGroup = z.strictObject({
  ...recordBase('originGroup'),
  name: shortText,
  kind: z.enum(['agency-copy', 'press-release', 'translation', 'same-recording', 'other']),
  held: z.boolean(),
  citedBy: z.array(idOf('source')),
  note: longText,
})
export type OriginGroup = z.infer<typeof originGroup>
