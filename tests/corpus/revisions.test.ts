import { expect, it } from 'vitest'
import { type Reanchored, reanchor } from '#domain/anchoring/reanchor.ts'
import type { TextRange } from '#domain/errors.ts'
import { imported } from '#tests/core/importing/imported.ts'
import { bytesOf, indexed, jsonOf } from './corpus.ts'
import { keepRevisions } from './fidelity.ts'

const folder = 'anchoring/wikipedia-revisions'

interface Article {
  readonly dir: string
  readonly consecutive_pairs: readonly {
    readonly old: number
    readonly new: number
    readonly sentences_over_40_chars: number
    readonly verbatim_in_new: number
  }[]
}

/** The sentences that the index counts: within a line, more than forty characters long. */
function sentencesOf(text: string): readonly TextRange[] {
  const found: TextRange[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    let at = lineStart
    for (const piece of line.split(/(?<=[.!?] +)(?! )/)) {
      const start = at + (piece.length - piece.trimStart().length)
      const sentence = piece.trim()
      if ([...sentence].length > 40) found.push({ start, end: start + sentence.length })
      at += piece.length
    }
    lineStart += line.length + 1
  }
  return found
}

function finished(before: string, after: string, passages: readonly TextRange[]): readonly Reanchored[] {
  const steps = reanchor(before, after, passages)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

it('finds again the sentences that stayed in the next revision of an article, and none in a wrong place', async () => {
  const listed = new Set(indexed(folder))
  let [survived, exact, wrong, pairs] = [0, 0, 0, 0]
  for (const { dir, consecutive_pairs } of jsonOf<readonly Article[]>(`${folder}/index.json`)) {
    for (const pair of consecutive_pairs) {
      const [from, to] = [`${folder}/${dir}/${pair.old}.txt`, `${folder}/${dir}/${pair.new}.txt`]
      if (!listed.has(from) || !listed.has(to)) continue
      const before = (await imported(bytesOf(from), { name: from })).text
      const after = (await imported(bytesOf(to), { name: to })).text
      const sentences = sentencesOf(before)
      expect([from, sentences.length]).toEqual([from, pair.sentences_over_40_chars])
      const found = finished(before, after, sentences)
      let [here, lost, mistaken] = [0, 0, 0]
      for (const [n, { start, end, outcome }] of found.entries()) {
        const { start: from, end: to } = sentences[n] ?? { start: 0, end: 0 }
        const words = before.slice(from, to)
        const isExact = outcome === 'identical' || outcome === 'moved'
        if (after.includes(words)) {
          here += 1
          if (!isExact) lost += 1
          if (outcome === 'fuzzy') mistaken += 1
        }
        if (isExact && after.slice(start, end) !== words) mistaken += 1
      }
      expect([from, here]).toEqual([from, pair.verbatim_in_new])
      pairs += 1
      survived += here
      exact += here - lost
      wrong += mistaken
    }
  }
  keepRevisions({ pairs, survived, exact, wrong })
  expect(pairs).toBeGreaterThan(50)
  expect(wrong).toBe(0)
  expect(exact / survived).toBeGreaterThanOrEqual(0.97)
})
