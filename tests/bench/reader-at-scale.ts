/**
 * Opens a text of 500,000 words with 10,000 highlights in headless Chromium, the reader's way (sections that stay undrawn
 * out of sight) and as plain tiptap with inline decorations, in turn and in one run, and prints what each costs:
 *
 *   node tests/bench/reader-at-scale.ts [words] [highlights]
 *
 * Machines differ and are noisy; the ratios say more than the milliseconds.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { headlessProgram, launchHeadless } from '#hosts/headless-chromium.ts'
import type { ReaderTimes } from './reader-page.ts'

type Way = 'sections' | 'plain'
interface BenchPage {
  measure(way: Way, words: number, highlights: number): Promise<ReaderTimes>
}

const [words = 500_000, highlights = 10_000] = process.argv.slice(2).map(Number)
const rounds = 3
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The page's script and styles, bundled as the screens are. */
async function bundled(): Promise<{ readonly script: string; readonly style: string }> {
  const outDir = await mkdtemp(join(tmpdir(), 'countermark-bench-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'chrome108',
      lib: { entry: here('reader-page.ts'), formats: ['iife'], name: 'bench', fileName: 'page' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const files = await readdir(outDir)
  const read = (ending: string): Promise<string> =>
    readFile(join(outDir, files.find((name) => name.endsWith(ending)) ?? ''), 'utf8')
  const [script, style] = await Promise.all([read('.js'), read('.css')])
  const tokens = await readFile(here('../../src/renderer/ui/tokens.css'), 'utf8')
  await rm(outDir, { recursive: true })
  return { script, style: tokens + style }
}

const share = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN

const program = await headlessProgram()
if (program === null) throw new Error('no Chromium was found')
const { script, style } = await bundled()
const browser = await launchHeadless(program)
const times: Record<Way, ReaderTimes[]> = { sections: [], plain: [] }
for (let round = 0; round < rounds; round += 1) {
  for (const way of ['sections', 'plain'] as const) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
    await page.addStyleTag({ content: style })
    await page.addScriptTag({ content: script })
    times[way].push(
      await page.evaluate(
        ([wanted, count, marks]) => (globalThis as unknown as BenchPage).measure(wanted, count, marks),
        [way, words, highlights] as const,
      ),
    )
    await page.close()
  }
}
await browser.close()

const rows = [
  [
    'open to first highlighted paint, median',
    (all: readonly ReaderTimes[]) =>
      share(
        all.map(({ open }) => open),
        0.5,
      ),
  ],
  [
    'key to painted highlight, median',
    (all: readonly ReaderTimes[]) =>
      share(
        all.flatMap(({ keys }) => keys),
        0.5,
      ),
  ],
  [
    'key to painted highlight, p95',
    (all: readonly ReaderTimes[]) =>
      share(
        all.flatMap(({ keys }) => keys),
        0.95,
      ),
  ],
  [
    'scrolling, a frame, median',
    (all: readonly ReaderTimes[]) =>
      share(
        all.flatMap(({ frames }) => frames),
        0.5,
      ),
  ],
  [
    'scrolling, a frame, p95',
    (all: readonly ReaderTimes[]) =>
      share(
        all.flatMap(({ frames }) => frames),
        0.95,
      ),
  ],
] as const
process.stdout.write(`${words} words, ${highlights} highlights, ${rounds} rounds of each\n`)
for (const [name, of] of rows) {
  const [ours, plain] = [of(times.sections), of(times.plain)]
  const ratio = (plain / ours).toFixed(1)
  process.stdout.write(
    `${name.padEnd(42)}reader ${ours.toFixed(0).padStart(6)} ms   plain tiptap ${plain.toFixed(0).padStart(6)} ms   ratio ${ratio}\n`,
  )
}
