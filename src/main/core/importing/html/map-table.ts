import type { BlockNode, TableCellNode, TableRowNode } from '#domain/document/document.ts'
import type { NoteTally } from '../note-tally.ts'
import { withinGrid } from '../table-spans.ts'

/**
 * True for a table that arranges a page and compares nothing: it says so, holds another table, or has a single column or cell.
 */
export function isLayoutTable(table: Element): boolean {
  const role = table.getAttribute('role')
  if (role === 'presentation' || role === 'none') return true
  if (table.querySelector('table') !== null) return true
  return rowsOf(table).every((row) => cellsOf(row).length <= 1)
}

/** A table as our node, its cells filled by `content`; null where it has no cell. Rows without cells are left out. */
export function tableBlock(
  table: Element,
  content: (cell: Element) => readonly BlockNode[],
  notes: NoteTally,
): BlockNode | null {
  const rows = rowsOf(table).flatMap((row): readonly TableRowNode[] => {
    const cells = cellsOf(row).map(
      (cell): TableCellNode => ({
        type: cell.localName === 'th' ? 'tableHeader' : 'tableCell',
        attrs: { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') },
        content: filled(content(cell)),
      }),
    )
    return cells.length === 0 ? [] : [{ type: 'tableRow', content: cells }]
  })
  return rows.length === 0 ? null : { type: 'table', content: withinGrid(rows, notes) }
}

const filled = (blocks: readonly BlockNode[]): readonly BlockNode[] =>
  blocks.length === 0 ? [{ type: 'paragraph' }] : blocks

function rowsOf(table: Element): readonly Element[] {
  return [...table.children].flatMap((child) => {
    if (child.localName === 'tr') return [child]
    const isGroup = child.localName === 'thead' || child.localName === 'tbody' || child.localName === 'tfoot'
    return isGroup ? [...child.children].filter(({ localName }) => localName === 'tr') : []
  })
}

const cellsOf = (row: Element): readonly Element[] =>
  [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')

function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10)
  return Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), 1_000) : 1
}
