import type { TableRowNode } from '#domain/document/document.ts'
import type { NoteTally } from './note-tally.ts'

/** A table of more columns than this is no person's work, and no window can lay it out. */
const mostColumns = 2_000

/**
 * Rows whose cells span no more rows than there are. Where cells span more than the widest table holds, each is one cell wide and high,
 * which is noted.
 */
export function withinGrid(rows: readonly TableRowNode[], notes: NoteTally): readonly TableRowNode[] {
  const spanned = rows.map((row, at) =>
    row.content.map((cell) => ({
      ...cell,
      attrs: { ...cell.attrs, rowspan: Math.min(cell.attrs.rowspan, rows.length - at) },
    })),
  )
  const area = spanned.flat().reduce((sum, { attrs }) => sum + attrs.colspan * attrs.rowspan, 0)
  const isTooWide = area > rows.length * mostColumns
  if (isTooWide) notes.count('spans-left-out', spanned.flat().filter(isSpanning).length)
  const single = { colspan: 1, rowspan: 1 }
  return spanned.map((cells) => ({
    type: 'tableRow',
    content: isTooWide ? cells.map((cell) => ({ ...cell, attrs: single })) : cells,
  }))
}

const isSpanning = ({ attrs }: TableRowNode['content'][number]): boolean => attrs.colspan > 1 || attrs.rowspan > 1
