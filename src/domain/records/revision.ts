import { z } from 'zod'
import { recordBase, sha256 } from './fields.ts'
import { idOf } from './id.ts'

/** One frozen text of a source: `sources/<bare source id>/<number>/document.json`. */
export const revision = z.strictObject({
  ...recordBase('revision'),
  sourceId: idOf('source'),
  number: z.int().min(1),
  /** SHA-256 of the canonical text in UTF-8. */
  fingerprint: sha256,
  /** Length of the canonical text in UTF-16 code units. */
  characters: z.int().min(0),
  reason: z.enum(['imported', 'corrected', 'replaced']),
})
export type Revision = z.infer<typeof revision>
