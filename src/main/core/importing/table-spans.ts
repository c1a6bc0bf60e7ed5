import type { TableRowNode } from '#domain/document/document.ts'

/** A table of more columns than this is no person's work, and no window can lay it out. */
const mostColumns = 2_000

/** Rows whose cells span no more rows than there are. Where cells span more than the widest table holds, each is one cell wide and high. */
export function withinGrid(rows: readonly TableRowNode[]): readonly TableRowNode[] {
  const spanned = rows.map((row, at) =>
    row.content.map((cell) => ({
      ...cell,
      attrs: { ...cell.attrs, rowspan: Math.min(cell.attrs.rowspan, rows.length - at) },
    })),
  )
  const area = spanned.flat().reduce((sum, { attrs }) => sum + attrs.colspan * attrs.rowspan, 0)
  const single = { colspan: 1, rowspan: 1 }
  return spanned.map((cells) => ({
    type: 'tableRow',
    content: area <= rows.length * mostColumns ? cells : cells.map((cell) => ({ ...cell, attrs: single })),
  }))
}
