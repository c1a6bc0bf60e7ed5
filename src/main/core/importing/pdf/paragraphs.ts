import type { Column } from './columns.ts'
import type { Line } from './lines.ts'

/** Lines that make one paragraph or heading. */
export interface LineGroup {
  readonly lines: readonly Line[]
  readonly page: number
}

/** The lines of a column as paragraphs: by the titles that the file lists elsewhere, by leading, by the indentation of first lines, by size, and by short last lines. */
export function paragraphsOf(
  column: Column,
  page: number,
  isTitle: (text: string) => boolean = () => false,
): readonly LineGroup[] {
  const leading = commonLeading(column)
  const left = Math.min(...column.map((line) => line.left))
  const right = Math.max(...column.map((line) => line.right))
  const groups: Line[][] = []
  for (const [at, line] of column.entries()) {
    const before = column[at - 1]
    const group = groups.at(-1)
    const isApart = before !== undefined && (isTitle(line.text) || isTitle(before.text))
    if (before && group && !isApart && !begins(line, before, { leading, left, right })) group.push(line)
    else groups.push([line])
  }
  return groups.map((lines) => ({ lines, page }))
}

interface Measure {
  readonly leading: number
  readonly left: number
  readonly right: number
}

function begins(line: Line, before: Line, { leading, left, right }: Measure): boolean {
  const { size } = line
  if (Math.abs(size - before.size) > 0.08 * Math.max(size, before.size)) return true
  if ((line.heading === null) !== (before.heading === null)) return true
  if (before.y - line.y > Math.max(1.35 * leading, 1.1 * size)) return true
  if (/^\s*(?:[\u2022\u2023\u25aa\u25cf\u25e6]|[-\u2013\u2014*]\s|\(?\d{1,3}[.)]\s)/u.test(line.text)) return true
  const indent = line.isRightToLeft ? right - line.right : line.left - left
  const indentBefore = line.isRightToLeft ? right - before.right : before.left - left
  if (indent > 0.8 * size && indent < 6 * size && indentBefore < 0.4 * size) return true
  const free = before.isRightToLeft ? before.left - left : right - before.right
  return (
    free > 0.25 * (right - left) && /[.!?\u2026:\u061f\u06d4\u0964\u3002]["'\u201d\u2019)\]]*\s*$/u.test(before.text)
  )
}

/** The distance between lines that is most common in a column, from the smaller half of them. */
function commonLeading(column: Column): number {
  const distances = column
    .flatMap((line, at) => {
      const before = column[at - 1]
      return before && before.y > line.y ? [before.y - line.y] : []
    })
    .sort((a, b) => a - b)
  return distances[Math.floor(distances.length * 0.4)] ?? Number.POSITIVE_INFINITY
}
