import { parseArgs } from 'node:util'

/** How large the inputs of the benchmarks are, and out of which numbers they are made. */
export interface BenchOptions {
  readonly words: number
  readonly highlights: number
  readonly claims: number
  readonly sources: number
  readonly seed: number
  /** How often what differs from time to time is done again. */
  readonly rounds: number
  readonly isQuick: boolean
  /** How the names of the wanted benches begin; none means all. */
  readonly names: readonly string[]
  /** Whether someone else prints the table. */
  readonly isQuiet: boolean
}

/** Reads names of benches and `--seed 7 --words 560000 --highlights 10000 --claims 10000 --sources 500 --rounds 5 --quick` from the command line. */
export function benchOptions(args: readonly string[] = process.argv.slice(2)): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      words: { type: 'string' },
      highlights: { type: 'string' },
      claims: { type: 'string' },
      sources: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  })
  const number = (name: 'seed' | 'words' | 'highlights' | 'claims' | 'sources' | 'rounds', usual: number): number => {
    const given = values[name] === undefined ? usual : Number(values[name])
    if (!Number.isInteger(given) || given < 1) throw new Error(`--${name} takes a whole number from 1`)
    return given
  }
  const usual = values.quick
    ? { words: 60_000, highlights: 1_000, claims: 1_000, sources: 50, rounds: 2 }
    : { words: 560_000, highlights: 10_000, claims: 10_000, sources: 500, rounds: 5 }
  return {
    seed: number('seed', 7),
    words: number('words', usual.words),
    highlights: number('highlights', usual.highlights),
    claims: number('claims', usual.claims),
    sources: number('sources', usual.sources),
    rounds: number('rounds', usual.rounds),
    names: positionals,
    isQuick: values.quick,
    isQuiet: values.quiet,
  }
}
