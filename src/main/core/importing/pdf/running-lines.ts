import { rowsOf, type Segment } from './lines.ts'

/** A page with the segments of its text. */
export interface PageSegments {
  readonly height: number
  readonly segments: readonly Segment[]
}

interface Candidate {
  readonly page: number
  readonly row: readonly Segment[]
  readonly text: string
  readonly key: string
}

/** How many rows from an edge of a page may be a header or a footer. */
const rowsAtEdge = 2
/** A line must stand in the same place on so many pages, or on all of two. */
const fewestPages = 3

/** What was recognised: the segments to leave out, and the number that is printed on each page where one is. */
export interface RunningLines {
  readonly left: ReadonlySet<Segment>
  readonly lines: number
  readonly numbers: ReadonlyMap<number, string>
}

/** Headers, footers and page numbers: lines at an edge that are the same, but for numbers, in the same place of several pages. */
export function runningLines(pages: readonly PageSegments[]): RunningLines {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of pages.flatMap(atEdges)) {
    const group = groups.get(candidate.key) ?? []
    groups.set(candidate.key, group)
    group.push(candidate)
  }
  const left = new Set<Segment>()
  const numbers = new Map<number, string>()
  let lines = 0
  for (const group of groups.values()) {
    if (new Set(group.map(({ page }) => page)).size < Math.min(fewestPages, Math.max(2, pages.length))) continue
    for (const { page, row, text } of group) {
      lines += 1
      for (const segment of row) left.add(segment)
      const number = /^\W*(?:page\s+)?(\d{1,5}|[ivxlc]{1,7})\W*$/i.exec(text)?.[1]
      if (number !== undefined) numbers.set(page, number)
    }
  }
  return { left, lines, numbers }
}

/** The rows at the edges of a page, a row always being left to it. */
function atEdges({ height, segments }: PageSegments, page: number): readonly Candidate[] {
  const rows = rowsOf(segments)
  const atTop = rows.slice(0, Math.min(rowsAtEdge, rows.length - 1)).map((row) => ({ row, edge: 'top' }))
  const atBottom = rows.slice(Math.max(rows.length - rowsAtEdge, 1)).map((row) => ({ row, edge: 'bottom' }))
  const highest = rows[0]?.[0]?.y ?? 0
  return [...atTop, ...atBottom].flatMap(({ row, edge }) => {
    const y = row[0]?.y ?? 0
    const text = row
      .flatMap(({ runs }) => runs.map((run) => run.text))
      .join('')
      .trim()
    const isNumber = /^\W*(?:page\s+)?[\divxlc]{1,7}\W*$/i.test(text)
    if (text.length > 200 || (edge === 'top' ? y < highest - 0.15 * height : y > 0.2 * height)) return []
    // The gap to the text beside it tells a header from the first line of a page.
    const beside = rows[edge === 'top' ? rows.indexOf(row) + 1 : rows.indexOf(row) - 1]?.[0]
    const size = row[0]?.size ?? 0
    if (beside === undefined || (!isNumber && Math.abs(beside.y - y) < 1.2 * size)) return []
    const key = `${edge} ${Math.round(y / 3)} ${isNumber ? '#' : text.replace(/\d+/g, '#')}`
    return [{ page, row, text, key }]
  })
}
