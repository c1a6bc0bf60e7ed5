import { z } from 'zod'
import { languageTag, partialDate, shortText } from '../records/fields.ts'

/** What an entry of a bibliography says of a work, whatever format it came in; null or empty where it says nothing. */
export const bibliographyEntry = z.strictObject({
  /** The name that the bibliography itself has for it, or an empty text. */
  key: z.string().max(500),
  /** With its subtitle after a colon. */
  title: shortText.nullable(),
  authors: z.array(shortText).max(100),
  /** The periodical, site or publisher. */
  outletName: shortText.nullable(),
  published: partialDate.nullable(),
  /** The day on which someone had looked at the address. */
  captured: partialDate.nullable(),
  url: z.string().max(4_000).nullable(),
  /** Without any address before it, in lower case. */
  doi: z.string().max(1_000).nullable(),
  language: languageTag.nullable(),
})
export type BibliographyEntry = z.infer<typeof bibliographyEntry>
