import type { BlockNode } from '#domain/document/document.ts'
import { BlockColumn } from '../office/block-column.ts'
import { tableOf } from '../office/table-grid.ts'
import { elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'
import { finishOdtParagraph, headingLevelAt } from './odt-block.ts'
import type { OdtContext } from './odt-context.ts'
import { type Around, listBlocks, noList } from './odt-list.ts'
import { OdtParagraph } from './odt-paragraph.ts'
import { odtGridCells } from './odt-table.ts'

/** Lists, tables, boxes and notes within each other deeper than this are made less deep. */
const deepest = 30

/** Elements between paragraphs whose text is none of the document's: declarations, and the models that indexes are made by. */
const noText =
  /^text:(?:.*-decls?|.*-source|tracked-changes|index-entry-.*)$|^office:forms$|^table:(?:title|desc)$|^dc:/

/** Maps the content of a body, cell, box, note or list item to blocks. `list` names the list around it, for those within. */
export function odtBlocks(
  context: OdtContext,
  content: readonly XmlElement[],
  depth = 0,
  list: Around = noList,
): readonly BlockNode[] {
  const column = new BlockColumn()
  const { notes } = context
  let open: OdtParagraph | null = null
  let source: XmlElement | null = null
  const end = (): void => {
    if (open !== null) finishOdtParagraph(context, open, source, column)
  }
  const close = (): void => {
    end()
    open = null
    source = null
  }
  const paragraph = (): OdtParagraph =>
    new OdtParagraph(context, {
      split: end,
      blocks: (inner) => {
        if (depth < deepest) return odtBlocks(context, inner, depth + 1)
        notes.count('nesting-flattened')
        return []
      },
    })
  const visit = (element: XmlElement): void => {
    const { name, attributes } = element
    if (name === 'text:p' || name === 'text:h') {
      open ??= paragraph()
      source = element
      open.add(element, headingLevelAt(context, element) !== null)
      // What was inserted over the end of a paragraph joined the next to it, and is left out.
      if (context.leftOut.size === 0) close()
    } else if (name === 'text:list') {
      close()
      if (depth >= deepest || holdsHeadings(element)) {
        if (depth >= deepest) notes.count('nesting-flattened')
        for (const item of elementsOf(element)) for (const child of elementsOf(item)) visit(child)
      } else
        column.add(...listBlocks(context, element, list, (item, inside) => odtBlocks(context, item, depth + 1, inside)))
    } else if (name === 'table:table') {
      close()
      if (depth >= deepest) {
        notes.count('nesting-flattened')
        for (const child of elementsOf(element)) visit(child)
      } else {
        const table = tableOf(
          odtGridCells(element, context, (cell) => odtBlocks(context, elementsOf(cell), depth + 1)),
          context.notes,
        )
        if (table !== null) column.add(table)
      }
    } else if (name === 'text:section' && attributes['text:display'] === 'none') {
      if (textIn(element).trim() !== '') notes.count('hidden-text-left-out')
    } else if (name === 'office:forms') notes.count('forms-left-out', elementsOf(element).length)
    else if (name === 'text:section-source') notes.count('parts-not-followed')
    else if (/^text:change(?:-start|-end)?$/.test(name) || name.startsWith('draw:')) {
      open ??= paragraph()
      open.add({ name: 'text:p', attributes: {}, children: [element] }, false)
      if (context.leftOut.size === 0) close()
    } else if (!noText.test(name)) for (const child of elementsOf(element)) visit(child)
  }
  for (const each of content) visit(each)
  close()
  return column.finish()
}

/** Headings are numbered by lists around each of them; such a list is none. */
const holdsHeadings = (list: XmlElement): boolean =>
  elementsOf(list).some((item) =>
    elementsOf(item).some((child) => child.name === 'text:h' || (child.name === 'text:list' && holdsHeadings(child))),
  )
