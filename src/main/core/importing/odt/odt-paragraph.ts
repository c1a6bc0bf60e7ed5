import { commentLabel } from '#domain/document/comment-label.ts'
import type { BlockNode, DocumentMark } from '#domain/document/document.ts'
import type { KeptPicture } from '#domain/document/kept-picture.ts'
import { pictureHeader } from '#domain/document/picture-header.ts'
import { safeHref } from '#domain/document/safe-href.ts'
import { withMark } from '../inline-content.ts'
import { dayOf } from '../metadata-values.ts'
import { ParagraphInlines } from '../office/paragraph-inlines.ts'
import { wholeNumber } from '../office/table-grid.ts'
import { childNamed, childrenNamed, elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'
import { inheritedBy, isHiddenText, languageOf, marksOf, type TextProperties } from './odf-run-style.ts'
import type { OdtContext } from './odt-context.ts'
import { frameOf } from './odt-frame.ts'

/** What a paragraph needs of the story that it stands in. */
export interface OdtStory {
  /** The blocks of a note, a comment or a text box. */
  blocks(content: readonly XmlElement[]): readonly BlockNode[]
  /** Ends the paragraph at hand and begins another: a deleted text of several paragraphs came back. */
  split(): void
}

interface At {
  readonly properties: TextProperties
  readonly href: string | null
  readonly isCode: boolean
}

/** Elements of a paragraph whose text is none of the document's. */
const noText: ReadonlySet<string> = new Set([
  ...['office:annotation-end', 'office:event-listeners', 'svg:title', 'svg:desc', 'text:tracked-changes'],
  ...['text:ruby-text', 'text:note-citation', 'text:alphabetical-index-mark', 'text:toc-mark', 'dc:creator', 'dc:date'],
])
/** More spaces in a row than this are no text. */
const mostSpaces = 1_000

/** A paragraph in the making, its white space as OpenDocument reads it (1.3, part 3, 6.1.2): a run of it is one space, none at its start. */
export class OdtParagraph {
  readonly inlines = new ParagraphInlines()
  readonly after: BlockNode[] = []
  readonly #context: OdtContext
  readonly #story: OdtStory
  #afterSpace = true
  #isHidden = false

  constructor(context: OdtContext, story: OdtStory) {
    this.#context = context
    this.#story = story
  }

  /** Adds the content of a paragraph or heading. */
  add(paragraph: XmlElement, isHeading: boolean): void {
    const style = paragraph.attributes['text:style-name'] ?? null
    const { styles } = this.#context
    this.#isHidden = false
    this.#children(paragraph, {
      properties: inheritedBy(isHeading, styles.properties('paragraph', style)),
      href: null,
      isCode: false,
    })
  }

  #children(parent: XmlElement, at: At): void {
    for (const child of parent.children) {
      if (typeof child === 'string') this.#text(child.replace(/[ \t\r\n]+/g, ' '), at)
      else this.#element(child, at)
    }
  }

  #text(text: string, at: At, isWritten = false): void {
    const shown = !isWritten && this.#afterSpace && text.startsWith(' ') ? text.slice(1) : text
    if (shown === '' || this.#context.leftOut.size > 0) return
    if (isHiddenText(at.properties)) {
      if (!this.#isHidden && shown.trim() !== '') this.#context.notes.count('hidden-text-left-out')
      if (shown.trim() !== '') this.#isHidden = true
      return
    }
    this.#isHidden = false
    this.#afterSpace = shown.endsWith(' ')
    this.inlines.text(shown, this.#marks(at), languageOf(at.properties, shown))
  }

  #marks({ properties, href, isCode }: At): readonly DocumentMark[] {
    const marks = isCode ? withMark(marksOf(properties), { type: 'code' }) : marksOf(properties)
    return href === null ? marks : withMark(marks, { type: 'link', attrs: { href } })
  }

  #element(element: XmlElement, at: At): void {
    const { name, attributes } = element
    const { notes, leftOut } = this.#context
    switch (name) {
      case 'text:span': {
        const style = attributes['text:style-name'] ?? null
        const properties = { ...at.properties, ...this.#context.styles.properties('text', style) }
        this.#children(element, { ...at, properties, isCode: at.isCode || this.#context.styles.isCode(style) })
        return
      }
      case 'text:a':
        this.#children(element, { ...at, href: this.#href(attributes['xlink:href'] ?? '') ?? at.href })
        return
      case 'text:s':
        this.#text(' '.repeat(Math.min(Math.max(wholeNumber(attributes['text:c'], 1), 1), mostSpaces)), at, true)
        return
      case 'text:tab':
        this.#text('\t', at, true)
        return
      case 'text:line-break':
        if (leftOut.size === 0 && !isHiddenText(at.properties)) this.inlines.lineBreak()
        this.#afterSpace = true
        return
      case 'text:note':
        if (leftOut.size === 0) this.#note(element)
        return
      case 'office:annotation':
        if (leftOut.size === 0) this.#comment(element)
        return
      case 'text:ruby':
        this.#ruby(element, at)
        return
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (attributes['text:is-hidden'] !== 'false') notes.count('hidden-text-left-out')
        else this.#children(element, at)
        return
      case 'text:script':
        notes.count('scripts-removed')
        return
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
        this.#change(element, at)
        return
      default:
        if (name.startsWith('draw:')) this.#frame(element)
        else if (!noText.has(name)) this.#children(element, at)
    }
  }

  #href(address: string): string | null {
    const href = safeHref(address)
    if (href === null && address.trim() !== '') this.#context.notes.count('links-dropped')
    return href
  }

  #note(note: XmlElement): void {
    const citation = childNamed(note, 'text:note-citation')
    const body = childNamed(note, 'text:note-body')
    const label = cut((citation?.attributes['text:label'] ?? (citation ? textIn(citation) : '')).trim() || '*')
    this.#footnote(label, body ? this.#story.blocks([body]) : [])
  }

  #comment(comment: XmlElement): void {
    this.#context.comments += 1
    this.#context.notes.count('comments-as-notes')
    const creator = childNamed(comment, 'dc:creator')
    const author = creator ? textIn(creator).replace(/\s+/g, ' ').trim() : ''
    const date = childNamed(comment, 'dc:date')
    const label = commentLabel(this.#context.comments, author, dayOf(date && textIn(date)))
    const content = elementsOf(comment).filter(({ name }) => name.startsWith('text:'))
    this.#footnote(label, this.#story.blocks(content))
  }

  #footnote(label: string, content: readonly BlockNode[]): void {
    this.inlines.footnote(label)
    this.#afterSpace = false
    const blocks: readonly BlockNode[] = content.length === 0 ? [{ type: 'paragraph' }] : content
    this.after.push({ type: 'footnote', attrs: { label }, content: blocks })
  }

  /** The reading of a word stands raised after it. */
  #ruby(ruby: XmlElement, at: At): void {
    for (const base of childrenNamed(ruby, 'text:ruby-base')) this.#children(base, at)
    const reading = childNamed(ruby, 'text:ruby-text')
    if (reading && this.#context.leftOut.size === 0)
      this.inlines.text(textIn(reading).trim(), [{ type: 'superscript' }])
  }

  #change(element: XmlElement, at: At): void {
    const { changes, side, leftOut, broughtBack } = this.#context
    const id = element.attributes['text:change-id'] ?? ''
    const change = changes.get(id)
    if (side === 'accepted' || change === undefined) return
    if (change.kind === 'insertion') {
      if (element.name === 'text:change-start') leftOut.add(id)
      if (element.name === 'text:change-end') leftOut.delete(id)
    }
    if (element.name !== 'text:change' || change.deleted === null || broughtBack.has(id)) return
    broughtBack.add(id)
    const deleted = elementsOf(change.deleted).filter(({ name }) => name !== 'office:change-info')
    for (const [index, each] of deleted.entries()) {
      if (index > 0) this.#story.split()
      if (each.name === 'text:p' || each.name === 'text:h') this.#children(each, at)
      else this.after.push(...this.#story.blocks([each]))
    }
  }

  #frame(element: XmlElement): void {
    if (this.#context.leftOut.size > 0) return
    const { notes } = this.#context
    const frame = frameOf(element, (address) => this.#context.formula(address))
    if (frame.formula !== null) {
      this.inlines.text(frame.formula, [])
      notes.count('math-as-text')
    } else if (frame.boxes.length === 0) {
      const isPicture = frame.pictures.length > 0
      if (!isPicture) notes.count('media-left-out')
      if (isPicture || frame.alt !== '') this.inlines.image(frame.alt, frame.title, this.#pictureOf(frame.pictures))
    }
    this.#afterSpace = false
    for (const box of frame.boxes) this.after.push(...this.#story.blocks(elementsOf(box)))
  }

  /** One of the renderings of a frame, which are one picture: the first of a kind that can be kept. */
  #pictureOf(addresses: readonly string[]): KeptPicture | null {
    if (addresses.length === 0) return null
    const { shelf, pictureAt } = this.#context
    const found = addresses.map((address) => pictureAt(address))
    const known = found.find((each) => each !== null && each !== 'too-large' && pictureHeader(each) !== null)
    return shelf.keep(known ?? found.find((each) => each !== null) ?? null)
  }
}

const cut = (label: string): string => label.slice(0, 200).toWellFormed()
