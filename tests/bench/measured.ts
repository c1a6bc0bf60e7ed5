import { benchOptions } from './bench-options.ts'
import { printTable } from './print-table.ts'
import { keepResult } from './results-file.ts'

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
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

/** The middle one of several runs. */
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** A line of a benchmark: what, how much, of what budget, and how many times what it is compared with. */
export interface Row {
  readonly what: string
  readonly value: number
  /** Milliseconds where nothing is said. */
  readonly unit?: 'ms' | 'kB' | 'MB' | 'a second'
  readonly budget: number | null
  /** The other's name, and our figure divided by what the other took in this run: below 1 we are faster. Null without one. */
  readonly against: { readonly name: string; readonly times: number } | null
}

/** Keeps rows in `bench/results.json` under the benchmark's name, and prints them unless `npm run bench` does. */
export async function report(name: string, rows: readonly Row[]): Promise<void> {
  await keepResult(name, rows)
  if (!benchOptions().isQuiet) printTable([{ name, rows }])
}
