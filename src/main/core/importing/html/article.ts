import { Readability } from '@mozilla/readability'
import type { Page } from './page.ts'
import { removeLinkedData } from './prepare-page.ts'

/** The article of a page, told apart from what stands around it. */
export interface Article {
  readonly root: Element
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
  readonly published: string | null
  readonly direction: 'ltr' | 'rtl' | null
  /** The page's own headline where it stands outside the article, else null. */
  readonly headline: string | null
  /** About how many characters of the page are not in it. */
  readonly leftOut: number
}

/**
 * Below this many characters the search goes on with less strict rules; its authors tuned it for this figure. A page of fewer has
 * nothing around its words that would be worth losing some of them.
 */
const fewestCharacters = 500
/** A page with more characters is a book or a list, not an article; the search would take longer than all the rest. */
const mostCharacters = 1_000_000
/** Below this many characters an article must be at least half of its page to be believed. */
const shortest = 250

/**
 * Looks for the article of a prepared page; null where too little was found or the page defeats the search. The data for
 * machines in the page is gone after it.
 */
export function articleOf(page: Page): Article | null {
  const { document, select } = page
  const data = removeLinkedData(page)
  const whole = lengthOf(document.body)
  if (whole < fewestCharacters || whole > mostCharacters) return null
  const copy = document.cloneNode(true) as Document
  for (const each of data) copy.head.append(copy.importNode(each, true))
  const headings = select(document.body, 'h1, h2').map((each) => oneLine(each.textContent ?? ''))
  const found = parse(copy)
  const root = believable(found?.content, page, whole)
  if (root === null) return null
  const title = oneLine(found?.title ?? '')
  return {
    root,
    title: found?.title ?? null,
    byline: found?.byline ?? null,
    siteName: found?.siteName ?? null,
    published: found?.publishedTime ?? null,
    direction: found?.dir === 'rtl' || found?.dir === 'ltr' ? found.dir : null,
    headline: missingHeadline(headings, title, root),
    leftOut: Math.max(0, whole - lengthOf(root)),
  }
}

/**
 * What was found, unless it is too little to be believed: an article of less than half of a short page, or of what the page itself
 * declares to be the article's body, which then stands for it.
 */
function believable(found: Node | null | undefined, { document, select }: Page, whole: number): Element | null {
  const root = found?.nodeType === 1 ? (found as Element) : null
  const length = lengthOf(root)
  const bodies = select(document, '[itemprop~="articleBody"]').toSorted((a, b) => lengthOf(b) - lengthOf(a))
  const declared = bodies[0] ?? null
  if (lengthOf(declared) >= shortest && lengthOf(declared) > length * 2) return declared
  return length === 0 || (length < shortest && length * 2 < whole) ? null : root
}

function parse(document: Document) {
  try {
    return new Readability<Node>(document, { serializer: (node) => node, charThreshold: fewestCharacters }).parse()
  } catch {
    // A page built to defeat the search still has its text: the whole of it is taken instead, and a note says so.
    return null
  }
}

/** A heading that is the page's title and that the search took for decoration. */
function missingHeadline(headings: readonly string[], title: string, article: Element): string | null {
  const fitting = headings.find((heading) => heading.length > 3 && (heading === title || title.startsWith(heading)))
  if (fitting === undefined) return null
  const beginning = oneLine(article.textContent ?? '').slice(0, 2_000)
  return beginning.includes(fitting) ? null : fitting
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const lengthOf = (element: Element | null): number => oneLine(element?.textContent ?? '').length
