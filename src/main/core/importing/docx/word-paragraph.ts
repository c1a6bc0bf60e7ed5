import type { BlockNode, DocumentMark } from '#domain/document/document.ts'
import type { KeptPicture } from '#domain/document/kept-picture.ts'
import { safeHref } from '#domain/document/safe-href.ts'
import { withMark } from '../inline-content.ts'
import { ParagraphInlines } from '../office/paragraph-inlines.ts'
import { childNamed, elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'
import { isGone, propertiesOn, type Side, shownChildren } from './word-changes.ts'
import type { WordPart } from './word-context.ts'
import type { WordFields } from './word-fields.ts'
import { graphicOf } from './word-graphics.ts'
import { mathText } from './word-math.ts'
import type { RunStyle } from './word-run-style.ts'
import { outlineLevel } from './word-styles.ts'
import { isPrivate, symbolOf } from './word-symbols.ts'

/** A paragraph in the making: its words, and the blocks that its notes and text boxes put after it. */
export class WordParagraph {
  readonly inlines = new ParagraphInlines()
  readonly after: BlockNode[] = []
  readonly #part: WordPart
  readonly #fields: WordFields
  readonly #box: (content: XmlElement) => readonly BlockNode[]
  #style: string | null = null
  #isHeading = false
  /** True while hidden text goes on: a passage is counted once, however many runs it is cut into. */
  #isHidden = false
  /** True behind the mark that a note begins with, which a space parts from its words. */
  #isAfterMark = false

  constructor(part: WordPart, fields: WordFields, box: (content: XmlElement) => readonly BlockNode[]) {
    this.#part = part
    this.#fields = fields
    this.#box = box
  }

  /** True for a paragraph whose end is not there on a side, or that is but a large first letter of the next. */
  static goesOn(paragraph: XmlElement, properties: XmlElement | undefined, side: Side): boolean {
    const now = childNamed(paragraph, 'w:pPr')
    const mark = now && childNamed(now, 'w:rPr')
    const frame = properties && childNamed(properties, 'w:framePr')
    const drop = frame?.attributes['w:dropCap']
    return isGone(mark, side) || drop === 'drop' || drop === 'margin'
  }

  /** Adds the content of a paragraph. */
  add(paragraph: XmlElement, properties: XmlElement | undefined): void {
    const { styles } = this.#part.context
    this.#style = (properties && childNamed(properties, 'w:pStyle')?.attributes['w:val']) ?? null
    const outline = properties && childNamed(properties, 'w:outlineLvl')
    this.#isHeading = (outline ? outlineLevel(outline) : styles.headingLevel(this.#style)) !== null
    this.#isHidden = false
    this.#children(paragraph, null)
  }

  /** Adds one element of a paragraph that stands outside any. */
  addInline(element: XmlElement): void {
    this.#inline(element, null)
  }

  #children(parent: XmlElement, href: string | null): void {
    for (const child of shownChildren(parent, this.#part.context.side)) this.#inline(child, href)
  }

  #inline(child: XmlElement, href: string | null): void {
    switch (child.name) {
      case 'w:r':
        this.#run(child, href)
        return
      case 'w:hyperlink':
        this.#children(child, this.#hrefOf(child) ?? href)
        return
      case 'w:fldSimple':
        this.#children(child, this.#fields.linkOf(child.attributes['w:instr'] ?? '') ?? href)
        return
      case 'm:oMath':
      case 'm:oMathPara':
        this.#math(child)
        return
      case 'w:subDoc':
        this.#part.context.notes.count('parts-not-followed')
        return
      default:
        return
    }
  }

  #hrefOf(link: XmlElement): string | null {
    const relationship = this.#part.relationships.get(link.attributes['r:id'] ?? '')
    const target = relationship?.isExternal === true ? relationship.target : ''
    const place = link.attributes['w:anchor'] ?? ''
    return this.#fields.kept(place === '' ? target : `${target}#${place}`)
  }

  #run(run: XmlElement, href: string | null): void {
    const { context } = this.#part
    const style = context.runs.of(propertiesOn(context.side, run, 'w:rPr'), this.#style, this.#isHeading)
    const link = safeHref(this.#fields.href ?? href ?? '')
    const marks = link === null ? style.marks : withMark(style.marks, { type: 'link', attrs: { href: link } })
    for (const child of shownChildren(run, context.side)) {
      if (child.name === 'w:fldChar') this.#fields.character(child)
      else if (child.name === 'w:instrText' || child.name === 'w:delInstrText') this.#fields.instruction(textIn(child))
      else if (style.isHidden) this.#hide(child)
      else this.#content(child, { style, marks, run })
    }
  }

  #hide(child: XmlElement): void {
    const isWords = child.name === 'w:t' || child.name === 'w:delText' || child.name === 'w:sym'
    if (!isWords && child.name !== 'w:drawing' && child.name !== 'w:pict') return
    if (!this.#isHidden && (!isWords || child.name === 'w:sym' || textIn(child).trim() !== ''))
      this.#part.context.notes.count('hidden-text-left-out')
    this.#isHidden = true
  }

  #content(child: XmlElement, { style, marks, run }: RunAt): void {
    const text = (written: string): void => {
      const content = this.#isAfterMark ? written.trimStart() : written
      if (content === '' || !this.#fields.shows(content)) return
      this.#isHidden = false
      this.#isAfterMark = false
      this.inlines.text(content, marks, style.language(content))
    }
    switch (child.name) {
      case 'w:t':
      case 'w:delText':
        text(this.#characters(textOf(child), style.font))
        return
      case 'w:tab':
      case 'w:ptab':
        text('\t')
        return
      case 'w:noBreakHyphen':
        text('\u2011')
        return
      case 'w:softHyphen':
        text('\u00ad')
        return
      case 'w:br':
      case 'w:cr':
        if (!this.#fields.isOpenInInstruction) this.inlines.lineBreak()
        return
      case 'w:sym':
        text(this.#symbol(child))
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference':
        this.#note(child, run)
        return
      case 'w:footnoteRef':
      case 'w:endnoteRef':
      case 'w:annotationRef':
        this.#isAfterMark = true
        return
      case 'w:ruby':
        this.#ruby(child)
        return
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#graphic(child)
        return
      default:
        return
    }
  }

  #note(reference: XmlElement, run: XmlElement): void {
    const isCustom = reference.attributes['w:customMarkFollows'] !== undefined
    const mark = isCustom
      ? elementsOf(run)
          .filter(({ name }) => name === 'w:t')
          .map(textIn)
          .join('')
      : ''
    const note = this.#part.context.noteOf(reference, mark.trim() || null)
    if (note === null) return
    this.inlines.footnote(note.label)
    if (note.content !== null)
      this.after.push({ type: 'footnote', attrs: { label: note.label }, content: note.content })
  }

  /** The reading of a word stands raised after it. */
  #ruby(ruby: XmlElement): void {
    const base = childNamed(ruby, 'w:rubyBase')
    if (base) this.#children(base, null)
    const reading = childNamed(ruby, 'w:rt')
    if (reading) this.inlines.text(textIn(reading).trim(), [{ type: 'superscript' }])
  }

  #math(formula: XmlElement): void {
    const text = mathText(formula).trim()
    if (text === '') return
    this.inlines.text(text, [])
    this.#part.context.notes.count('math-as-text')
  }

  #graphic(element: XmlElement): void {
    const { notes } = this.#part.context
    const graphic = graphicOf(element)
    if (graphic.isHidden) {
      notes.count('hidden-text-left-out')
      return
    }
    notes.count('media-left-out', graphic.drawings)
    const picture = this.#pictureOf(graphic.pictures)
    if (graphic.pictures.length > 0 || (graphic.drawings > 0 && (graphic.alt !== '' || graphic.title !== null)))
      this.inlines.image(graphic.alt, graphic.title, picture)
    this.inlines.text(graphic.words, [])
    for (const box of graphic.boxes) this.after.push(...this.#box(box))
    if (graphic.isRule) this.after.push({ type: 'horizontalRule' })
  }

  /** The first of a graphic's pictures that can be kept: a group of them has one place in the text. */
  #pictureOf(ids: readonly string[]): KeptPicture | null {
    const { context, relationships } = this.#part
    for (const [index, id] of ids.entries()) {
      const { target, isExternal } = relationships.get(id) ?? { target: '', isExternal: true }
      const picture = context.shelf.keep(isExternal ? null : context.pictureIn(target))
      if (picture === null) continue
      context.shelf.leftOut(ids.length - index - 1)
      return picture
    }
    return null
  }

  #symbol(element: XmlElement): string {
    const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
    return this.#known(symbolOf(element.attributes['w:font'] ?? '', code))
  }

  /** Characters of a typeface of symbols as what they show. */
  #characters(text: string, font: string | null): string {
    if (font === null || !/[\uf000-\uf0ff]/.test(text)) return text
    return [...text]
      .map((each) => {
        const code = each.codePointAt(0) ?? 0
        return isPrivate(code) ? (symbolOf(font, code) ?? each) : each
      })
      .join('')
  }

  #known(symbol: string | null): string {
    if (symbol !== null) return symbol
    this.#part.context.notes.count('symbols-unknown')
    return '\ufffd'
  }
}

interface RunAt {
  readonly style: RunStyle
  readonly marks: readonly DocumentMark[]
  readonly run: XmlElement
}

/** Spaces at the ends of a text are its own only where it says so (ISO/IEC 29500-1, 17.3.3.31). */
function textOf(element: XmlElement): string {
  const text = textIn(element).replace(/[\r\n]+/g, ' ')
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '')
}
