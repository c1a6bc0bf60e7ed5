import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Imported } from '#tests/core/importing/imported.ts'
import { wordsOf } from './corpus.ts'

const folder = join(import.meta.dirname, '../../test-results/fidelity')

/** Writes down how many of the expected words come in order, for the table of figures; answers their share. */
export function recordFidelity(format: string, file: string, { text, notes }: Imported, expected: string): number {
  const wanted = wordsOf(expected)
  const found = inOrder(wordsOf(text), wanted)
  mkdirSync(folder, { recursive: true })
  const line = { file, words: wanted.length, found, notes: notes.map(({ code }) => code) }
  appendFileSync(join(folder, `${format}.jsonl`), `${JSON.stringify(line)}\n`)
  return wanted.length === 0 ? 1 : found / wanted.length
}

/** The length of the longest sequence of words that stands in both lists in this order. */
function inOrder(words: readonly string[], wanted: readonly string[]): number {
  let before = new Uint32Array(wanted.length + 1)
  for (const word of words) {
    const row = new Uint32Array(wanted.length + 1)
    for (let at = 1; at <= wanted.length; at += 1)
      row[at] = wanted[at - 1] === word ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, row[at - 1] ?? 0)
    before = row
  }
  return before.at(-1) ?? 0
}
