import type { BlockNode } from '#domain/document/document.ts'
import type { BlockColumn } from '../office/block-column.ts'
import { codeTextOf } from '../office/paragraph-inlines.ts'
import { wholeNumber } from '../office/table-grid.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { OdtContext } from './odt-context.ts'
import type { OdtParagraph } from './odt-paragraph.ts'

/** The level of heading that an element is by itself or by its style, or null. */
export function headingLevelAt({ styles }: OdtContext, element: XmlElement): number | null {
  if (element.name !== 'text:h') return styles.headingLevel(styleOf(element))
  return Math.min(Math.max(wholeNumber(element.attributes['text:outline-level'], 1), 1), 6)
}

/** Puts a paragraph that has come to its end into its column, as what its element and style make of it. */
export function finishOdtParagraph(
  context: OdtContext,
  paragraph: OdtParagraph,
  source: XmlElement | null,
  column: BlockColumn,
): void {
  const style = source === null ? null : styleOf(source)
  const lang = paragraph.inlines.language
  const content = [...paragraph.inlines.take()]
  const after = paragraph.after.splice(0)
  const kind = context.styles.kind(style)
  if (content.length === 0) {
    if (kind === 'rule') column.add({ type: 'horizontalRule' })
    column.add(...after)
    return
  }
  const mode = context.styles.properties('paragraph', style)['style:writing-mode']
  const attrs = { lang, dir: mode === 'rl-tb' || mode === 'rl' ? ('rtl' as const) : null }
  const level = source === null ? null : headingLevelAt(context, source)
  if (level !== null) {
    column.add({ type: 'heading', attrs: { ...attrs, level }, content }, ...after)
    return
  }
  const isBare = attrs.lang === null && attrs.dir === null
  const block: BlockNode = isBare ? { type: 'paragraph', content } : { type: 'paragraph', attrs, content }
  const isCode = kind === 'code' && content.every(({ type }) => type === 'text' || type === 'hardBreak')
  if (kind === 'quotation') column.add({ type: 'blockquote', content: [block, ...after] })
  else if (isCode) column.add({ type: 'codeBlock', content: [{ type: 'text', text: codeTextOf(content) }] }, ...after)
  else column.add(block, ...after)
}

const styleOf = (element: XmlElement): string | null => element.attributes['text:style-name'] ?? null
