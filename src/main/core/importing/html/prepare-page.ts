import { safeHref } from '#domain/document/safe-href.ts'
import type { NoteTally } from '../note-tally.ts'
import { flattenPage } from './flatten-page.ts'
import { keepListStyles } from './item-numbers.ts'
import { type Page, sealed } from './page.ts'
import { markPages } from './page-breaks.ts'
import type { FindPicture, PagePictures } from './page-pictures.ts'

/** Fields, whose words are choices and what someone typed. A button's words are left to whoever takes the text. */
const formFields = 'input, select, textarea, datalist, progress, meter, option, optgroup'
const media = 'svg, canvas, video, audio, iframe, frame, frameset, object, embed, applet, map, noembed, noframes'
const styledHidden = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))(?![\w-])/i

/** Where what is left out of a page is noted, and what becomes of its pictures. */
interface Preparing {
  readonly notes: NoteTally
  readonly pictures: PagePictures
  readonly find: FindPicture
}

/** Takes from a parsed page what is no text or is not shown, and counts it; pictures that are in the file are signed. */
export function preparePage(page: Page, { notes, pictures, find }: Preparing): void {
  const { document, select } = page
  shadowsAsContent(page)
  removeAll(select(document, formFields))
  for (const each of select(document, 'output, :is(h1, h2, h3, h4, h5, h6, summary, dt) button')) unwrap(each)
  removeScripts(page, notes)
  notes.count('noscript-left-out', removeAll(select(document, sealed).filter(holdsContent)))
  removeAll(select(document, 'noscript, template, style, body title'))
  removeHidden(page, notes)
  formulasAsText(page, notes)
  notes.count('media-left-out', removeAll(select(document, media)))
  pictures.sign(page, find)
  for (const each of select(document, 'xmp, listing, plaintext')) asPreformatted(each)
  dropLinks(page, notes)
  markQuotations(page, notes)
  keepListStyles(page)
  markPages(page)
  // What Google Docs wraps around copied text is no bold text.
  for (const each of select(document, 'b[id^="docs-internal-guid"]')) unwrap(each)
  flattenPage(page, notes)
  inheritLanguage(page)
}

/** How many form fields and buttons a page holds, to be asked before it is prepared. */
export const countFields = ({ document, select }: Page): number =>
  select(document, 'input:not([type="hidden"]), select, textarea').length

/** How many buttons a prepared page still holds: those whose words are no heading's. */
export const countButtons = ({ document, select }: Page): number => select(document, 'button').length

/** Saving programs write what a component shows as a template inside it. */
function shadowsAsContent({ document, select }: Page): void {
  const shadows = 'template[shadowrootmode], template[shadowroot], template[shadowmode]'
  for (let depth = 0; depth < 20; depth += 1) {
    const found = select(document, shadows) as readonly HTMLTemplateElement[]
    if (found.length === 0) return
    for (const each of found) replace(each, [...each.content.childNodes])
  }
}

function removeScripts({ document, select }: Page, notes: NoteTally): void {
  const isData = (each: Element): boolean => /json/i.test(each.getAttribute('type') ?? '')
  const scripts = select(document, 'script')
  notes.count('scripts-removed', removeAll(scripts.filter((each) => !isData(each))))
  // The search for the article reads this kind; it is removed after that.
  removeAll(scripts.filter((each) => isData(each) && !/ld\+json/i.test(each.getAttribute('type') ?? '')))
}

/** Removes the data that was kept for the search for the article, and answers it. */
export function removeLinkedData({ document, select }: Page): readonly Element[] {
  const data = select(document, 'script')
  removeAll(data)
  return data
}

/**
 * What its own attributes hide. What holds nearly all of the page is not hidden: some pages hide it until their script has run.
 */
function removeHidden({ document, select }: Page, notes: NoteTally): void {
  const nearlyAll = shownLength(document.body) * 0.9
  const hidden = select(document.body, '[hidden], [style], dialog:not([open])').filter(
    (each) =>
      each.localName === 'dialog' || each.hasAttribute('hidden') || styledHidden.test(each.getAttribute('style') ?? ''),
  )
  // In document order an outer part goes first, and what was in it is no longer on the page.
  for (const each of hidden) {
    if (!each.isConnected || (nearlyAll > 0 && shownLength(each) >= nearlyAll)) continue
    if (hasContent(each)) notes.count('hidden-left-out')
    remove(each)
  }
}

const shownLength = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, '').length

/** Old elements whose content is shown as it is written, as the one that is left of them. */
function asPreformatted(element: Element): void {
  const pre = element.ownerDocument.createElement('pre')
  pre.append(element.ownerDocument.createTextNode(element.textContent ?? ''))
  replace(element, [pre])
}

/** A formula stands as the text its author gave for it, else as its signs. */
function formulasAsText({ document, select }: Page, notes: NoteTally): void {
  for (const each of select(document, 'math')) {
    const text = each.getAttribute('alttext') ?? each.textContent ?? ''
    replace(each, [document.createTextNode(text.replace(/\s+/g, ' ').trim())])
    notes.count('math-as-text')
  }
}

function dropLinks({ document, select }: Page, notes: NoteTally): void {
  for (const each of select(document, '[href]')) {
    const href = each.getAttribute('href') ?? ''
    if (each.localName === 'base') each.removeAttribute('href')
    else if (safeHref(href) === null) {
      each.removeAttribute('href')
      if (each.localName === 'a' && href.trim() !== '') notes.count('links-dropped')
    }
  }
}

/** A browser shows quotation marks around these; without them reported words would read as the page's own. */
function markQuotations({ document, select }: Page, notes: NoteTally): void {
  for (const each of select(document, 'q')) {
    const isInner = each.parentElement?.closest('q') != null
    each.prepend(document.createTextNode(isInner ? '‘' : '“'))
    each.append(document.createTextNode(isInner ? '’' : '”'))
    notes.count('quote-marks-added')
  }
}

const blocksWithLanguage =
  'p, h1, h2, h3, h4, h5, h6, li, td, th, blockquote, div, section, article, dt, dd, figcaption'

/** Writes the language and direction that a part of the page inherits onto its blocks, which may be taken out of that part. */
function inheritLanguage({ document, select }: Page): void {
  const { body } = document
  for (const attribute of ['lang', 'dir']) {
    for (const holder of select(body, `[${attribute}]`).toReversed()) {
      const value = holder.getAttribute(attribute) ?? ''
      for (const each of select(holder, blocksWithLanguage)) {
        if (!each.hasAttribute(attribute)) each.setAttribute(attribute, value)
      }
    }
  }
}

const hasContent = (element: Element): boolean =>
  (element.textContent ?? '').trim() !== '' || element.querySelector('img') !== null

/** Of a template, whose nodes are not its own children. */
const holdsContent = (element: Element): boolean => {
  const { content } = element as HTMLTemplateElement
  return (content.textContent ?? '').trim() !== '' || content.querySelector('img') !== null
}

function removeAll(elements: readonly Element[]): number {
  for (const each of elements) remove(each)
  return elements.length
}

const remove = (element: Element): void => replace(element, [])
const unwrap = (element: Element): void => replace(element, [...element.childNodes])
const replace = (element: Element, nodes: readonly Node[]): void => element.replaceWith(...nodes)
