import { type ImportedMetadata, noMetadata } from '../import-output.ts'
import { asDate, asLanguage, asLine, asWebAddress } from '../metadata-values.ts'
import { linkedDataOf } from './linked-data.ts'
import type { Page } from './page.ts'
import { savedFrom } from './saved-from.ts'

/** What a page says of itself in its head: linked data first, then meta elements in the order of how plainly they mean it. */
export function pageMetadata(page: Page, html: string): ImportedMetadata {
  const meta = metaOf(page)
  const linked = linkedDataOf(page)
  const saved = savedFrom(html)
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value) ?? null
  const all = (...names: readonly string[]): readonly string[] =>
    names.map((name) => meta.get(name) ?? []).find((values) => values.length > 0) ?? []
  const address = (...candidates: readonly (string | null)[]): string | null =>
    candidates.map(asWebAddress).find((value) => value !== null) ?? null
  const authors = all(
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'author',
    'parsely-author',
    'article:author',
    'byl',
  )
  const { documentElement } = page.document
  return {
    ...noMetadata,
    title: asLine(linked.headline ?? first('citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title')),
    authors: (linked.authors.length > 0 ? linked.authors : authors.flatMap(asAuthor)).slice(0, 100),
    published: publishedIn(page, linked.published, first),
    captured: asDate(saved.captured),
    url: address(linkTo(page, 'canonical'), first('og:url', 'citation_public_url'), linked.url, saved.url),
    siteName: asLine(
      first('og:site_name') ??
        linked.publisher ??
        first('dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'application-name'),
    ),
    language:
      asLanguage(documentElement.getAttribute('lang') ?? documentElement.getAttribute('xml:lang')) ??
      asLanguage(linked.language ?? first('content-language', 'og:locale', 'dc.language')),
    licence: asLine(
      linked.licence ?? linkTo(page, 'license') ?? first('dcterms.license', 'dc.rights', 'dcterms.rights'),
      500,
    ),
  }
}

/** An author as named: "By" and addresses of profiles are no names. */
export function asAuthor(value: string): readonly string[] {
  const name = asLine(value)?.replace(/^by\s+/i, '') ?? ''
  return name === '' || /^(https?:)?\/\//i.test(name) ? [] : [name]
}

const dateNames: readonly string[] = [
  ...['article:published_time', 'og:article:published_time', 'citation_publication_date', 'dcterms.issued'],
  ...[
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'date',
  ],
]

function publishedIn(
  page: Page,
  linked: string | null,
  first: (...names: readonly string[]) => string | null,
): string | null {
  const marked = page
    .select(
      page.document,
      'time[datetime][itemprop~="datePublished"], time[datetime][pubdate], meta[itemprop="datePublished"][content]',
    )
    .map((each) => each.getAttribute('datetime') ?? each.getAttribute('content'))
  const candidates = [linked, ...dateNames.map((name) => first(name)), ...marked]
  return candidates.map(asDate).find((date) => date !== null) ?? null
}

/** The values of meta elements by name, property or http-equiv, lower case, in the order they stand. */
function metaOf({ document, select }: Page): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const each of select(document, 'meta[content]').slice(0, 2_000)) {
    const content = (each.getAttribute('content') ?? '').trim().slice(0, 10_000)
    const names = `${each.getAttribute('name') ?? ''} ${each.getAttribute('property') ?? ''} ${each.getAttribute('http-equiv') ?? ''}`
    if (content === '') continue
    for (const name of names.toLowerCase().split(/\s+/)) {
      if (name !== '') values.set(name, [...(values.get(name) ?? []), content])
    }
  }
  return values
}

const linkTo = ({ document, select }: Page, relation: string): string | null =>
  select(document, `link[rel~="${relation}"][href], a[rel~="${relation}"][href]`)[0]?.getAttribute('href') ?? null
