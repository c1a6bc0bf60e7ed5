import type { BlockNode } from '#domain/document/document.ts'
import { type GridCell, wholeNumber } from '../office/table-grid.ts'
import { childNamed, type XmlElement } from '../xml/xml-element.ts'
import { descendants, isCellGone, isGone, shownChildren } from './word-changes.ts'
import type { WordContext } from './word-context.ts'
import { toggle } from './word-styles.ts'

/** The cells of a table by rows (ISO/IEC 29500-1, 17.4), on one side of its changes. */
export function gridCells(
  table: XmlElement,
  { side, notes }: WordContext,
  content: (cell: XmlElement) => readonly BlockNode[],
): readonly (readonly GridCell[])[] {
  const rows: GridCell[][] = []
  for (const row of shownChildren(table, side)) {
    if (row.name !== 'w:tr') continue
    const rowProperties = childNamed(row, 'w:trPr')
    if (isGone(rowProperties, side)) continue
    const isHeader = toggle(rowProperties, 'w:tblHeader') === true
    const cells: GridCell[] = []
    const skipped = rowProperties && childNamed(rowProperties, 'w:gridBefore')
    const before = wholeNumber(skipped?.attributes['w:val'], 0)
    if (before > 0) cells.push({ columns: before, continues: false, rows: null, isHeader: false, content: [] })
    for (const cell of shownChildren(row, side)) {
      if (cell.name !== 'w:tc') continue
      const properties = childNamed(cell, 'w:tcPr')
      if (isCellGone(properties, side)) continue
      const columns = wholeNumber(attributeOf(properties, 'w:gridSpan'), 1)
      const last = cells.at(-1)
      if (last && isMerged(properties, 'w:hMerge')) {
        cells[cells.length - 1] = { ...last, columns: last.columns + columns }
        continue
      }
      const continues = rows.length > 0 && isMerged(properties, 'w:vMerge')
      if (continues && descendants(cell).some(({ name }) => name === 'w:t')) notes.count('hidden-text-left-out')
      cells.push({ columns, continues, rows: null, isHeader, content: continues ? [] : content(cell) })
    }
    if (cells.length > 0) rows.push(cells)
  }
  return rows
}

const attributeOf = (properties: XmlElement | undefined, name: string): string | undefined =>
  properties && childNamed(properties, name)?.attributes['w:val']

/** True for a cell that goes on with the one before: a merge that does not say that it begins. */
function isMerged(properties: XmlElement | undefined, name: string): boolean {
  const merge = properties && childNamed(properties, name)
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}
