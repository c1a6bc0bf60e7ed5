import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type BenchOptions, benchOptions } from './bench-options.ts'
import type { Row } from './measured.ts'

/** What one bench found, and how busy the machine was meanwhile. */
export interface BenchResult {
  readonly measuredAt: string
  /** Load averages over one minute at the end of the bench: above the number of cores others were at work. */
  readonly load: number
  readonly rows: readonly StoredRow[]
}

/** A row as it is kept: the figure with its budget, and the peer that did the same in the same run. */
export interface StoredRow {
  readonly what: string
  readonly value: number
  readonly unit: NonNullable<Row['unit']>
  readonly budget: number | null
  readonly isWithin: boolean | null
  readonly peer: string | null
  /** Our figure divided by the peer's: below 1 we are faster. */
  readonly ratio: number | null
}

/** `bench/results.json`. Of the machine nothing that names it or its owner. */
export interface BenchResults {
  readonly machine: {
    readonly platform: string
    readonly cores: number
    readonly processor: string
    readonly memoryGB: number
  }
  readonly versions: Readonly<Record<string, string>>
  readonly options: BenchOptions
  readonly benches: Readonly<Record<string, BenchResult>>
}

const root = resolve(import.meta.dirname, '../..')
const file = join(root, 'bench/results.json')

/** Adds what a bench found to `bench/results.json`. */
export async function keepResult(name: string, rows: readonly Row[]): Promise<void> {
  const known = await readResults()
  const result: BenchResult = {
    measuredAt: new Date().toISOString(),
    load: rounded(loadavg()[0] ?? 0),
    rows: rows.map(stored),
  }
  const results: BenchResults = {
    machine: {
      platform: `${process.platform} ${process.arch}`,
      cores: cpus().length,
      processor: cpus()[0]?.model ?? 'unknown',
      memoryGB: Math.round(totalmem() / 2 ** 30),
    },
    versions: await versions(),
    options: benchOptions(),
    benches: { ...known?.benches, [name]: result },
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`)
}

/** What is in `bench/results.json`; null where nothing is, or something older. */
export async function readResults(): Promise<BenchResults | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  const read = text === null ? null : (JSON.parse(text) as Partial<BenchResults>)
  return read?.benches ? (read as BenchResults) : null
}

/** Forgets what earlier runs found. */
export async function forgetResults(): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '{}\n')
}

const stored = ({ what, value, unit = 'ms', budget, against }: Row): StoredRow => ({
  what,
  value: rounded(value),
  unit,
  budget,
  isWithin: budget === null ? null : value <= budget,
  peer: against?.name ?? null,
  ratio: against === null ? null : rounded(against.times),
})

const rounded = (value: number): number => Number(value.toPrecision(4))

const peers = ['@tiptap/core', 'react', 'electron', '@recogito/text-annotator', 'lowdb', '@sparticuz/chromium'] as const

async function versions(): Promise<Readonly<Record<string, string>>> {
  const read = async (path: string): Promise<string> => {
    const manifest = JSON.parse(await readFile(join(root, path), 'utf8')) as { readonly version: string }
    return manifest.version
  }
  const found = await Promise.all(
    peers.map(
      async (name) => [name, await read(`node_modules/${name}/package.json`).catch(() => 'not there')] as const,
    ),
  )
  return { countermark: await read('package.json'), node: process.versions.node, ...Object.fromEntries(found) }
}
