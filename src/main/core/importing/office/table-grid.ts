import type { BlockNode, TableCellNode, TableRowNode } from '#domain/document/document.ts'
import type { NoteTally } from '../note-tally.ts'
import { withinGrid } from '../table-spans.ts'

/** A cell as a file describes it, before it is known how many rows it spans. */
export interface GridCell {
  readonly columns: number
  /** True where it goes on with the cell above instead of being one. */
  readonly continues: boolean
  /** How many rows it says that it spans; counted from `continues` where it says none. */
  readonly rows: number | null
  readonly isHeader: boolean
  readonly content: readonly BlockNode[]
}

/** No span of a table is larger. */
const most = 1_000

interface Placed extends GridCell {
  span: number
}

/** A table of these rows; null where it has no cell. A row that only goes on with the cells above is no row of its own. */
export function tableOf(rows: readonly (readonly GridCell[])[], notes: NoteTally): BlockNode | null {
  const placed: (readonly Placed[])[] = []
  let above = new Map<number, Placed>()
  for (const row of rows) {
    const own: Placed[] = []
    const continued = new Set<Placed>()
    const columns = new Map<number, Placed>()
    let column = 0
    for (const cell of row) {
      const width = bounded(cell.columns)
      const upper = cell.continues ? above.get(column) : undefined
      const goesOn = upper !== undefined && upper.span < most
      const current = goesOn ? upper : { ...cell, columns: width, span: bounded(cell.rows ?? 1) }
      if (goesOn) continued.add(upper)
      else own.push(current)
      columns.set(column, current)
      column += width
    }
    if (own.length === 0) continue
    for (const each of continued) each.span += 1
    placed.push(own)
    above = columns
  }
  const content = placed.map(
    (cells): TableRowNode => ({
      type: 'tableRow',
      content: cells.map(
        (cell): TableCellNode => ({
          type: cell.isHeader ? 'tableHeader' : 'tableCell',
          attrs: { colspan: cell.columns, rowspan: cell.span },
          content: cell.content.length === 0 ? [{ type: 'paragraph' }] : cell.content,
        }),
      ),
    }),
  )
  return content.length === 0 ? null : { type: 'table', content: withinGrid(content, notes) }
}

const bounded = (span: number): number => (Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), most) : 1)

/** A whole number that a file writes, or another where it writes none. */
export function wholeNumber(value: string | undefined, otherwise: number): number {
  const number = /^\s*-?\d{1,9}\s*$/.test(value ?? '') ? Number(value) : otherwise
  return Number.isSafeInteger(number) ? number : otherwise
}
