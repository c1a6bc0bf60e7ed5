import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** How long something took: by the clock, and of this process's work, in milliseconds. On a busy machine only the second is fair. */
export interface Span {
  readonly wall: number
  readonly work: number
}

/** Does something once and measures it. */
export async function timed<T>(does: () => T | Promise<T>): Promise<Span & { readonly result: T }> {
  const before = process.cpuUsage()
  const began = performance.now()
  const result = await does()
  const { user, system } = process.cpuUsage(before)
  return { result, wall: performance.now() - began, work: (user + system) / 1_000 }
}

/** The value below which that share of the values lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** A line of a benchmark: what, how much (in milliseconds where no unit is named), of what budget, and how many times what it is compared with. */
export interface Row {
  readonly what: string
  readonly value: number
  readonly budget: number | null
  readonly unit?: 'MB'
  /** The other's name and how many times slower it was in this run; null without one. */
  readonly against: { readonly name: string; readonly times: number } | null
}

const file = resolve(import.meta.dirname, '../../bench/results.json')

/** Prints rows as a table and keeps them in `bench/results.json` under the benchmark's name. */
export async function report(name: string, rows: readonly Row[]): Promise<void> {
  const cells = rows.map(({ what, value, budget, unit = 'ms', against }) => [
    what,
    `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    budget === null ? '' : `${budget} ${unit}`,
    against === null ? '' : `${against.times.toFixed(against.times < 10 ? 2 : 0)} × ${against.name}`,
  ])
  const table = [['', 'measured', 'budget', 'ratio in this run'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`\n${name}\n${lines.join('\n')}\n`)
  const known = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Record<string, unknown>,
    () => ({}),
  )
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify({ ...known, [name]: rows }, null, 2)}\n`)
}
