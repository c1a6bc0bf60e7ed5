import { asLine } from '../metadata-values.ts'
import type { Page } from './page.ts'
import { withoutEntities } from './without-entities.ts'

/** What the linked data (JSON-LD) of a page says of the article in it, as strings or null. */
export interface LinkedData {
  /** What it is called: as headline and as name, which differ where one of them is a description. */
  readonly titles: readonly string[]
  readonly authors: readonly string[]
  readonly published: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly language: string | null
  readonly licence: string | null
}

const nothing: LinkedData = {
  titles: [],
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
  const scripts = select(document, 'script[type="application/ld+json" i]').slice(0, 50)
  const roots = scripts.map((script) => parsed(script.textContent ?? ''))
  const things = roots.flatMap(thingsIn)
  const article = things.find((thing) => strings(own(thing, '@type')).some((type) => articleTypes.test(type)))
  return article ? read(article, things) : nothing
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

/** The objects among a root, its lists and graphs, and what they are mainly about. */
function thingsIn(root: unknown): readonly Data[] {
  const things: Data[] = []
  const open: unknown[] = [root]
  for (let looked = 0; looked < 2_000 && open.length > 0; looked += 1) {
    const value = open.shift()
    if (Array.isArray(value)) open.push(...value.slice(0, 500))
    if (!isData(value)) continue
    things.push(value)
    open.push(own(value, '@graph'), own(value, 'mainEntity'))
  }
  return things
}

function read(article: Data, things: readonly Data[]): LinkedData {
  const text = (key: string): string | null => textIn(own(article, key))
  const names = (key: string): readonly string[] => namesIn(own(article, key), things)
  const authors = names('author')
  return {
    titles: ['headline', 'name'].flatMap((key) => text(key) ?? []),
    authors: (authors.length > 0 ? authors : names('creator')).slice(0, 100),
    published: text('datePublished') ?? text('dateCreated'),
    publisher: names('publisher')[0] ?? null,
    url: text('url') ?? idIn(own(article, 'mainEntityOfPage')),
    language: text('inLanguage'),
    licence: text('license') ?? idIn(own(article, 'license')),
  }
}

/** Strings, or the names of objects, one or a list of them; an object without a name may stand elsewhere under its id. */
function namesIn(value: unknown, things: readonly Data[]): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, 200) : [value]
  return values.flatMap((each) => {
    const thing = isData(each) && !Object.hasOwn(each, 'name') ? (withId(own(each, '@id'), things) ?? each) : each
    return strings(isData(thing) ? own(thing, 'name') : thing).filter((name) => !/^https?:\/\//i.test(name))
  })
}

const withId = (id: unknown, things: readonly Data[]): Data | undefined =>
  typeof id === 'string' ? things.find((thing) => own(thing, '@id') === id && Object.hasOwn(thing, 'name')) : undefined

/** One string, or a list of them. */
const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.slice(0, 200) : [value]).flatMap((each) => textIn(each) ?? [])

const idIn = (value: unknown): string | null =>
  isData(value) ? (textIn(own(value, '@id')) ?? textIn(own(value, 'url'))) : textIn(value)

const textIn = (value: unknown): string | null =>
  typeof value === 'string' ? asLine(withoutEntities(value), 4_000) : null

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own keys only: what a page's data inherits is not the page's. */
const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)
