import { type ImportedMetadata, noMetadata } from '../import-output.ts'
import { asDate, asLanguage, asLine, asWebAddress } from '../metadata-values.ts'
import { linkedDataOf } from './linked-data.ts'
import type { Page } from './page.ts'
import { savedFrom } from './saved-from.ts'
import { withoutEntities } from './without-entities.ts'

/** What a page says of itself in its head: linked data first, then meta elements in the order of how plainly they mean it. */
export function pageMetadata(page: Page, html: string): ImportedMetadata {
  const meta = metaOf(page)
  const linked = linkedDataOf(page)
  const saved = savedFrom(html)
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value) ?? null
  const address = (...candidates: readonly (string | null)[]): string | null =>
    candidates.map(asWebAddress).find((value) => value !== null) ?? null
  const siteName = asLine(
    linked.publisher ??
      first('og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'application-name'),
  )
  const { documentElement } = page.document
  return {
    ...noMetadata,
    title: asLine(linkedTitle(page, linked.titles) ?? first(...titleNames)),
    authors: authorsIn([linked.authors, ...authorNames.map((name) => meta.get(name) ?? [])], siteName),
    published: publishedIn(page, linked.published, first),
    captured: asDate(saved.captured),
    url: address(linkTo(page, 'canonical'), first('og:url', 'citation_public_url'), linked.url, saved.url),
    siteName,
    language:
      asLanguage(documentElement.getAttribute('lang') ?? documentElement.getAttribute('xml:lang')) ??
      asLanguage(linked.language ?? first('content-language', 'og:locale', 'dc.language')),
    licence: asLine(
      linked.licence ?? linkTo(page, 'license') ?? first('dcterms.license', 'dc.rights', 'dcterms.rights'),
      500,
    ),
  }
}

const titleNames: readonly string[] = [
  ...['citation_title', 'dc.title', 'dcterms.title', 'og:title', 'weibo:article:title'],
  ...['title', 'twitter:title', 'parsely-title'],
]

/**
 * The title among the names that linked data gives, of which one may be a description or the outlet: the one with the most
 * words of the page's own title, in doubt the first.
 */
function linkedTitle({ document, select }: Page, titles: readonly string[]): string | null {
  const shown = wordsIn(select(document, 'head > title')[0]?.textContent ?? '')
  const shared = (title: string): number => shown.intersection(wordsIn(title)).size
  return titles.toSorted((a, b) => shared(b) - shared(a))[0] ?? null
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== ''),
  )

const authorNames: readonly string[] = [
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'author',
  'parsely-author',
  'article:author',
  'byl',
]

/** The authors of the first list that names any. */
function authorsIn(lists: readonly (readonly string[])[], outlet: string | null): readonly string[] {
  const named = lists.map((list) => list.flatMap((author) => asAuthors(author, outlet)))
  return named.find((authors) => authors.length > 0)?.slice(0, 100) ?? []
}

/**
 * Authors as named, of the first line that names one: "By", addresses of profiles and the outlet after the names are left out. A
 * line that joins its names with "and" is a list where each has two words at least; else it is one name, such as a body's.
 */
export function asAuthors(value: string, outlet: string | null = null): readonly string[] {
  const lines = value.split(/[\r\n]+/).flatMap((line) => asLine(line)?.replace(/^by(?:\s+|$)/i, '') || [])
  const name = lines[0] ?? ''
  if (name === '' || /^(https?:)?\/\//i.test(name)) return []
  const parts = name.split(/\s*,\s*(?:and|&)\s+|\s*,\s*|\s+(?:and|&)\s+/i)
  const names = parts.filter((part) => part !== '' && part.toLowerCase() !== outlet?.toLowerCase())
  return /\s(?:and|&)\s/i.test(name) && names.every((part) => part.includes(' ')) ? names : [name]
}

const dateNames: readonly string[] = [
  ...['article:published_time', 'og:article:published_time', 'citation_publication_date', 'dcterms.issued'],
  ...['dc.date.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date', 'datepublished'],
  ...['parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'publication_date', 'pubdate'],
  ...['publish-date', 'publishdate', 'date'],
]

/** Where the text of a page marks its date: linked data in attributes, HTML's own, and the classes of two microformats. */
const markedDates =
  '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, time.dt-published, abbr.published'

function publishedIn(
  page: Page,
  linked: string | null,
  first: (...names: readonly string[]) => string | null,
): string | null {
  const marked = page
    .select(page.document, markedDates)
    .map((each) => each.getAttribute('datetime') ?? each.getAttribute('content') ?? each.textContent)
  const candidates = [linked, ...dateNames.map((name) => first(name)), ...marked]
  return candidates.map(asDate).find((date) => date !== null) ?? null
}

/** The values of meta elements by name, property or http-equiv, lower case, in the order they stand. */
function metaOf({ document, select }: Page): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const each of select(document, 'meta[content]').slice(0, 2_000)) {
    const content = withoutEntities((each.getAttribute('content') ?? '').trim().slice(0, 10_000))
    const names = `${each.getAttribute('name') ?? ''} ${each.getAttribute('property') ?? ''} ${each.getAttribute('http-equiv') ?? ''}`
    if (content === '') continue
    // Dublin Core is written with a dot, a colon, and as dcterm.
    for (const name of names
      .toLowerCase()
      .replace(/\bdc(terms?)?[.:]/g, (_, terms) => (terms ? 'dcterms.' : 'dc.'))
      .split(/\s+/)) {
      if (name !== '') values.set(name, [...(values.get(name) ?? []), content])
    }
  }
  return values
}

const linkTo = ({ document, select }: Page, relation: string): string | null =>
  select(document, `link[rel~="${relation}"][href], a[rel~="${relation}"][href]`)[0]?.getAttribute('href') ?? null
