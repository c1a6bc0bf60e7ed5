/** What the window loads until its first screen can be used, compressed as over a wire, beside all there is. */
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { startHeadlessWorkbench } from '#tests/e2e/headless-workbench.ts'
import { type Row, report } from './measured.ts'

const folder = resolve(import.meta.dirname, '../../out/renderer')

/** The scripts and styles that the window has asked for when its first screen can be used. */
async function firstLoad(): Promise<readonly string[]> {
  const workbench = await startHeadlessWorkbench()
  try {
    const { page } = workbench
    await page.locator('.frame button').first().waitFor()
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    return [...new Set(asked.map((url) => new URL(url).pathname.slice(1)))].filter((name) => /\.(js|css)$/.test(name))
  } finally {
    await workbench.close()
  }
}

/** A file's kilobytes as they are, by gzip and by brotli. */
async function sizes(files: readonly string[]) {
  const all = await Promise.all(files.map((file) => readFile(join(folder, file))))
  const kilobytes = (of: (bytes: Buffer) => number): number => all.reduce((sum, bytes) => sum + of(bytes), 0) / 1_000
  return {
    plain: kilobytes(({ length }) => length),
    gzip: kilobytes((bytes) => gzipSync(bytes).length),
    brotli: kilobytes((bytes) => brotliCompressSync(bytes).length),
  }
}

const names = (await readdir(join(folder, 'assets'))).map((name) => `assets/${name}`)
const [index, first, all] = [['index.html'], await firstLoad(), names.filter((name) => /\.(js|css)$/.test(name))]
const [loaded, whole] = [await sizes([...index, ...first]), await sizes([...index, ...all])]
const fonts = await sizes(names.filter((name) => /\.woff2?$/.test(name)))
const against = { name: 'all scripts and styles', times: loaded.gzip / whole.gzip }
const kB = { unit: 'kB', against: null } as const
const rows: readonly Row[] = [
  { ...kB, what: `first load, gzip, ${first.length} files, fonts apart`, value: loaded.gzip, budget: 400, against },
  { ...kB, what: 'the same, brotli', value: loaded.brotli, budget: 400 },
  { ...kB, what: 'the same, as it is', value: loaded.plain, budget: null },
  { ...kB, what: 'all screens together, gzip', value: whole.gzip, budget: null },
  {
    ...kB,
    what: 'fonts of every script (compressed already; a text loads those of its own)',
    value: fonts.plain,
    budget: null,
  },
]
await report('the screens’ files', rows)
