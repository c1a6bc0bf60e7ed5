import type { CommandInput } from '#contract/commands.ts'
import type { IdOf } from '#domain/records/id.ts'
import { type SearchKind, searchKinds } from '#domain/searching/search-hit.ts'

/** What is searched for and how, as it stands in the address. */
export interface SearchQuery {
  readonly words: string
  readonly isWhole: boolean
  readonly isExact: boolean
  readonly isPattern: boolean
  /** In the order of the list of kinds; all of them where nothing is narrowed. */
  readonly kinds: readonly SearchKind[]
  readonly sourceId: IdOf<'source'> | null
}

export const everything: SearchQuery = {
  words: '',
  isWhole: false,
  isExact: false,
  isPattern: false,
  kinds: searchKinds,
  sourceId: null,
}

/** Reads the query of an address ("q=fog&whole=1&kinds=text,memo"). What it does not know is passed over. */
export function queryOf(address: Readonly<Record<string, string>>): SearchQuery {
  const asked = (address.kinds ?? '').split(',')
  const kinds = searchKinds.filter((kind) => asked.includes(kind))
  return {
    words: (address.q ?? '').slice(0, 1_000),
    isWhole: address.whole === '1',
    isExact: address.exact === '1',
    isPattern: address.pattern === '1',
    kinds: kinds.length === 0 ? searchKinds : kinds,
    sourceId: address.in?.startsWith('source:') ? (address.in as IdOf<'source'>) : null,
  }
}

/** The address of a query; what is as at first is left out. */
export function addressOf({ words, isWhole, isExact, isPattern, kinds, sourceId }: SearchQuery): string {
  const search = new URLSearchParams({
    ...(words !== '' && { q: words }),
    ...(isWhole && { whole: '1' }),
    ...(isExact && { exact: '1' }),
    ...(isPattern && { pattern: '1' }),
    ...(isNarrowed({ kinds }) && { kinds: kinds.join(',') }),
    ...(sourceId !== null && { in: sourceId }),
  }).toString()
  return search === '' ? '/search' : `/search?${search}`
}

/** Asks for other kinds or none: turning off the last one means all again. */
export function withKind(query: SearchQuery, kind: SearchKind): SearchQuery {
  // From "everywhere" the first choice means only that kind: nobody turns off six to see one.
  if (!isNarrowed(query)) return { ...query, kinds: [kind] }
  const kinds = searchKinds.filter((each) => query.kinds.includes(each) !== (each === kind))
  return { ...query, kinds: kinds.length === 0 ? searchKinds : kinds }
}

/** True where only some kinds are looked through. */
export const isNarrowed = ({ kinds }: Pick<SearchQuery, 'kinds'>): boolean => kinds.length < searchKinds.length

/** The query as the core is asked. */
export const requestOf = (query: SearchQuery): CommandInput<'search.find'> => ({
  words: query.words,
  as: query.isPattern ? 'pattern' : 'words',
  isWhole: query.isWhole,
  isExact: query.isExact,
  kinds: [...query.kinds],
  sourceIds: query.sourceId === null ? null : [query.sourceId],
})
