import type { BlockNode } from '#domain/document/document.ts'
import { BlockColumn } from '../office/block-column.ts'
import { tableOf } from '../office/table-grid.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { propertiesOn, shownChildren } from './word-changes.ts'
import type { WordPart } from './word-context.ts'
import { WordFields } from './word-fields.ts'
import { WordParagraph } from './word-paragraph.ts'
import { finishedParagraph } from './word-paragraph-block.ts'
import { gridCells } from './word-table.ts'

/** Tables within tables and boxes within boxes deeper than this are made less deep. */
const deepest = 12

/** The blocks of a story: the body, a cell, a text box, or the text of a note. */
export function storyBlocks(
  part: WordPart,
  story: XmlElement,
  depth = 0,
  outerFields: WordFields | null = null,
): readonly BlockNode[] {
  const { side, notes } = part.context
  const fields = outerFields ?? new WordFields(story, side, () => notes.count('links-dropped'))
  const column = new BlockColumn()
  // A paragraph whose end is gone goes on in the next.
  let open: WordParagraph | null = null
  const end = (properties: XmlElement | undefined): void => {
    if (open !== null) finishedParagraph(part.context, open, properties, column)
    open = null
  }
  const box = (content: XmlElement): readonly BlockNode[] => {
    if (depth < deepest) return storyBlocks(part, content, depth + 1)
    notes.count('nesting-flattened')
    return []
  }
  const visit = (parent: XmlElement): void => {
    for (const child of shownChildren(parent, side)) {
      if (child.name === 'w:p') {
        const properties = propertiesOn(side, child, 'w:pPr')
        open ??= new WordParagraph(part, fields, box)
        open.add(child, properties)
        if (!WordParagraph.goesOn(child, properties, side)) end(properties)
      } else if (child.name === 'w:tbl') {
        end(undefined)
        if (depth >= deepest) {
          notes.count('nesting-flattened')
          for (const row of shownChildren(child, side)) for (const cell of shownChildren(row, side)) visit(cell)
        } else {
          const table = tableOf(
            gridCells(child, part.context, (cell) => storyBlocks(part, cell, depth + 1, fields)),
            part.context.notes,
          )
          if (table !== null) column.add(table)
        }
      } else if (child.name === 'w:altChunk' || child.name === 'w:subDoc') notes.count('parts-not-followed')
      else if (child.name === 'm:oMathPara' || child.name === 'w:r') {
        open ??= new WordParagraph(part, fields, box)
        open.addInline(child)
      }
    }
  }
  visit(story)
  end(undefined)
  return column.finish()
}
