import type { BlockNode } from '#domain/document/document.ts'
import { type GridCell, wholeNumber } from '../office/table-grid.ts'
import { elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'
import type { OdtContext } from './odt-context.ts'

/** Cells with words that stand again by a number and not by themselves: no more of them than this in one table. */
const mostRepeats = 1_000

const rowGroups: ReadonlySet<string> = new Set(['table:table-rows', 'table:table-row-group', 'table:table-header-rows'])

/** The cells of a table by rows (OpenDocument 1.3, part 3, 9). Rows and cells that a number repeats are bounded. */
export function odtGridCells(
  table: XmlElement,
  context: OdtContext,
  content: (cell: XmlElement) => readonly BlockNode[],
): readonly (readonly GridCell[])[] {
  const rows: GridCell[][] = []
  let repeats = 0
  const addRow = (row: XmlElement, isHeader: boolean): void => {
    const cells: GridCell[] = []
    for (const cell of elementsOf(row)) {
      if (cell.name !== 'table:table-cell') continue
      const own: GridCell = {
        columns: wholeNumber(cell.attributes['table:number-columns-spanned'], 1),
        rows: wholeNumber(cell.attributes['table:number-rows-spanned'], 1),
        continues: false,
        isHeader,
        content: content(cell),
      }
      const times = wholeNumber(cell.attributes['table:number-columns-repeated'], 1)
      // Empty cells that repeat are one wide one.
      if (textIn(cell).trim() === '') cells.push({ ...own, columns: Math.max(own.columns, times) })
      else cells.push(...Array<GridCell>(allowed(times, own.content)).fill(own))
    }
    const times = wholeNumber(row.attributes['table:number-rows-repeated'], 1)
    const shown = textIn(row).trim() === '' ? 1 : allowed(times, cells)
    for (let at = 0; at < shown && cells.length > 0; at += 1) rows.push(cells)
  }
  const allowed = (times: number, repeated: unknown): number => {
    if (times <= 1) return 1
    // Tables within repeated cells repeat too: what is counted is what each of them adds.
    const size = JSON.stringify(repeated).length + 100
    const most = Math.max(1, Math.min(times, mostRepeats - repeats, Math.floor(context.repeatsLeft / size)))
    repeats += most - 1
    context.repeatsLeft -= size * (most - 1)
    context.notes.count('repeats-left-out', times - most)
    return most
  }
  const visit = (parent: XmlElement, isHeader: boolean): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'table:table-row') addRow(child, isHeader)
      else if (rowGroups.has(child.name)) visit(child, isHeader || child.name === 'table:table-header-rows')
    }
  }
  visit(table, false)
  return rows
}
