/**
 * Opens one text with the same highlights in headless Chromium as the reader shows it, as plain tiptap with inline decorations
 * and with Recogito's text annotator, in turn and in one run. Only what shows the text is measured here, without the screens
 * around it: those are in `screens-at-scale.ts`.
 */
import { benchOptions } from './bench-options.ts'
import { patience, readerWays } from './measure-reader.ts'
import { median, percentile, type Row, report } from './measured.ts'
import type { ReaderTimes } from './reader-page.ts'

const options = benchOptions()
const measured = await readerWays(options)
const ours: ReaderTimes[] = []
const plain: ReaderTimes[] = []
for (let round = 0; round < Math.min(3, options.rounds); round += 1)
  for (const [way, times] of [
    ['countermark', ours],
    ['tiptap', plain],
  ] as const) {
    const took = await measured(way)
    if (took === null) throw new Error(`${way} took too long`)
    times.push(took)
  }
const recogito = await measured('recogito')

type Part = (times: readonly ReaderTimes[]) => number
const parts: readonly (readonly [string, number | null, Part])[] = [
  ['open to highlighted text, median', 500, (all) => median(all.map(({ open }) => open))],
  ['one more highlight painted, median', null, (all) => median(all.flatMap(({ keys }) => keys))],
  [
    'one more highlight painted, p95',
    33,
    (all) =>
      percentile(
        all.flatMap(({ keys }) => keys),
        0.95,
      ),
  ],
  ['a scrolled frame, median', null, (all) => median(all.flatMap(({ frames }) => frames))],
  [
    'a scrolled frame, p95',
    33,
    (all) =>
      percentile(
        all.flatMap(({ frames }) => frames),
        0.95,
      ),
  ],
  ['a scrolled frame, longest', 50, (all) => Math.max(...all.flatMap(({ frames }) => frames))],
]
const rows = parts.flatMap(([what, budget, of]): readonly Row[] => {
  const value = of(ours)
  const times = (others: readonly ReaderTimes[]): number => value / of(others)
  const row = { what, value, budget, against: { name: 'plain tiptap', times: times(plain) } }
  const against = recogito && { name: '@recogito/text-annotator', times: times([recogito]) }
  const same = { what: '  the same', value, budget: null }
  return against ? [row, { ...same, against }] : [row]
})
const late: Row = { what: 'Recogito: not painted within', value: patience(options), budget: null, against: null }
const peers: readonly Row[] = [
  { what: 'plain tiptap: open', value: median(plain.map(({ open }) => open)), budget: null, against: null },
  recogito ? { what: 'Recogito: open', value: recogito.open, budget: null, against: null } : late,
]
await report(`the reader’s text: ${options.words} words, ${options.highlights} highlights`, [...rows, ...peers])
