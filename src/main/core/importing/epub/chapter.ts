import type { BlockNode } from '#domain/document/document.ts'
import { sanitizedRoot } from '../html/html-document.ts'
import type { HtmlMapper } from '../html/html-mapper.ts'
import { signNote, signReference } from '../html/note-signs.ts'
import { type Page, parsePage } from '../html/page.ts'
import type { FindPicture, PagePictures } from '../html/page-pictures.ts'
import { preparePage } from '../html/prepare-page.ts'
import { asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
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
}

/** An element that XHTML closes at once would, read as HTML, take what follows into itself. */
const closedAtOnce =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)[\s/])([a-z][\w:-]*)(\s[^<>]*)?\/>/gi

export const chapterPage = (xhtml: string): Page => parsePage(xhtml.replace(closedAtOnce, '<$1$2></$1>'))

/** Remembers which places a chapter refers to as notes, and with which label. */
export function rememberNotes(xhtml: string, path: string, labels: Map<string, string>): void {
  if (!/noteref/.test(xhtml)) return
  const page = chapterPage(xhtml)
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
export function chapterBlocks(xhtml: string, path: string, context: ChapterContext): readonly BlockNode[] {
  const page = chapterPage(xhtml)
  const { document } = page
  languageOf(page, context.language)
  pagesOf(page, path, context)
  notesOf(page, path, context)
  linksOf(page, path, context)
  preparePage(page, {
    notes: context.notes,
    pictures: context.pictures,
    find: (address) => context.find(partPath(address, path)?.path ?? ''),
  })
  const declared = (document.body.getAttribute('dir') ?? document.documentElement.getAttribute('dir'))?.toLowerCase()
  const isRightToLeft = declared === 'rtl' || (declared !== 'ltr' && context.isRightToLeft)
  return context.mapper.blocks(sanitizedRoot(page, document.body, context.notes), {
    lang: context.language,
    dir: isRightToLeft ? 'rtl' : null,
  })
}

/** XHTML declares languages as XML does; a chapter in another language than its book says so on its blocks. */
function languageOf({ document, select }: Page, language: string | null): void {
  for (const each of select(document, '*')) {
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

function notesOf({ document, select }: Page, path: string, { noteLabels }: ChapterContext): void {
  for (const each of select(document.body, 'a[href]'))
    if (isOf(each, ['noteref', 'doc-noteref'])) signReference(each, asLine(each.textContent, 200) ?? '*')
  const seen = new Set<string>()
  for (const each of select(document.body, '[id]')) {
    if (seen.has(each.id)) continue
    seen.add(each.id)
    const label = noteLabels.get(`${path}#${each.id}`)
    if (label === undefined) continue
    const outer = each.closest(noteKinds.map((kind) => `[epub\\:type~="${kind}"], [role~="${kind}"]`).join(', '))
    const holder = outer !== null && document.body.contains(outer) ? outer : each
    if (/^(?:aside|div|section|p|li|dd|blockquote)$/.test(holder.localName)) signNote(holder, label)
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
