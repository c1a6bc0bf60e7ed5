import { type Line, lineOf, rowsOf, type Segment } from './lines.ts'

/** Lines that stand under each other in one column, from the top. */
export type Column = readonly Line[]

/** A page with more rows than this is read row by row: looking for columns costs the square of it. */
const rowLimit = 400
/** Fewer rows than this make no column. */
const fewest = 3
/** A column of prose has at least this many letters in half of its lines; what has fewer is a table, read row by row. */
const proseLetters = 14

/** The columns of a page in the order of reading: what stands above them, each column, what stands below. */
export function columnsOf(segments: readonly Segment[]): readonly Column[] {
  const rows = rowsOf(segments)
  const lines = rows.map(lineOf)
  const fromRight = lines.filter(({ isRightToLeft }) => isRightToLeft).length > lines.length / 2
  return ordered(segments, fromRight, 0)
}

function ordered(segments: readonly Segment[], fromRight: boolean, depth: number): readonly Column[] {
  if (segments.length === 0) return []
  const rows = rowsOf(segments)
  const band = rows.length > rowLimit || depth > 12 ? null : widestBand(rows)
  if (band === null) return [rows.map(lineOf)]
  const { from, to, at } = band
  const inside = rows.slice(from, to).flat()
  const left = inside.filter((segment) => middle(segment) < at)
  const right = inside.filter((segment) => middle(segment) >= at)
  const sides = fromRight ? [right, left] : [left, right]
  return [rows.slice(0, from).flat(), ...sides, rows.slice(to).flat()].flatMap((part) =>
    ordered(part, fromRight, depth + 1),
  )
}

const middle = ({ left, right }: Segment): number => (left + right) / 2

interface Band {
  readonly from: number
  readonly to: number
  /** Where the gap between the columns is. */
  readonly at: number
}

interface Gap {
  readonly left: number
  readonly right: number
}

/** The most rows that follow each other with the same gap in all of them and prose on both sides; null where there are none. */
function widestBand(rows: readonly (readonly Segment[])[]): Band | null {
  let best: Band | null = null
  for (const [from, row] of rows.entries()) {
    let gaps = gapsOf(row)
    let to = from + 1
    for (;;) {
      const next = rows[to]
      const left = next ? gaps.flatMap((each) => without(each, next)) : []
      // Only where a gap ends is its band as long as it can be.
      if (finite(left).length < finite(gaps).length && (best === null || to - from > best.to - best.from)) {
        const at = finite(gaps).find((each) => isBetweenProse(rows.slice(from, to), each))
        if (at) best = { from, to, at: (at.left + at.right) / 2 }
      }
      if (!next) break
      gaps = left
      to += 1
    }
  }
  return best
}

const finite = (gaps: readonly Gap[]): readonly Gap[] =>
  gaps.filter(({ left, right }) => Number.isFinite(left) && Number.isFinite(right))

/** The free places of a row: between its segments and beside them. */
const gapsOf = (row: readonly Segment[]): readonly Gap[] =>
  without({ left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }, row)

function without(free: Gap, row: readonly Segment[]): readonly Gap[] {
  const out: Gap[] = []
  let { left } = free
  let size = 0
  for (const segment of row) {
    size = Math.max(size, segment.size)
    if (segment.left > left) out.push({ left, right: Math.min(segment.left, free.right) })
    left = Math.max(left, segment.right)
  }
  out.push({ left, right: free.right })
  return out.filter(({ left: a, right: b }) => b - a >= 0.7 * size)
}

function isBetweenProse(rows: readonly (readonly Segment[])[], { left, right }: Gap): boolean {
  const segments = rows.flat()
  return [
    segments.filter((segment) => segment.right <= left + 0.01),
    segments.filter((segment) => segment.left >= right - 0.01),
  ].every((side) => {
    const lengths = side
      .map(({ runs }) => runs.reduce((sum, { text }) => sum + text.trim().length, 0))
      .sort((a, b) => a - b)
    return lengths.length >= fewest && (lengths[Math.floor(lengths.length / 2)] ?? 0) >= proseLetters
  })
}
