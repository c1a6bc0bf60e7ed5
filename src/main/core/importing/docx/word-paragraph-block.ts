import type { BlockNode, InlineNode } from '#domain/document/document.ts'
import type { BlockColumn } from '../office/block-column.ts'
import { codeTextOf } from '../office/paragraph-inlines.ts'
import { wholeNumber } from '../office/table-grid.ts'
import { childNamed, type XmlElement } from '../xml/xml-element.ts'
import type { WordContext } from './word-context.ts'
import { type Numbered, numOf } from './word-numbering.ts'
import type { WordParagraph } from './word-paragraph.ts'
import { outlineLevel, toggle } from './word-styles.ts'

/** Puts a paragraph that has come to its end into its column, as what its properties and style make of it. */
export function finishedParagraph(
  context: WordContext,
  paragraph: WordParagraph,
  properties: XmlElement | undefined,
  column: BlockColumn,
): void {
  const { styles, notes } = context
  const style = (properties && childNamed(properties, 'w:pStyle')?.attributes['w:val']) ?? null
  const lang = paragraph.inlines.language
  const content = paragraph.inlines.take()
  const level = headingLevel(context, properties, style)
  // An empty paragraph of a list takes its number all the same.
  const numbered = numberOf(context, properties, style)
  if (content.length === 0) {
    column.addToItem(...paragraph.after)
    return
  }
  const dir = isRightToLeft(context, properties, style) ? ('rtl' as const) : null
  const attrs = { lang, dir }
  if (level !== null) {
    if (numbered !== null && numbered.written !== '') notes.count('numbers-written')
    const block: BlockNode = {
      type: 'heading',
      attrs: { ...attrs, level },
      content: [...withNumber(numbered, content)],
    }
    column.add(block, ...paragraph.after)
    return
  }
  const block: BlockNode =
    lang === null && dir === null
      ? { type: 'paragraph', content: [...content] }
      : { type: 'paragraph', attrs, content: [...content] }
  if (numbered !== null) {
    column.item(numbered, [block, ...paragraph.after])
    return
  }
  const kind = styles.kind(style)
  const code = codeTextOf(content)
  if (kind === 'quotation') column.add({ type: 'blockquote', content: [block, ...paragraph.after] })
  else if (kind === 'code' && content.every(({ type }) => type === 'text' || type === 'hardBreak'))
    column.add({ type: 'codeBlock', content: [{ type: 'text', text: code }] }, ...paragraph.after)
  else column.add(block, ...paragraph.after)
}

function headingLevel(
  { styles }: WordContext,
  properties: XmlElement | undefined,
  style: string | null,
): number | null {
  const outline = properties && childNamed(properties, 'w:outlineLvl')
  return outline ? outlineLevel(outline) : styles.headingLevel(style)
}

/** The number of a paragraph by its own properties or those of its style; a list of 0 is none. */
function numberOf(context: WordContext, properties: XmlElement | undefined, style: string | null): Numbered | null {
  const { styles, numbering } = context
  const layers = [...(properties ? [properties] : []), ...styles.paragraphProperties(style)]
  const list = numOf(layers)
  if (list === null || list === '0') return null
  const own = properties && childNamed(properties, 'w:numPr')
  const said = own && childNamed(own, 'w:ilvl')?.attributes['w:val']
  const ofStyle = styles
    .idsOf(style)
    .map((id) => numbering.levelOfStyle(list, id))
    .find((level) => level !== null)
  const inStyle = layers
    .map((each) => childNamed(each, 'w:numPr'))
    .map((each) => each && childNamed(each, 'w:ilvl')?.attributes['w:val'])
    .find((level) => level !== undefined)
  return numbering.next(list, wholeNumber(said, ofStyle ?? wholeNumber(inStyle, 0)))
}

function isRightToLeft({ styles }: WordContext, properties: XmlElement | undefined, style: string | null): boolean {
  for (const each of [properties, ...styles.paragraphProperties(style), styles.paragraphDefaults]) {
    const said = toggle(each, 'w:bidi')
    if (said !== null) return said
  }
  return false
}

/** A heading with the number that its document writes before it. */
const withNumber = (numbered: Numbered | null, content: readonly InlineNode[]): readonly InlineNode[] => {
  if (numbered === null || numbered.written === '') return content
  const [first, ...rest] = content
  const before = `${numbered.written} `
  return first?.type === 'text' && first.marks === undefined
    ? [{ ...first, text: before + first.text }, ...rest]
    : [{ type: 'text', text: before }, ...content]
}
