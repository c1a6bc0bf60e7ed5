import { z } from 'zod'
import { longText, recordBase, sha256 } from './fields.ts'
import { idOf } from './id.ts'
import { importNote, sourceFormat } from './source.ts'

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
  /** Why, in the words of whoever made it; only on later revisions. */
  note: longText.optional(),
  /** The file that a later revision was read from, kept beside its document as it came; the first one's is told by its source. */
  original: z
    .strictObject({
      name: z.string().max(1_000),
      extension: z.string().regex(/^[a-z0-9]{1,10}$/),
      fingerprint: sha256,
      format: sourceFormat,
      importNotes: z.array(importNote).max(1_000),
    })
    .optional(),
})
export type Revision = z.infer<typeof revision>

/**
 * The revision of whose file a text was made: the newest one up to it that was read from a file. A correction has none of its own; the
 * first revision's is told by its source.
 */
export const readFrom = (revisions: readonly Readonly<Revision>[], number: number): Readonly<Revision> | undefined =>
  revisions
    .filter((each) => each.number <= number && (each.original !== undefined || each.number === 1))
    .toSorted((a, b) => b.number - a.number)[0]
