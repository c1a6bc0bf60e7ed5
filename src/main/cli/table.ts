/** A column of a table: its heading, and how wide its cells may grow; the last column takes what is left. */
export interface Column {
  readonly heading: string
  readonly most?: number
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const gap = '  '

/**
 * Rows as aligned text. Cells are one line; what is too long ends in an ellipsis where the width is known (`columns`, in
 * characters) and stands whole where another program reads.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number | null): string {
  const cells = rows.map((row) => row.map(oneLine))
  const widths = columns.map(({ heading, most }, index) => {
    const widest = Math.max(lengthOf(heading), ...cells.map((row) => lengthOf(row[index] ?? '')))
    return width === null || most === undefined ? widest : Math.min(widest, most)
  })
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + gap.length, 0)
  const last = widths.length - 1
  if (width !== null) widths[last] = Math.min(widths[last] ?? 0, Math.max(20, width - before))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => padded(shortened(cell, widths[index] ?? 0), index === last ? 0 : (widths[index] ?? 0)))
      .join(gap)
      .trimEnd()
  return `${[columns.map(({ heading }) => heading), ...cells].map(line).join('\n')}\n`
}

const graphemes = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment)
const lengthOf = (text: string): number => graphemes(text).length
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - lengthOf(text)))

function shortened(text: string, width: number): string {
  const parts = graphemes(text)
  return parts.length <= width ? text : `${parts.slice(0, Math.max(0, width - 1)).join('')}…`
}
