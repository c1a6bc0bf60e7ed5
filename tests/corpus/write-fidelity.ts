import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fidelity, figuresFolder, type RevisionFigures, revisionsFile } from './fidelity.ts'

const page = join(import.meta.dirname, '../../docs/import-fidelity.md')

/** Before a run the figures of an earlier one are forgotten; after it, those of this one are printed and written down. */
export function setup(): () => void {
  rmSync(figuresFolder, { recursive: true, force: true })
  return () => {
    const tables = existsSync(figuresFolder)
      ? readdirSync(figuresFolder)
          .filter((name) => name.endsWith('.jsonl'))
          .toSorted()
          .map(tableOf)
      : []
    if (tables.length === 0) return
    const text = `${introduction}\n${summary(tables)}\n${revisions()}${tables.map(({ text: table }) => table).join('\n')}`
    process.stdout.write(`\n${summary(tables)}\n${revisions()}`)
    // A run over some of the files says nothing of the others: only a whole one is written down.
    if (isWhole(process.argv.slice(2))) writeFileSync(page, text)
  }
}

const isWhole = (given: readonly string[]): boolean =>
  given.every((each) => each === 'run' || each.startsWith('-') || each.endsWith('vitest.config.ts'))

interface Table {
  readonly format: string
  readonly files: number
  readonly refused: number
  readonly words: number
  readonly found: number
  readonly text: string
}

function tableOf(name: string): Table {
  const format = name.replace(/\.jsonl$/, '')
  const figures = readFileSync(join(figuresFolder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Fidelity)
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
  const sum = (of: (each: Fidelity) => number | null): number => figures.reduce((all, each) => all + (of(each) ?? 0), 0)
  const rows = figures.map(({ file, words, found, notes, refused }) => {
    const share = refused ? 'refused' : words === null || found === null ? '' : shareOf(found, words)
    return `| ${file.split('/').slice(1).join('/')} | ${words ?? ''} | ${share} | ${notes.join(', ')} |`
  })
  return {
    format,
    files: figures.length,
    refused: figures.filter(({ refused }) => refused === true).length,
    words: sum(({ words }) => words),
    found: sum(({ found }) => found),
    text: `## ${format}\n\n| file | words expected | found in order | notes |\n| --- | --: | --: | --- |\n${rows.join('\n')}\n`,
  }
}

function summary(tables: readonly Table[]): string {
  const rows = tables.map(
    ({ format, files, refused, words, found }) =>
      `| ${format} | ${files} | ${refused} | ${words} | ${words === 0 ? '' : shareOf(found, words)} |`,
  )
  return `| format | files | refused | words expected | found in order |\n| --- | --: | --: | --: | --: |\n${rows.join('\n')}\n`
}

/** What became of passages where a source was replaced by a newer text. */
function revisions(): string {
  if (!existsSync(revisionsFile)) return ''
  const { pairs, survived, exact, wrong } = JSON.parse(readFileSync(revisionsFile, 'utf8')) as RevisionFigures
  return `## Passages found again in a newer revision

${pairs} pairs of revisions of articles: of ${survived} sentences that the newer one holds to the letter ${exact} were found exactly
(${shareOf(exact, survived)}), the others are left to a person; ${wrong} were put in a wrong place.

`
}

/** Rounded down: what is not all is never shown as all. */
const shareOf = (found: number, words: number): string =>
  words === 0 ? '' : `${(Math.floor((found / words) * 1_000) / 10).toFixed(1)} %`

const introduction = `# What survives an import

Made by \`npm run test:corpus\` from real files that nobody here wrote, which are no part of this repository: of each, how many of the words
that its own source expects came, in their order, and what the import noted. Words are those that \`Intl.Segmenter\` finds after NFC.
`
