import type { Row } from './measured.ts'

type Printed = Omit<Row, 'against'> & { readonly against: Row['against'] }

/** Prints benches as one table, a group of rows each. */
export function printTable(benches: readonly { readonly name: string; readonly rows: readonly Printed[] }[]): void {
  const head = ['', 'measured', 'budget', '', 'ratio in this run']
  const cells = benches.map(({ name, rows }) => ({ name, rows: rows.map(cellsOf) }))
  const all = [head, ...cells.flatMap(({ rows }) => rows)]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const groups = cells.flatMap(({ name, rows }) => ['', name, ...rows.map(line)])
  process.stdout.write(`\n${[line(head), ...groups].join('\n')}\n`)
}

function cellsOf({ what, value, unit = 'ms', budget, against }: Printed): readonly string[] {
  const figure = (number: number): string => `${number.toFixed(number < 10 ? 2 : 0)} ${unit}`
  const verdict = budget === null ? '' : (unit === 'a second' ? value >= budget : value <= budget) ? 'within' : 'over'
  return [
    `  ${what}`,
    figure(value),
    budget === null ? '' : figure(budget).replace('.00', ''),
    verdict,
    against === null ? '' : `${against.times.toFixed(against.times < 10 ? 2 : 0)} × ${against.name}`,
  ]
}
