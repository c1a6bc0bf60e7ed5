import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host, ImporterEvent } from '#contract/host.ts'
import { pictureLimits } from '#domain/document/kept-picture.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { PagePart } from './html/page-parts.ts'
import {
  type ImportedDocument,
  type ImporterArguments,
  type ImportOptions,
  type ImportRefusal,
  picturesFile,
} from './import-output.ts'
import { importDeadline, importMemoryMb, outputLimit } from './limits.ts'
import { readBibliographyOutput, readImportOutput } from './read-output.ts'
import type { WrittenOutput } from './written-output.ts'

/** One import in a process of its own. */
export interface ImporterRun {
  readonly host: Host
  /** Where the temporary folder of this import is made; it is removed again whatever happens. */
  readonly workFolder: string
  readonly bytes: Uint8Array
  readonly options: ImportOptions
  /** What came with a saved page; nothing where left out. */
  readonly parts?: readonly PagePart[]
  readonly signal: AbortSignal
  /** Milliseconds after which the process is ended; importDeadline where left out. */
  readonly deadline?: number
  /** Megabytes of heap; importMemoryMb where left out. */
  readonly memoryMb?: number
  onProgress?(done: number, total: number | null): void
}

/** Why a process was ended before it ended by itself. */
type Verdict = 'import-timeout' | 'import-memory' | 'output-too-large' | 'cancelled'

interface ImporterInput {
  readonly inputFile: string
  readonly outputFile: string
  readonly options: ImporterArguments
}

interface Ending {
  readonly verdict: Verdict | null
  readonly code: number | null
}

/**
 * Imports the bytes of one file by an importer process of the host and validates what it wrote. Answers `import-timeout`,
 * `import-memory`, `output-too-large`, `import-crashed` or `cancelled` where the process did not come to an end by itself.
 */
export async function runImporter(run: ImporterRun): Promise<Result<ImportedDocument>> {
  const output = await written(run, 'document')
  if (!output.ok) return output
  const read = readImportOutput(output.value.json, output.value.pictures)
  if (!read.ok) return fail({ code: 'import-crashed', file: run.options.name })
  return read.value.ok ? ok(read.value) : refused(read.value.error, run.options.name)
}

/** Reads the entries of a bibliography in an importer process, with the same limits and failures. */
export async function runBibliographyReader(run: ImporterRun): Promise<Result<readonly BibliographyEntry[]>> {
  const output = await written(run, 'bibliography')
  if (!output.ok) return output
  const read = readBibliographyOutput(output.value.json)
  if (!read.ok) return fail({ code: 'import-crashed', file: run.options.name })
  return read.value.ok ? ok(read.value.entries) : refused(read.value.error, run.options.name)
}

/** What an importer process wrote of a file. */
async function written(run: ImporterRun, reads: ImporterArguments['reads']): Promise<Result<WrittenOutput>> {
  if (run.signal.aborted) return fail({ code: 'cancelled' })
  let folder: string | null = null
  try {
    const root = join(run.workFolder, 'imports')
    await mkdir(root, { recursive: true, mode: 0o700 })
    folder = await mkdtemp(join(root, `${process.pid}-`))
    const inputFile = join(folder, 'input')
    const outputFile = join(folder, 'output.json')
    await writeFile(inputFile, run.bytes, { mode: 0o600 })
    const { password, ...options } = run.options
    const passwordFile = password === null ? null : join(folder, 'password')
    if (passwordFile !== null) await writeFile(passwordFile, password ?? '', { mode: 0o600 })
    const { parts = [] } = run
    const partsFile = parts.length === 0 ? null : join(folder, 'parts.json')
    if (partsFile !== null) await writeFile(partsFile, JSON.stringify(parts), { mode: 0o600 })
    const given = { ...options, passwordFile, ...(partsFile === null ? {} : { partsFile }), reads }
    const ending = await untilEnded(run, { inputFile, outputFile, options: given })
    return await outcome(run, ending, outputFile)
  } catch (error) {
    // A full or unwritable disk fails this file, not the forty that come with it.
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    return fail({ code: 'file-unwritable', file: run.options.name, reason: String(error.code) })
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(ignored)
  }
}

/** What cannot be removed now lies in a temporary folder; the file's own result stands. */
const ignored = (): void => undefined

/** Starts the process and waits until it is gone, by itself or because it was ended. */
function untilEnded(run: ImporterRun, { inputFile, outputFile, options }: ImporterInput): Promise<Ending> {
  const importId = randomUUID()
  const { host } = run
  return new Promise((resolve) => {
    let verdict: Verdict | null = null
    let isOver = false
    const end = (code: number | null): void => {
      isOver = true
      clearTimeout(deadline)
      clearInterval(watch)
      stopListening()
      run.signal.removeEventListener('abort', onAbort)
      resolve({ verdict, code })
    }
    // The host tells of the end of a process that it killed; where even killing fails, the import ends all the same.
    const kill = (why: Verdict): void => {
      verdict ??= why
      host.call('killImporter', { importId }).then(
        (wasRunning) => {
          if (!wasRunning) end(null)
        },
        () => end(null),
      )
    }
    const onAbort = (): void => kill('cancelled')
    const listener = (event: ImporterEvent): void => {
      if (event.importId !== importId) return
      if (event.kind === 'progress') run.onProgress?.(event.done, event.total)
      else if (event.kind === 'over-memory') kill('import-memory')
      else if (event.kind === 'exited') {
        if (ranOutOfHeap(event)) verdict ??= 'import-memory'
        end(event.code)
      }
    }
    const stopListening = host.onImporter(listener)
    const deadline = setTimeout(() => kill('import-timeout'), run.deadline ?? importDeadline)
    const watch = setInterval(() => {
      void isTooLarge(outputFile).then((is) => {
        if (is) kill('output-too-large')
      })
    }, 500)
    run.signal.addEventListener('abort', onAbort, { once: true })
    const start = {
      importId,
      inputFile,
      outputFile,
      options: JSON.stringify(options),
      memoryMb: run.memoryMb ?? importMemoryMb,
    }
    host.call('startImporter', start).then(
      // Ended while it was being started: nobody waits for it any more.
      () => (isOver ? kill('cancelled') : undefined),
      () => end(null),
    )
  })
}

/**
 * True for the way in which V8 ends a process at its heap limit: it aborts, which Windows tells by a code of its own. Nothing else in
 * an importer aborts.
 */
const ranOutOfHeap = ({ code, signal }: { readonly code: number | null; readonly signal: string | null }): boolean =>
  signal === 'SIGABRT' || signal === 'SIGTRAP' || (code !== null && abortCodes.has(code))

/** 128 + SIGABRT; the same as Electron tells it; two of Windows (fail-fast, out of memory). */
const abortCodes: ReadonlySet<number> = new Set([134, 6, 0xc0000409, 0xe0000008, 0xc0000409 | 0, 0xe0000008 | 0])

async function outcome(run: ImporterRun, ending: Ending, outputFile: string): Promise<Result<WrittenOutput>> {
  const file = run.options.name
  if (ending.verdict !== null) return fail(errorOf(ending.verdict, run))
  if (ending.code !== 0) return fail({ code: 'import-crashed', file })
  if (await isTooLarge(outputFile)) return fail({ code: 'output-too-large', file, limit: outputLimit })
  const json = await readFile(outputFile, 'utf8').catch(() => '')
  return ok({ json, pictures: await readFile(picturesFile(outputFile)).catch(() => new Uint8Array()) })
}

function refused({ code, detail }: ImportRefusal, file: string): Result<never> {
  switch (code) {
    case 'format-damaged':
    case 'archive-unsafe':
    case 'rights-protected':
      return fail({ code, file, detail })
    case 'output-too-large':
      return fail({ code, file, limit: outputLimit })
    default:
      return fail({ code, file })
  }
}

function errorOf(verdict: Verdict, { options: { name: file }, deadline }: ImporterRun): WorkbenchError {
  switch (verdict) {
    case 'import-timeout':
      return { code: verdict, file, seconds: Math.ceil((deadline ?? importDeadline) / 1_000) }
    case 'import-memory':
      return { code: verdict, file }
    case 'output-too-large':
      return { code: verdict, file, limit: outputLimit }
    case 'cancelled':
      return { code: verdict }
  }
}

const isTooLarge = async (outputFile: string): Promise<boolean> =>
  (await sizeOf(outputFile)) > outputLimit || (await sizeOf(picturesFile(outputFile))) > pictureLimits.all

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )
