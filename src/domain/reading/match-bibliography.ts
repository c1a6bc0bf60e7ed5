import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import type { BibliographyEntry } from './bibliography-entry.ts'

/** What a source may be in a bibliography. */
export interface BibliographyMatch {
  readonly sourceId: IdOf<'source'>
  readonly by: 'doi' | 'title'
  /** Places of the entries in the list. More than one is for a person to decide, as is an entry that fits several sources. */
  readonly entries: readonly number[]
  readonly isCertain: boolean
}

/**
 * The sources that a bibliography knows, by DOI and, where that finds nothing, by a title that is the same but for case, accents and
 * punctuation. Nothing is taken for similar. Entries that say the same stand for one.
 */
export function matchBibliography(
  project: ProjectReader,
  entries: readonly BibliographyEntry[],
): readonly BibliographyMatch[] {
  const byDoi = new Map<string, number[]>()
  const byTitle = new Map<string, number[]>()
  const seen = new Set<string>()
  for (const [at, entry] of entries.entries()) {
    const [said = ''] = saidBy(entry)
    if (seen.has(said)) continue
    seen.add(said)
    keep(byDoi, entry.doi ?? doiIn(entry.url), at)
    keep(byTitle, comparableTitle(entry.title ?? ''), at)
  }
  const found = project.all('source').flatMap((source) => {
    const doi = byDoi.get(doiIn(source.url) ?? '')
    const fits = doi ?? byTitle.get(comparableTitle(source.title))
    return fits ? [{ sourceId: source.id, by: doi ? ('doi' as const) : ('title' as const), entries: fits }] : []
  })
  const uses = new Map<number, number>()
  for (const at of found.flatMap((match) => match.entries)) uses.set(at, (uses.get(at) ?? 0) + 1)
  return found.map((match) => ({
    ...match,
    isCertain: match.entries.length === 1 && match.entries.every((at) => uses.get(at) === 1),
  }))
}

/** The places of the entries that fit no source, in their order; of entries that say the same the first, and none that says what one that fits does. */
export function unmatchedEntries(
  entries: readonly BibliographyEntry[],
  matches: readonly Pick<BibliographyMatch, 'entries'>[],
): readonly number[] {
  const seen = new Set(matches.flatMap((match) => match.entries).flatMap((at) => saidBy(entries[at])))
  return entries.flatMap((entry, at) => {
    const said = saidBy(entry)
    if (said.some((each) => seen.has(each))) return []
    for (const each of said) seen.add(each)
    return [at]
  })
}

/** What an entry says whatever it is called, to be compared; nothing for none. */
const saidBy = (entry: BibliographyEntry | undefined): readonly string[] =>
  entry ? [JSON.stringify({ ...entry, key: '' })] : []

function keep(index: Map<string, number[]>, key: string | null, at: number): void {
  if (key === null || key === '') return
  const known = index.get(key)
  if (known) known.push(at)
  else index.set(key, [at])
}

/** The DOI that stands in an address or text, in lower case, or null. Its form: https://www.crossref.org/blog/dois-and-matching-regular-expressions/ */
export const doiIn = (text: string | null): string | null =>
  /10\.\d{4,9}\/[^\s"<>?#]+/
    .exec(decoded(text ?? ''))?.[0]
    .replace(/[.,;)]+$/, '')
    .toLowerCase() ?? null

/** An address with `%2F` is the same address; one that cannot be decoded is taken as it stands. */
const decoded = (text: string): string => text.replace(/%2f/gi, '/')

/**
 * A title without what varies between catalogues. Only marks that are accents go: the vowel signs of Devanagari are letters to those
 * who read them.
 */
export const comparableTitle = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0670\u0640\u00ad\u200b-\u200f\ufeff]/gu, '')
    .toLocaleLowerCase('und')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
