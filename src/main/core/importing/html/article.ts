import { Readability } from '@mozilla/readability'
import type { Page } from './page.ts'

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

/** Below this many characters an article must be at least half of its page to be believed. */
const shortest = 250

/** Looks for the article of a prepared page; null where too little was found or the page defeats the search. */
export function articleOf(page: Page): Article | null {
  const { document, select } = page
  const whole = lengthOf(document.body)
  const headings = select(document.body, 'h1, h2').map((each) => oneLine(each.textContent ?? ''))
  const copy = document.cloneNode(true)
  const found = parse(copy as Document)
  const root = found?.content
  if (!found || root === undefined || root === null || root.nodeType !== 1) return null
  const element = root as Element
  const length = lengthOf(element)
  if (length === 0 || (length < shortest && length * 2 < whole)) return null
  return {
    root: element,
    title: found.title ?? null,
    byline: found.byline ?? null,
    siteName: found.siteName ?? null,
    published: found.publishedTime ?? null,
    direction: found.dir === 'rtl' || found.dir === 'ltr' ? found.dir : null,
    headline: missingHeadline(headings, oneLine(found.title ?? ''), element),
    leftOut: Math.max(0, whole - length),
  }
}

function parse(document: Document) {
  try {
    return new Readability<Node>(document, { serializer: (node) => node, charThreshold: shortest }).parse()
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
