import type { ProjectReader } from '../project/project-records.ts'
import type { Source } from '../records/source.ts'
import type { BibliographyEntry } from './bibliography-entry.ts'

/** A field that a bibliography can fill; the names are those of `sources.describe`. */
export type FilledField = 'title' | 'outletName' | 'authors' | 'url' | 'published' | 'captured' | 'language'

/** What an entry says of one field, and what the source has there. */
export interface FieldOffer {
  readonly field: FilledField
  /** As text; authors one a line. Null where the source has nothing. */
  readonly has: string | null
  readonly gives: string
}

/** What an entry would fill or contradict; where both say the same there is nothing. An address is made of a DOI that has none. */
export function offersOf(
  project: ProjectReader,
  source: Readonly<Source>,
  entry: BibliographyEntry,
): readonly FieldOffer[] {
  const pairs: readonly (readonly [FilledField, string | null, string | null])[] = [
    ['title', source.title, entry.title],
    ['outletName', project.get(source.outletId)?.name ?? null, entry.outletName],
    ['authors', linesOf(source.authors), linesOf(entry.authors)],
    ['url', source.url, entry.url ?? (entry.doi === null ? null : `https://doi.org/${entry.doi}`)],
    ['published', source.published.value, entry.published],
    ['captured', source.captured.value, entry.captured],
    ['language', source.language, entry.language],
  ]
  return pairs.flatMap(([field, has, gives]) => (gives === null || gives === has ? [] : [{ field, has, gives }]))
}

/** Offers as `sources.describeMany` takes them; a date from a bibliography was stated. */
export function fieldsOfOffers(offers: readonly FieldOffer[]) {
  const said = new Map(offers.map(({ field, gives }) => [field, gives]))
  const [title, outletName, authors, url] = (['title', 'outletName', 'authors', 'url'] as const).map((field) =>
    said.get(field),
  )
  const [published, captured, language] = (['published', 'captured', 'language'] as const).map((field) =>
    said.get(field),
  )
  return {
    ...(title !== undefined && { title }),
    ...(outletName !== undefined && { outletName }),
    ...(authors !== undefined && { authors: authors.split('\n') }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published: { value: published, basis: 'stated' as const } }),
    ...(captured !== undefined && { captured: { value: captured, basis: 'stated' as const } }),
    ...(language !== undefined && { language }),
  }
}

const linesOf = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('\n'))
