import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import type { CoreSettings } from '#contract/link.ts'
import { languages } from '#messages/all-languages.ts'
import { handleAppScheme } from './app-protocol.ts'
import { superviseCore } from './core-supervisor.ts'
import { forkCore } from './fork-core.ts'
import { importerForker } from './fork-importer.ts'
import { createImporterRunner, type ImporterRunner } from './importer-runner.ts'
import { readPageManifest } from './page-manifest.ts'
import { electronOrigins } from './page-policy.ts'
import { createPreviewShelf } from './preview-shelf.ts'
import { printerOver } from './print-to-pdf.ts'
import { sealContents, sealSession } from './seal-session.ts'
import type { ShellFiles } from './shell-files.ts'

type Check = readonly [what: string, run: () => Promise<void>]

const deadline = 30_000
const { selfCheck: text } = languages.en.host

/**
 * Proves, on this machine and with this Electron, what only a real one can show; prints a line for each and ends the program,
 * with 0 only where every check passed.
 */
export async function runSelfCheck(files: ShellFiles): Promise<void> {
  // Checks open and close windows of their own; the last one going is not the end.
  app.on('window-all-closed', () => undefined)
  await check(files).then(
    (isWhole) => app.exit(isWhole ? 0 : 1),
    (error: unknown) => {
      process.stdout.write(`${text.failed(text.build, error instanceof Error ? error.message : String(error))}\n`)
      app.exit(1)
    },
  )
}

async function check(files: ShellFiles): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'countermark-check-'))
  const previews = createPreviewShelf()
  handleAppScheme({
    folder: files.pages,
    manifest: await readPageManifest(files.pages),
    origins: electronOrigins,
    previews,
  })
  sealSession(session.defaultSession, electronOrigins)
  sealContents(electronOrigins)
  const checks: readonly Check[] = [
    [text.core, () => checkCore(files, folder)],
    [text.protocol, () => checkPages(files, ownScreens)],
    [text.outside, () => checkPages(files, refusesOutside)],
    [text.importer, () => checkImporter(files, folder)],
    [text.printing, () => checkPrinting(previews, folder)],
  ]
  let passed = 0
  for (const [what, run] of checks) {
    const why = await run().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (why === null) passed += 1
    process.stdout.write(`${why === null ? text.passed(what) : text.failed(what, why)}\n`)
  }
  process.stdout.write(`${text.all(passed, checks.length)}\n`)
  await rm(folder, { recursive: true, force: true })
  return passed === checks.length
}

function checkCore(files: ShellFiles, folder: string): Promise<void> {
  const settings: CoreSettings = {
    dataFolder: join(folder, 'data'),
    documentsFolder: folder,
    resourcesFolder: files.resources,
    version: app.getVersion(),
    opener: 'test',
    researcherName: 'Self-check',
  }
  return within((resolve, reject) => {
    const waiting = new Map<string, (value: unknown) => void>()
    const supervisor = superviseCore({
      settings,
      start: () => forkCore(files.core),
      toWindow: (_window, message) => {
        if (message.kind === 'answer') waiting.get(message.id)?.(message.value)
        else if (message.kind === 'failure') reject(new Error(message.error.code))
      },
      onMessage: () => undefined,
      onCrashLoop: () => reject(new Error('it ended three times')),
      now: () => performance.now(),
    })
    const ask = (name: string, project: string | null, input: unknown): Promise<unknown> =>
      new Promise((answered) => {
        const id = `self-check-${waiting.size}`
        waiting.set(id, answered)
        supervisor.fromWindow(1, { kind: 'request', id, project, name, input })
      })
    makeReport(ask).then(() => {
      supervisor.letEnd()
      supervisor.send({ kind: 'quit' })
      resolve()
    }, reject)
  })
}

/** A report needs a worker of the core: its program, the packages of fonts, and the way back. */
async function makeReport(
  ask: (name: string, project: string | null, input: unknown) => Promise<unknown>,
): Promise<void> {
  const made = await ask('projects.create', null, { title: 'Check', folder: null, researcherName: 'Self-check' })
  const { project } = made as { readonly project: string }
  await ask('claims.create', project, { statement: 'a ferry struck the pier' })
  await ask('report.preview', project, { options: { language: 'hi' } })
}

const ownScreens = `(async () => {
  const answer = await fetch('app://countermark/')
  const outside = await fetch('app://countermark/..%2f..%2fpackage.json')
  const policy = answer.headers.get('content-security-policy') ?? ''
  if (!policy.includes("default-src 'none'")) return 'no policy'
  if (outside.status !== 404) return 'a path led outside'
  return typeof window.countermark?.send === 'function' && typeof window.require === 'undefined' ? '' : 'preload'
})()`
const refusesOutside = `fetch('https://example.com/').then(() => 'it was answered', () => '')`

async function checkPages({ preload }: ShellFiles, script: string): Promise<void> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  try {
    await window.loadURL(`${electronOrigins.app}/`)
    const problem: unknown = await window.webContents.executeJavaScript(script)
    if (problem !== '') throw new Error(String(problem))
  } finally {
    window.destroy()
  }
}

/** One small file of each kind, because each kind has parsers of its own that a build can lose. */
const smallFiles: Readonly<Record<string, string>> = {
  'text.txt': 'A ferry struck the pier.\n',
  'marked.md': '# A ferry\n\nIt struck *the pier*.\n',
  'page.html': '<!doctype html><title>A ferry</title><article><h1>A ferry</h1><p>It struck the pier.</p></article>',
}

async function checkImporter({ importer }: ShellFiles, folder: string): Promise<void> {
  const runner = createImporterRunner(importerForker(importer))
  for (const [name, content] of Object.entries(smallFiles)) await importOne(runner, folder, name, content)
}

async function importOne(runner: ImporterRunner, folder: string, name: string, content: string): Promise<void> {
  const inputFile = join(folder, name)
  const outputFile = join(folder, `${name}.json`)
  await writeFile(inputFile, content)
  await within((resolve, reject) => {
    runner.onEvent((event) => {
      if (event.kind !== 'exited' || event.importId !== name) return
      if (event.code === 0) resolve()
      else reject(new Error(`${name}: exit code ${event.code}`))
    })
    const options = JSON.stringify({
      name,
      pasted: null,
      wholePage: false,
      encoding: null,
      passwordFile: null,
      trackedChanges: 'accepted',
    })
    runner.start({ importId: name, inputFile, outputFile, options, memoryMb: 512 }).catch(reject)
  })
  const { ok } = JSON.parse(await readFile(outputFile, 'utf8')) as { readonly ok: unknown }
  if (ok !== true) throw new Error(`${name} was not imported`)
}

async function checkPrinting(previews: ReturnType<typeof createPreviewShelf>, folder: string): Promise<void> {
  const htmlFile = join(folder, 'report.html')
  const pdfFile = join(folder, 'report.pdf')
  await writeFile(htmlFile, '<!doctype html><html lang="en"><title>Check</title><h1>Check</h1>')
  await printerOver(previews)({ htmlFile, pdfFile, title: 'Check' })
  if (!(await readFile(pdfFile)).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('no PDF was written')
}

function within(work: (resolve: () => void, reject: (error: Error) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`nothing came in ${deadline / 1000} s`)), deadline)
    work(
      () => {
        clearTimeout(late)
        resolve()
      },
      (error) => {
        clearTimeout(late)
        reject(error)
      },
    )
  })
}
