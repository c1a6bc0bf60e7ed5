/** Ten thousand passages of a novel found again in an edited one, and what a single step of that holds up. */
import { reanchor } from '#domain/anchoring/reanchor.ts'
import type { TextRange } from '#domain/errors.ts'
import { benchOptions } from './bench-options.ts'
import { dice, inventedParagraphs } from './invented-text.ts'
import { percentile, type Row, report } from './measured.ts'

const { words, highlights, seed } = benchOptions()
const paragraphs = inventedParagraphs(words, seed)
const next = dice(seed + 1)
/** One paragraph in twenty is taken out, put in or has a word changed, and a stretch of thirty moves to the end. */
const edited = paragraphs.flatMap((paragraph, index) => {
  if (index >= 300 && index < 330) return []
  const cast = next()
  if (cast < 0.01) return []
  if (cast < 0.02) return [paragraph, inventedParagraphs(40, seed + index).join(' ')]
  return [cast < 0.05 ? paragraph.replace(/ \S+ /u, ' edited ') : paragraph]
})
const before = paragraphs.join('\n')
const after = [...edited, ...paragraphs.slice(300, 330)].join('\n')
const passages = Array.from({ length: highlights }, (_, index): TextRange => {
  const start = Math.floor((index * (before.length - 400)) / highlights)
  const from = before.indexOf(' ', start) + 1
  return { start: from, end: before.indexOf(' ', from + 40 + Math.floor(next() * 200)) }
})

const began = performance.now()
const steps = reanchor(before, after, passages)
const held: number[] = []
let found: readonly { readonly outcome: string; readonly start: number; readonly end: number }[] = []
for (;;) {
  const from = performance.now()
  const step = steps.next()
  held.push(performance.now() - from)
  if (!step.done) continue
  found = step.value
  break
}
const wall = performance.now() - began
for (const [index, { outcome, start, end }] of found.entries()) {
  const { start: from, end: to } = passages[index] ?? { start: 0, end: 0 }
  if ((outcome === 'identical' || outcome === 'moved') && after.slice(start, end) !== before.slice(from, to))
    throw new Error('a passage was found in a wrong place')
}
const exact = found.filter(({ outcome }) => outcome === 'identical' || outcome === 'moved').length
process.stderr.write(`${exact} of ${highlights} word for word\n`)
const rows: Row[] = [
  { what: `${highlights} passages found again in ${words} words`, value: wall, budget: 10_000, against: null },
  { what: 'one step of it, p99', value: percentile(held, 0.99), budget: null, against: null },
  { what: 'one step of it, longest', value: percentile(held, 1), budget: null, against: null },
]
await report('passages of a revised novel', rows)
