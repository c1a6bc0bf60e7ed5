import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'electron-vite'
import type { Rolldown } from 'vite'
import { manifestName, mediaTypes, type PageManifest } from './src/main/shell/page-manifest.ts'

const out = join(import.meta.dirname, 'out')

/** What pdf.js reads when it draws: maps of characters, faces, and decoders of pictures that need no WebAssembly. */
const drawingFiles = [
  ['cmaps', /\.bcmap$|^LICENSE/],
  ['standard_fonts', /\.(?:pfb|ttf)$|^LICENSE/],
  ['wasm', /_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/],
] as const

/** Copies what pdf.js reads when it draws beside the screens, each under its own name, with its licence. */
const pdfDrawing = (folder: string) => ({
  name: 'countermark:pdf-drawing',
  apply: 'build' as const,
  async writeBundle() {
    for (const [part, wanted] of drawingFiles) {
      const from = join(import.meta.dirname, 'node_modules', 'pdfjs-dist', part)
      const to = join(folder, 'pdfjs', part)
      await mkdir(to, { recursive: true })
      for (const name of await readdir(from)) {
        const as = name.startsWith('LICENSE') ? `${name}.txt` : name
        if (wanted.test(name)) await copyFile(join(from, name), join(to, as))
      }
    }
  },
})

/** Writes what the hosts serve: every built file by name, with size and type. A type that is not known fails the build. */
const pageManifest = (folder: string) => ({
  name: 'countermark:page-manifest',
  apply: 'build' as const,
  async closeBundle() {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files: PageManifest['files'] = {}
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name)
      const name = relative(folder, path).split(sep).join('/')
      if (!entry.isFile() || name === manifestName) continue
      const type = mediaTypes[name.split('.').at(-1) ?? '']
      if (type === undefined) throw new Error(`no media type for ${name}; name it in page-manifest.ts`)
      files[name] = { bytes: (await stat(path)).size, type }
    }
    await writeFile(join(folder, manifestName), `${JSON.stringify({ files }, null, 1)}\n`)
  },
})

/** With what the first screen begins, beside the entry and the sentences of its language. */
const firstScreen = 'app/start.tsx'

/**
 * Names in the page itself what its scripts would ask for one after another until the first screen stands: the browser then asks for
 * all of it at once. Scripts still run in their order, when they are imported.
 */
const firstScreenAhead = () => ({
  name: 'countermark:first-screen-ahead',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { bundle = {} }: { readonly bundle?: Rolldown.OutputBundle | undefined }) {
      const chunks = new Map<string, Rolldown.OutputChunk>()
      for (const file of Object.values(bundle)) if (file.type === 'chunk') chunks.set(file.fileName, file)
      const wanted = new Set<string>()
      // Styles of what is imported stand before those of what imports it, as they would if each were asked for in its turn.
      const styles = new Set<string>()
      const want = (name: string): void => {
        if (wanted.has(name)) return
        wanted.add(name)
        for (const imported of chunks.get(name)?.imports ?? []) want(imported)
        for (const style of chunks.get(name)?.viteMetadata?.importedCss ?? []) styles.add(style)
      }
      const start = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(firstScreen))
      if (start === undefined) throw new Error(`no piece of the bundle begins with ${firstScreen}`)
      want(start.fileName)
      const links = [
        ...[...wanted].map((name) => ({ rel: 'modulepreload', crossorigin: true, href: `./${name}` })),
        ...[...styles].map((name) => ({ rel: 'stylesheet', crossorigin: true, href: `./${name}` })),
      ]
      return links
        .filter(({ href }) => !html.includes(`"${href}"`))
        .map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }))
    },
  },
})

const main: UserConfig['main'] = {
  build: {
    // The oldest Electron that the tests run in has Node 16 in its main process.
    target: 'node16',
    // Bundled, so that they are lowered too, and because the default of an ES module is not where a required one has it; the
    // rest is CommonJS and is loaded from node_modules at run time.
    externalizeDeps: {
      exclude: ['zod', 'unified', 'remark-parse', 'remark-gfm', 'lowdb', '@retorquere/bibtex-parser'],
    },
    outDir: join(out, 'main'),
    rolldownOptions: {
      input: {
        shell: 'src/main/hosts/electron-main.ts',
        core: 'src/main/core/core-process.ts',
        'worker-entry': 'src/main/core/worker-entry.ts',
        importer: 'src/main/core/importer-process.ts',
      },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
}

const preload: UserConfig['preload'] = {
  build: {
    target: 'node16',
    // A sandboxed preload can load nothing but electron: everything else is bundled.
    externalizeDeps: false,
    outDir: join(out, 'preload'),
    rolldownOptions: {
      input: { preload: 'src/preload/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
}

const renderer: UserConfig['renderer'] = {
  root: 'src/renderer',
  plugins: [react(), firstScreenAhead(), pdfDrawing(join(out, 'renderer')), pageManifest(join(out, 'renderer'))],
  build: {
    target: 'chrome108',
    outDir: join(out, 'renderer'),
    emptyOutDir: true,
    // The policy lets fonts and styles come from files only, never from data: addresses.
    assetsInlineLimit: 0,
    minify: true,
    rolldownOptions: { input: 'src/renderer/index.html' },
  },
}

/** `--mode screens` builds the screens only. */
export default defineConfig(({ mode }) => (mode === 'screens' ? { renderer } : { main, preload, renderer }))
