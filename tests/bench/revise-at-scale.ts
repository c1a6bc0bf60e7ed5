/** Ten thousand passages of a novel found again in an edited one: by themselves, and as a revision of a project with commits beside it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reanchor } from '#domain/anchoring/reanchor.ts'
import type { TextRange } from '#domain/errors.ts'
import { coreAtWork, freshSettings, must } from '#tests/core/running-core.ts'
import { benchOptions } from './bench-options.ts'
import { dice, inventedParagraphs } from './invented-text.ts'
import { percentile, type Row, report, timed } from './measured.ts'
import { writeScaleProject } from './scale-project.ts'

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
  { what: `${highlights} passages found again in ${words} words`, value: wall, budget: 2_000, against: null },
  { what: 'one step of it, p99', value: percentile(held, 0.99), budget: null, against: null },
  { what: 'one step of it, longest', value: percentile(held, 1), budget: null, against: null },
]

const folder = await mkdtemp(join(tmpdir(), 'countermark-bench-'))
const work = coreAtWork(await freshSettings())
try {
  const place = join(folder, 'Scale.countermark')
  const sourceId = (await writeScaleProject(place, { words, highlights, sources: 2, seed })) as `source:${string}`
  const project = must(await work.core.request('projects.open', { folder: place }))?.project ?? ''
  const bytes = Buffer.from(after)
  const { uploadId } = must(await work.core.request('uploads.begin', { name: 'edited.txt', bytes: bytes.length }))
  for (let index = 0; index * 1_000_000 < bytes.length; index += 1) {
    const base64 = bytes.subarray(index * 1_000_000, (index + 1) * 1_000_000).toString('base64')
    must(await work.core.request('uploads.chunk', { uploadId, index, base64 }))
  }
  let isDone = false
  const revising = timed(() => work.core.request('sources.replace', { sourceId, uploadId }, { project })).finally(
    () => {
      isDone = true
    },
  )
  const waits: number[] = []
  while (!isDone) {
    const statement = `made meanwhile ${waits.length}`
    waits.push(
      (await timed(async () => must(await work.core.request('claims.create', { statement }, { project })))).wall,
    )
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const { wall: whole, result } = await revising
  const { annotations } = must(result)
  if (annotations.length < highlights) throw new Error('not every passage was taken into the revision')
  rows.push(
    { what: 'the same as a revision of a project, with reading the file', value: whole, budget: null, against: null },
    { what: `commit beside it, p95 of ${waits.length}`, value: percentile(waits, 0.95), budget: null, against: null },
    { what: 'commit beside it, longest', value: percentile(waits, 1), budget: null, against: null },
  )
} finally {
  await work.end()
  await rm(folder, { recursive: true, force: true })
}
await report('passages of a revised novel', rows)
