import type { BlockNode } from '#domain/document/document.ts'
import { textOf } from '#domain/text/text-map.ts'
import type { NoteTally } from '../note-tally.ts'
import { type GridCell, tableOf } from '../office/table-grid.ts'

/** What a row says of one of its cells. */
interface CellShape {
  /** Goes on with the cell before it. */
  readonly besides: boolean
  /** Goes on with the cell above it. */
  readonly below: boolean
  /** Where it ends, in twips from the left. */
  readonly edge: number
}

/** Rows may have more cells than this only in damaged files. */
const mostCells = 1_000
/** Edges of cells nearer to each other than this, in twips (a millimetre), are one. */
const near = 60

/** What `\trowd` and the words after it say of a row. */
export class RowShape {
  readonly cells: CellShape[] = []
  isHeader = false
  #besides = false
  #below = false

  /** A word of a row's properties. */
  word(name: string, value: number | null): void {
    if (name === 'trhdr') this.isHeader = true
    else if (name === 'clmrg') this.#besides = true
    else if (name === 'clvmrg') this.#below = true
    else if (name === 'cellx') {
      if (this.cells.length < mostCells)
        this.cells.push({ besides: this.#besides, below: this.#below, edge: value ?? 0 })
      this.#besides = false
      this.#below = false
    }
  }
}

/** A row with what stands in its cells. */
export interface RtfRow {
  readonly shape: RowShape | null
  readonly cells: readonly (readonly BlockNode[])[]
}

/** The table of some rows; cells that are merged are one. Null where it has no cell. */
export function tableOfRows(rows: readonly RtfRow[], notes: NoteTally): BlockNode | null {
  const edges = edgesOf(rows)
  return tableOf(
    rows.map((row) => gridRow(row, edges)),
    notes,
  )
}

function gridRow({ shape, cells }: RtfRow, edges: readonly number[]): readonly GridCell[] {
  const isKnown = shape !== null && shape.cells.length >= cells.length && risesIn(shape)
  const row: GridCell[] = []
  let column = 0
  for (const [at, content] of cells.entries()) {
    const cell = isKnown ? shape.cells[at] : undefined
    const end = cell === undefined ? column + 1 : edges.findIndex((edge) => edge + near >= cell.edge) + 1
    const columns = Math.max(end - column, 1)
    column += columns
    const before = row.at(-1)
    if (cell?.besides && before !== undefined)
      row[row.length - 1] = {
        ...before,
        columns: before.columns + columns,
        content: isEmpty(content) ? before.content : [...before.content, ...content],
      }
    // Words in a cell that another covers are kept in one of their own.
    else {
      const continues = cell?.below === true && isEmpty(content)
      row.push({ columns, continues, rows: null, isHeader: shape?.isHeader ?? false, content })
    }
  }
  return row
}

/** All edges at which cells of a table end, in order, those that are nearly the same once. */
function edgesOf(rows: readonly RtfRow[]): readonly number[] {
  const all = rows.flatMap(({ shape }) => (shape !== null && risesIn(shape) ? shape.cells : [])).map(({ edge }) => edge)
  const edges: number[] = []
  for (const edge of [...new Set(all)].toSorted((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > near) edges.push(edge)
  return edges
}

/** True where cells end one after another, as they must. */
const risesIn = ({ cells }: RowShape): boolean =>
  cells.every(({ edge }, at) => at === 0 || edge > (cells[at - 1]?.edge ?? 0))

const isEmpty = (content: readonly BlockNode[]): boolean => textOf({ type: 'doc', content }).trim() === ''
