import type { BlockNode, DocumentMark, ListItemNode } from '#domain/document/document.ts'
import { safeHref } from '#domain/document/safe-href.ts'
import { imageNode, withMark } from '../inline-content.ts'
import { containerLimit } from '../limits.ts'
import { listItemOf } from '../list-item.ts'
import { asLanguage } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import { blockElements, headingLevel, markOf } from './element-kinds.ts'
import { type BlockStyle, Flow } from './flow.ts'
import { ItemNumbers } from './item-numbers.ts'
import { isLayoutTable, tableBlock } from './map-table.ts'
import { markedNote, referredNote } from './note-signs.ts'
import { markedPage } from './page-breaks.ts'
import type { PagePictures } from './page-pictures.ts'

interface Style extends BlockStyle {
  readonly marks: readonly DocumentMark[]
  /** How many lists, quotations and tables stand around. */
  readonly depth: number
}

/** Maps a sanitised tree onto our closed list of nodes. What it does not know gives its words only. */
export class HtmlMapper {
  readonly #notes: NoteTally
  readonly #pictures: PagePictures
  readonly #texts: string[] = []
  #page: BlockStyle = { lang: null, dir: null }

  constructor(notes: NoteTally, pictures: PagePictures) {
    this.#notes = notes
    this.#pictures = pictures
  }

  /** The blocks of an element's content. Blocks say only where they differ from the page's language; left to right goes without saying. */
  blocks(root: Element, page: BlockStyle): readonly BlockNode[] {
    this.#page = page
    return this.#column(root, { marks: [], depth: 0, lang: null, dir: page.dir })
  }

  /** Every text that was mapped, as the file has it. */
  get texts(): readonly string[] {
    return this.#texts
  }

  #column(element: Element, style: Style): readonly BlockNode[] {
    const flow = new Flow()
    flow.within(null, this.#blockStyle(style), () => this.#children(element, flow, style))
    return flow.finish()
  }

  #children(element: Element, flow: Flow, style: Style): void {
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) this.#text(child.nodeValue ?? '', flow, style)
      else if (child.nodeType === 1) this.#element(child as Element, flow, style)
    }
  }

  #text(text: string, flow: Flow, style: Style): void {
    this.#texts.push(text)
    flow.text(text, style.marks)
  }

  #element(element: Element, flow: Flow, outer: Style): void {
    const name = element.localName
    const style = { ...outer, ...declaredStyle(element, outer) }
    const page = markedPage(element)
    if (page !== null) flow.page(page)
    const [reference, note] = [referredNote(element), markedNote(element)]
    const level = headingLevel(name)
    if (level !== null) flow.within(level, this.#blockStyle(style), () => this.#children(element, flow, style))
    else if (reference !== null) flow.footnoteReference(reference)
    else if (note !== null && !this.#isTooDeep(style)) this.#note(element, note, flow, style)
    else if (name === 'br') flow.lineBreak()
    else if (name === 'img') this.#image(element, flow)
    else if (name === 'hr') flow.block({ type: 'horizontalRule' })
    else if (name === 'pre') this.#preformatted(element, flow)
    else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') this.#list(element, flow, style)
    else if (name === 'blockquote') this.#quotation(element, flow, style)
    else if (name === 'table') this.#table(element, flow, style)
    else if (blockElements.has(name)) {
      const inner = name === 'dt' ? { ...style, marks: withMark(style.marks, { type: 'bold' }) } : style
      flow.within(null, this.#blockStyle(style), () => this.#children(element, flow, inner))
    } else this.#children(element, flow, { ...style, marks: this.#marks(element, style.marks) })
  }

  #marks(element: Element, marks: readonly DocumentMark[]): readonly DocumentMark[] {
    const name = element.localName
    const type = Object.hasOwn(markOf, name) ? markOf[name] : undefined
    if (type) return withMark(marks, { type })
    const href = name === 'a' ? safeHref(element.getAttribute('href') ?? '') : null
    return href === null ? marks : withMark(marks, { type: 'link', attrs: { href } })
  }

  #image(element: Element, flow: Flow): void {
    const alt = spaced(element.getAttribute('alt') ?? '')
    const title = spaced(element.getAttribute('title') ?? '') || null
    const isDescribed = alt !== '' || title !== null
    const picture = this.#pictures.keptOf(element, isDescribed)
    if (isDescribed || picture !== null) flow.image(imageNode(alt, title, picture))
  }

  #preformatted(element: Element, flow: Flow): void {
    const text = preformattedText(element).replace(/\n$/, '')
    this.#texts.push(text)
    if (text.trim() !== '') flow.block({ type: 'codeBlock', content: [{ type: 'text', text }] })
  }

  #note(element: Element, label: string, flow: Flow, style: Style): void {
    const content = this.#column(element, { ...style, depth: style.depth + 1 })
    if (content.length > 0) flow.block({ type: 'footnote', attrs: { label }, content })
  }

  #quotation(element: Element, flow: Flow, style: Style): void {
    if (this.#isTooDeep(style)) {
      this.#flat(element, flow, style)
      return
    }
    const content = this.#column(element, { ...style, depth: style.depth + 1 })
    if (content.length > 0) flow.block({ type: 'blockquote', content })
  }

  #list(element: Element, flow: Flow, style: Style): void {
    if (this.#isTooDeep(style)) {
      this.#flat(element, flow, style)
      return
    }
    const numbers = element.localName === 'ol' ? new ItemNumbers(element) : null
    const items = this.#items(element, { ...style, depth: style.depth + 1 }, numbers)
    if (items.length === 0) return
    if (numbers === null) flow.block({ type: 'bulletList', content: items })
    else flow.block({ type: 'orderedList', attrs: { start: numbers.start }, content: items })
  }

  /**
   * The items of a list. What stands between them, where nothing belongs, is shown by a browser at its place, so it is an item of
   * its own; a list between them is a part of the item before.
   */
  #items(list: Element, style: Style, numbers: ItemNumbers | null): readonly ListItemNode[] {
    const items: ListItemNode[] = []
    let stray = new Flow()
    const add = (content: readonly BlockNode[], marker: string | null = null): void => {
      if (content.length > 0)
        items.push(listItemOf(content, marker === null ? null : (numbers?.start ?? 0) + items.length, marker))
    }
    const closeStray = (): void => {
      add(stray.finish())
      stray = new Flow()
    }
    for (const child of list.childNodes) {
      const element = child.nodeType === 1 ? (child as Element) : null
      if (child.nodeType === 3) this.#text(child.nodeValue ?? '', stray, style)
      if (element === null) continue
      if (element.localName === 'li') {
        closeStray()
        const own = { ...style, ...declaredStyle(element, style) }
        const flow = new Flow()
        flow.within(null, this.#blockStyle(own), () => this.#children(element, flow, own))
        add(flow.finish(), numbers?.next(element) ?? null)
      } else if (element.localName === 'ul' || element.localName === 'ol') {
        closeStray()
        const flow = new Flow()
        this.#element(element, flow, style)
        const last = items.pop()
        const content = [...(last?.content ?? []), ...flow.finish()]
        if (last) items.push({ ...last, content })
        else add(content)
      } else this.#element(element, stray, style)
    }
    closeStray()
    return items
  }

  #table(element: Element, flow: Flow, style: Style): void {
    const isFlat = this.#isTooDeep(style)
    if (isFlat || isLayoutTable(element)) {
      if (!isFlat) this.#notes.count('layout-tables')
      this.#flat(element, flow, style)
      return
    }
    for (const caption of element.children) if (caption.localName === 'caption') this.#element(caption, flow, style)
    const inner = { ...style, depth: style.depth + 1 }
    const table = tableBlock(
      element,
      (cell) => this.#column(cell, { ...inner, ...declaredStyle(cell, inner) }),
      this.#notes,
    )
    if (table) flow.block(table)
  }

  #flat(element: Element, flow: Flow, style: Style): void {
    flow.within(null, this.#blockStyle(style), () => this.#children(element, flow, style))
  }

  #blockStyle({ lang, dir }: BlockStyle): BlockStyle {
    const isPageLanguage = lang?.toLowerCase() === this.#page.lang?.toLowerCase()
    const goesWithoutSaying = dir === 'ltr' && this.#page.dir !== 'rtl'
    return { lang: isPageLanguage ? null : lang, dir: goesWithoutSaying ? null : dir }
  }

  #isTooDeep(style: Style): boolean {
    if (style.depth < containerLimit) return false
    this.#notes.count('nesting-flattened')
    return true
  }
}

function declaredStyle(element: Element, outer: BlockStyle): BlockStyle {
  const dir = element.getAttribute('dir')?.toLowerCase()
  return {
    lang: asLanguage(element.getAttribute('lang')) ?? outer.lang,
    dir: dir === 'rtl' || dir === 'ltr' ? dir : dir === 'auto' ? null : outer.dir,
  }
}

const spaced = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ').trim()

/** Text as it is written; a block inside it begins and ends a line. */
function preformattedText(element: Element): string {
  let text = ''
  const startLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const visit = (parent: Element): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) text += child.nodeValue ?? ''
      if (child.nodeType !== 1) continue
      const inner = child as Element
      if (inner.localName === 'br') text += '\n'
      const isLine = inner.localName === 'tr' || (blockElements.has(inner.localName) && inner.localName !== 'td')
      if (isLine) startLine()
      visit(inner)
      if (isLine) startLine()
    }
  }
  visit(element)
  return text.replace(/\r\n?/g, '\n')
}
