import { readFile, writeFile } from 'node:fs/promises'
import type { ImporterMessage } from '#contract/host.ts'
import type { PagePart } from './importing/html/page-parts.ts'
import { importBytes } from './importing/import-bytes.ts'
import {
  type BibliographyOutput,
  type ImporterArguments,
  type ImportOptions,
  type ImportOutput,
  picturesFile,
} from './importing/import-output.ts'
import { outputLimit } from './importing/limits.ts'
import { outOfRoom } from './importing/out-of-room.ts'
import { writtenOutput } from './importing/written-output.ts'

/**
 * The entry of an importer process: one file in, one JSON file out, and beside it the bytes of the pictures. It is the only place where foreign files are parsed, it
 * has nothing but the two paths, and its host ends it when it takes too long or too much. Arguments: input file, output file,
 * options as JSON.
 */
async function run(inputFile: string, outputFile: string, given: ImporterArguments): Promise<void> {
  const { passwordFile, partsFile, reads, ...options } = given
  const password = passwordFile === null ? null : await readFile(passwordFile, 'utf8')
  const parts = partsFile === undefined ? [] : (JSON.parse(await readFile(partsFile, 'utf8')) as readonly PagePart[])
  const output = await read(inputFile, { ...options, password }, reads, parts)
  const { json, pictures } = writtenOutput(output)
  if (pictures.length > 0) await writeFile(picturesFile(outputFile), pictures)
  const tooLarge: ImportOutput = { ok: false, error: { code: 'output-too-large', detail: '' } }
  const isTooLarge = json.length > outputLimit || Buffer.byteLength(json) > outputLimit
  await writeFile(outputFile, isTooLarge ? JSON.stringify(tooLarge) : json)
  tell({ kind: 'finished' })
}

/** What runs a parser out of room is refused; anything else that throws is a crash, and seen as one. */
async function read(
  inputFile: string,
  options: ImportOptions,
  reads: ImporterArguments['reads'],
  parts: readonly PagePart[],
): Promise<ImportOutput | BibliographyOutput> {
  try {
    const bytes = await readFile(inputFile)
    if (reads === 'bibliography') {
      const { readBibliography } = await import('./importing/bibliography/read-bibliography.ts')
      const entries = await readBibliography(bytes, options.name)
      return entries.ok ? { ok: true, entries: entries.value } : { ok: false, error: entries.error }
    }
    return await importBytes(bytes, options, (done, total) => tell({ kind: 'progress', done, total }), parts)
  } catch (error) {
    const refusal = outOfRoom(error)
    if (refusal === null) throw error
    return { ok: false, error: refusal }
  }
}

/** Electron's utility process has a port on `process`; a forked child has a channel. */
interface ProcessWithPort {
  readonly parentPort?: { postMessage(message: ImporterMessage): void }
}

function tell(message: ImporterMessage): void {
  const port = (process as unknown as ProcessWithPort).parentPort
  if (port) port.postMessage(message)
  else process.send?.(message)
}

const [inputFile, outputFile, options] = process.argv.slice(-3)
if (inputFile === undefined || outputFile === undefined || options === undefined) process.exit(2)
run(inputFile, outputFile, JSON.parse(options) as ImporterArguments).then(
  () => process.exit(0),
  () => process.exit(1),
)
