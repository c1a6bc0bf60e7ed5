import { z } from 'zod'
import { offset } from '#domain/records/fields.ts'
import { anyId, idOf } from '#domain/records/id.ts'
import { searchKinds } from '#domain/searching/search-hit.ts'
import { read } from '../command.ts'

const kind = z.enum(searchKinds)

const hit = z.strictObject({
  kind,
  recordId: anyId,
  start: offset,
  end: offset,
  before: z.string(),
  words: z.string(),
  after: z.string(),
})

/** What is searched for, and where. */
export const searchRequest = z.strictObject({
  words: z.string().min(1).max(1_000),
  /** The words as they are written, or a regular expression that is held against each line. */
  as: z.enum(['words', 'pattern']).default('words'),
  isWhole: z.boolean().default(false),
  /** The same letters in the same case; else alike in case, and for words in marks and variants of letters too. */
  isExact: z.boolean().default(false),
  kinds: z
    .array(kind)
    .min(1)
    .max(searchKinds.length)
    .default([...searchKinds]),
  /** These sources and what is tied to a passage in them; null for the whole project. */
  sourceIds: z.array(idOf('source')).max(10_000).nullable().default(null),
})

/** What a search found. */
const searchAnswer = z.strictObject({
  /** In the order of the project, kind after kind; the first places only where there are very many. */
  hits: z.array(hit),
  /** How many places there are in all, those that are not listed among them. */
  counts: z.record(kind, z.int()),
  /** The same for the text of each source. */
  bySource: z.record(z.string(), z.int()),
  /** Sources whose text could not be read. */
  unread: z.array(idOf('source')),
  /** The sequence of the project at which it was true. */
  sequence: z.int(),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

export const searchCommands = {
  'search.find': read(
    'Finds words in the texts of all sources, in titles, statements, rationales, memos, codes and speakers.',
    searchRequest,
    searchAnswer,
  ),
} as const
