import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { headlessProgram, launchHeadless } from '#hosts/headless-chromium.ts'
import type { BenchOptions } from './bench-options.ts'
import type { Measure, ReaderTimes, Way } from './reader-page.ts'

interface BenchPage {
  measure(what: Measure): Promise<ReaderTimes>
}

/** Milliseconds that a way is waited for: with ten thousand annotations Recogito takes tens of seconds. */
export const patience = ({ isQuick }: BenchOptions): number => (isQuick ? 60_000 : 150_000)

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

/** Measures ways of showing a text, each time in a browser of its own; null where it takes longer than anyone would wait. */
export async function readerWays(options: BenchOptions): Promise<(way: Way) => Promise<ReaderTimes | null>> {
  const program = await headlessProgram()
  if (program === null) throw new Error('no Chromium was found')
  const { script, style } = await bundled()
  return async (way) => {
    const browser = await launchHeadless(program)
    try {
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
      await page.addStyleTag({ content: style })
      await page.addScriptTag({ content: script })
      const { words, highlights, seed } = options
      const [keys, frames] = way === 'recogito' ? [3, 60] : [30, 150]
      const what: Measure = { way, words, highlights, seed, keys, frames }
      const done = page.evaluate((wanted) => (globalThis as unknown as BenchPage).measure(wanted), what)
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience(options)).unref())
      done.catch(() => null)
      return await Promise.race([done, late])
    } finally {
      await browser.close()
    }
  }
}
