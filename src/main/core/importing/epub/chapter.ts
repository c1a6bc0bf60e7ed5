import type { BlockNode } from '#domain/document/document.ts'
import { sanitizedRoot } from '../html/html-document.ts'
import type { HtmlMapper } from '../html/html-mapper.ts'
import { signNote, signReference } from '../html/note-signs.ts'
import { type Page, parsePage } from '../html/page.ts'
import type { FindPicture, PagePictures } from '../html/page-pictures.ts'
import { preparePage } from '../html/prepare-page.ts'
import { asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import type { ChapterTitle } from './contents.ts'
import { LinkedNotes } from './linked-notes.ts'
import { partPath } from './part-path.ts'

/** What a chapter has to know of its book. */
export interface ChapterContext {
  readonly notes: NoteTally
  readonly mapper: HtmlMapper
  readonly pictures: PagePictures
  /** The picture at a path of the book. */
  readonly find: FindPicture
  readonly language: string | null
  /** True where text without a direction of its own is written from the right. */
  readonly isRightToLeft: boolean
  /** Printed pages by "path#fragment". */
  readonly pages: ReadonlyMap<string, string>
  /** The labels of the notes that any chapter refers to, by "path#fragment". */
  readonly noteLabels: Map<string, string>
  /** The links that refer to notes without saying so, as "path index". */
  readonly references: ReadonlySet<string>
  /** Titles that the contents give to places inside of parts, by "path#fragment". */
  readonly sections: ReadonlyMap<string, ChapterTitle>
}

/** An element that XHTML closes at once would, read as HTML, take what follows into itself. */
const closedAtOnce =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)[\s/])([a-z][\w:-]*)(\s[^<>]*)?\/>/gi

export const chapterPage = (xhtml: string): Page =>
  parsePage(
    xhtml
      .replace(closedAtOnce, '<$1$2></$1>')
      .replace(namedPlace, (tag) => (/\sid\s*=/i.test(tag) ? tag : tag.replace(/\sname\s*=/i, ' id='))),
  )

/** Places had names before they had identifiers. */
const namedPlace = /<a\s[^<>]*\sname\s*=[^<>]*>|<a\sname\s*=[^<>]*>/gi

/** Remembers which places a chapter refers to as notes, and with which label; and its links that may be such without saying so. */
export function rememberNotes(xhtml: string, path: string, labels: Map<string, string>, linked: LinkedNotes): void {
  const mayBeLinked = LinkedNotes.mayHold(xhtml)
  if (!mayBeLinked && !/noteref/.test(xhtml)) return
  const page = chapterPage(xhtml)
  if (mayBeLinked) linked.add(page, path)
  for (const each of page.select(page.document, 'a[href]')) {
    const place = isOf(each, ['noteref', 'doc-noteref']) ? partPath(each.getAttribute('href') ?? '', path) : null
    const label = asLine(each.textContent, 200)
    if (place !== null && place.fragment !== '') labels.set(`${place.path}#${place.fragment}`, label ?? '*')
  }
}

/** The paths of the parts of the book that the images of a chapter may mean, found without parsing it. */
export const pictureAddresses = (xhtml: string, path: string): readonly string[] =>
  [...xhtml.matchAll(/<img\s[^<>]*?\ssrc\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')/gi)].flatMap(
    ([, double, single]) => partPath((double ?? single ?? '').replaceAll('&amp;', '&'), path)?.path || [],
  )

/** The blocks of one chapter, by the same way as a page's: sanitised, its words only, its notes where they stand. */
export function chapterBlocks(
  xhtml: string,
  path: string,
  context: ChapterContext,
): { readonly blocks: readonly BlockNode[]; readonly hasHeadings: boolean } {
  const page = chapterPage(xhtml)
  const { document } = page
  // Every look for elements walks the whole chapter: it is left out where the chapter cannot hold any.
  const holds = (element: RegExp): boolean => element.test(xhtml)
  languageOf(page, context.language, holds(/\sxml:lang\s*=/i))
  if (context.pages.size > 0) pagesOf(page, path, context)
  if (holds(/<a\s/i) || context.noteLabels.size > 0) notesOf(page, path, context)
  if (holds(/<a\s/i)) linksOf(page, path, context)
  const hasHeadings = holds(/<h[1-6][\s>]/i) && page.select(document.body, 'h1, h2, h3, h4, h5, h6').length > 0
  if (!hasHeadings && context.sections.size > 0) sectionsOf(page, path, context)
  if (holds(/<(?:\w+:)?svg[\s>]/i)) wordsOfDrawings(page)
  preparePage(page, {
    notes: context.notes,
    pictures: context.pictures,
    find: (address) => context.find(partPath(address, path)?.path ?? ''),
  })
  const declared = (document.body.getAttribute('dir') ?? document.documentElement.getAttribute('dir'))?.toLowerCase()
  const isRightToLeft = declared === 'rtl' || (declared !== 'ltr' && context.isRightToLeft)
  const blocks = context.mapper.blocks(sanitizedRoot(page, document.body, context.notes), {
    lang: context.language,
    dir: isRightToLeft ? 'rtl' : null,
  })
  return { blocks, hasHeadings }
}

/** XHTML declares languages as XML does; a chapter in another language than its book says so on its blocks. */
function languageOf({ document, select }: Page, language: string | null, saysAsXml: boolean): void {
  for (const each of saysAsXml ? select(document, '*') : []) {
    const tag = each.getAttribute('xml:lang')
    if (tag !== null && !each.hasAttribute('lang')) each.setAttribute('lang', tag)
  }
  const own = document.body.getAttribute('lang') ?? document.documentElement.getAttribute('lang')
  if (own === null || own.toLowerCase() === language?.toLowerCase()) return
  for (const each of document.body.children) if (!each.hasAttribute('lang')) each.setAttribute('lang', own)
}

/** Places that only the list of pages knows get the sign that others carry in the text. */
function pagesOf({ document, select }: Page, path: string, { pages }: ChapterContext): void {
  for (const each of select(document.body, '[id]')) {
    const label = pages.get(`${path}#${each.id}`)
    if (label === undefined || isOf(each, ['pagebreak', 'doc-pagebreak'])) continue
    const sign = document.createElement('span')
    sign.setAttribute('role', 'doc-pagebreak')
    sign.setAttribute('title', label)
    each.before(sign)
  }
}

const noteKinds = ['footnote', 'endnote', 'rearnote', 'note', 'doc-footnote', 'doc-endnote']

function notesOf({ document, select }: Page, path: string, { noteLabels, references }: ChapterContext): void {
  for (const [index, each] of select(document.body, 'a[href]').entries())
    if (isOf(each, ['noteref', 'doc-noteref']) || references.has(`${path} ${index}`))
      signReference(each, asLine(each.textContent, 200) ?? '*')
  const seen = new Set<string>()
  const signed = new Set<Element>()
  for (const each of select(document.body, '[id]')) {
    if (seen.has(each.id)) continue
    seen.add(each.id)
    const label = noteLabels.get(`${path}#${each.id}`)
    if (label === undefined) continue
    const outer = each.closest(noteKinds.map((kind) => `[epub\\:type~="${kind}"], [role~="${kind}"]`).join(', '))
    const said = outer !== null && document.body.contains(outer) ? outer : each
    const holder = holders.test(said.localName) ? said : said.closest('p, li, dd, aside, blockquote')
    if (holder === null || signed.has(holder)) continue
    signed.add(holder)
    signNote(holder, label)
  }
}

const holders = /^(?:aside|div|section|p|li|dd|blockquote)$/

/** In a chapter without headings, the titles that the contents give to its places, where its words do not begin with them. */
function sectionsOf({ document, select }: Page, path: string, { notes, sections }: ChapterContext): void {
  for (const each of select(document.body, '[id]')) {
    const named = sections.get(`${path}#${each.id}`)
    const block = each.closest('p, div, section, blockquote, ul, ol, table') ?? each
    if (named === undefined || !document.body.contains(block)) continue
    if (asLine(block.textContent, 500)?.includes(named.title)) continue
    const heading = document.createElement(`h${named.level}`)
    heading.textContent = named.title
    block.before(heading)
    notes.count('headings-from-contents')
  }
}

/** The words that are written in drawings, line by line, behind each; the drawing itself is left out. */
function wordsOfDrawings({ document, select }: Page): void {
  for (const drawing of select(document.body, 'svg')) {
    const isInLine = drawing.closest('p, h1, h2, h3, h4, h5, h6, span, a') !== null
    for (const line of select(drawing, 'text').toReversed()) {
      for (const part of select(line, 'tspan[x], tspan[y], tspan[dy]')) part.before(' ')
      const words = asLine(line.textContent, 5_000)
      if (words === null) continue
      const block = document.createElement(isInLine ? 'span' : 'p')
      block.textContent = isInLine ? ` ${words}` : words
      drawing.after(block)
    }
  }
}

/** Links to other places of the book lead nowhere once it is one text. */
function linksOf({ document, select }: Page, path: string, { notes }: ChapterContext): void {
  for (const each of select(document.body, 'a[href]')) {
    const href = each.getAttribute('href') ?? ''
    if (partPath(href, path) === null) continue
    each.removeAttribute('href')
    notes.count('inner-links')
  }
}

const isOf = (element: Element, kinds: readonly string[]): boolean => {
  const said = `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`.split(/\s+/)
  return kinds.some((kind) => said.includes(kind))
}
