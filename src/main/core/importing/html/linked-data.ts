import { asLine } from '../metadata-values.ts'
import type { Page } from './page.ts'

/** What the linked data (JSON-LD) of a page says of the article in it, as strings or null. */
export interface LinkedData {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly language: string | null
  readonly licence: string | null
}

const nothing: LinkedData = {
  headline: null,
  authors: [],
  published: null,
  publisher: null,
  url: null,
  language: null,
  licence: null,
}

const longest = 500_000
const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:(?:[A-Z][A-Za-z]*)?Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|CreativeWork)$/

/** Reads the first article described in the page's linked data. Unreadable data is passed over: it is no part of the text. */
export function linkedDataOf({ document, select }: Page): LinkedData {
  for (const script of select(document, 'script[type="application/ld+json" i]').slice(0, 50)) {
    const article = articleIn(parsed(script.textContent ?? ''))
    if (article) return read(article)
  }
  return nothing
}

type Data = Readonly<Record<string, unknown>>

function parsed(json: string): unknown {
  if (json.length > longest) return null
  try {
    return JSON.parse(json.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, ''))
  } catch {
    return null
  }
}

/** The first object of an article's type among the roots, their lists and graphs. */
function articleIn(root: unknown): Data | null {
  const open: unknown[] = [root]
  for (let looked = 0; looked < 2_000 && open.length > 0; looked += 1) {
    const value = open.shift()
    if (Array.isArray(value)) open.push(...value.slice(0, 500))
    if (!isData(value)) continue
    if (namesIn(own(value, '@type')).some((type) => articleTypes.test(type))) return value
    open.push(own(value, '@graph'), own(value, 'mainEntity'))
  }
  return null
}

function read(article: Data): LinkedData {
  return {
    headline: textIn(own(article, 'headline')) ?? textIn(own(article, 'name')),
    authors: namesIn(own(article, 'author') ?? own(article, 'creator')).slice(0, 100),
    published: textIn(own(article, 'datePublished')) ?? textIn(own(article, 'dateCreated')),
    publisher: namesIn(own(article, 'publisher'))[0] ?? null,
    url: textIn(own(article, 'url')) ?? idIn(own(article, 'mainEntityOfPage')),
    language: textIn(own(article, 'inLanguage')),
    licence: textIn(own(article, 'license')) ?? idIn(own(article, 'license')),
  }
}

/** Strings, or the names of objects, one or a list of them. */
function namesIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, 200) : [value]
  return values.flatMap((each) => {
    const name = textIn(isData(each) ? own(each, 'name') : each)
    return name === null || /^https?:\/\//i.test(name) ? [] : [name]
  })
}

const idIn = (value: unknown): string | null =>
  isData(value) ? (textIn(own(value, '@id')) ?? textIn(own(value, 'url'))) : textIn(value)

const textIn = (value: unknown): string | null =>
  typeof value === 'string' ? asLine(withoutEntities(value), 4_000) : null

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own keys only: what a page's data inherits is not the page's. */
const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Many pages write their data as if it were HTML. */
const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return (Object.hasOwn(entities, name) ? entities[name] : undefined) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
