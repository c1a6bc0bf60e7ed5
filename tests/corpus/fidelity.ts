import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Imported } from '#tests/core/importing/imported.ts'
import { wordsInOrder, wordsOf } from './corpus.ts'
import { textWithNotesInPlace } from './notes-in-place.ts'

/** Where the tests of one run leave their figures, a line of JSON for each file. */
export const figuresFolder = join(import.meta.dirname, '../../test-results/fidelity')

export const revisionsFile = join(figuresFolder, 'revisions.json')

/** What an importer kept of one file. */
export interface Fidelity {
  /** The file's name in the corpus. */
  readonly file: string
  /** How many words are expected of it; null where its source states none. */
  readonly words: number | null
  /** How many of them came, in their order. */
  readonly found: number | null
  /** The codes of what the import noted, or the code of the refusal. */
  readonly notes: readonly string[]
  /** True where the file is refused, as it should be. */
  readonly refused?: boolean
}

/** Keeps the figures of one file for docs/import-fidelity.md. */
export function keepFidelity(format: string, figures: Fidelity): void {
  mkdirSync(figuresFolder, { recursive: true })
  appendFileSync(join(figuresFolder, `${format}.jsonl`), `${JSON.stringify(figures)}\n`)
}

/** Keeps the figures of an imported file, whose source states notes where they are referred to; answers the share of the expected words that came in their order. */
export function keepShare(format: string, file: string, { document, codes }: Imported, expected: string): number {
  const words = wordsOf(expected).length
  const found = wordsInOrder(textWithNotesInPlace(document), expected)
  keepFidelity(format, { file, words, found, notes: codes })
  return words === 0 ? 1 : found / words
}

/** How passages were found again between revisions of articles, all pairs together. */
export interface RevisionFigures {
  readonly pairs: number
  /** Sentences that the newer revision holds to the letter. */
  readonly survived: number
  readonly exact: number
  /** Passages that were put in a wrong place. */
  readonly wrong: number
}

/** Keeps the figures of the revisions for docs/import-fidelity.md. */
export function keepRevisions(figures: RevisionFigures): void {
  mkdirSync(figuresFolder, { recursive: true })
  writeFileSync(revisionsFile, JSON.stringify(figures))
}
