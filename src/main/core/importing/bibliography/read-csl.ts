import { z } from 'zod'
import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { entryOf } from './entry-of.ts'

const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined)
const number = z.union([z.number(), z.string()]).transform(String)
const date = z
  .looseObject({
    raw: text,
    literal: text,
    'date-parts': z.array(z.array(number).max(3)).optional().catch(undefined),
    circa: z.unknown().optional(),
  })
  .optional()
  .catch(undefined)
const name = z.looseObject({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
})
const item = z.looseObject({
  id: text,
  title: text,
  author: z.array(name).optional().catch(undefined),
  'container-title': text,
  publisher: text,
  issued: date,
  accessed: date,
  URL: text,
  DOI: text,
  language: text,
})
const items = z.union([z.array(item), z.looseObject({ items: z.array(item) }).transform((all) => all.items)])

/**
 * The items of a CSL-JSON file, or null where it is none. The schema's source:
 * https://github.com/citation-style-language/schema (csl-data.json); unknown members are passed over.
 */
export function readCsl(json: string): readonly BibliographyEntry[] | null {
  const read = items.safeParse(parsed(json))
  if (!read.success) return null
  return read.data.map((each) =>
    entryOf({
      key: each.id,
      title: plain(each.title),
      authors: (each.author ?? []).map(nameOf),
      outlet: plain(each['container-title'] ?? each.publisher),
      published: dateOf(each.issued),
      captured: dateOf(each.accessed),
      url: each.URL,
      doi: each.DOI,
      language: each.language,
    }),
  )
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Titles may carry the few tags that processors of CSL know. */
const plain = (title: string | undefined): string | undefined =>
  title?.replace(/<\/?(?:i|b|sup|sub|span)(?: [^<>]*)?>/g, '')

function nameOf(said: z.infer<typeof name>): string {
  const { given, family, suffix, literal } = said
  const parts = [given, said['dropping-particle'], said['non-dropping-particle'], family]
  return literal ?? [parts.filter(Boolean).join(' '), ...(suffix ? [suffix] : [])].join(', ')
}

/** One date; a span of two and a date that is only about right are nobody's exact word. */
function dateOf(said: z.infer<typeof date>): string | undefined {
  if (said === undefined || said.circa) return undefined
  const parts = said['date-parts']
  if (parts === undefined) return said.raw ?? said.literal
  return parts.length === 1 ? parts[0]?.filter((part) => part !== '').join('-') : undefined
}
