import type { ImportResult } from '#contract/commands/source-commands.ts'
import type { CommandInput } from '#contract/commands.ts'
import { chunkSize, type Progress } from '#contract/envelope.ts'
import { pictureLimits } from '#domain/document/kept-picture.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Client } from './client.ts'
import type { FileToImport } from './files-to-import.ts'
import { withPagePictures } from './page-pictures.ts'

/** How an import is followed and stopped. */
export interface ImportFilesOptions {
  readonly wholePage?: boolean
  /** Which side of tracked changes becomes the text. */
  readonly trackedChanges?: 'accepted' | 'rejected'
  /** Opens protected files; used for this import and kept nowhere. */
  readonly password?: string | null
  readonly signal: AbortSignal
  onProgress(progress: Progress): void
}

/** A core that dies forgets what was handed over to it; files are handed over again so many times. */
export const handings = 3

/**
 * Hands files over in chunks and imports them as one command; answers one result per file. A file that cannot be handed over
 * is a failed result like any other; those that a dying core forgot are handed over again. Stopping keeps what was imported
 * before.
 */
export async function importFiles(
  client: Client,
  files: readonly FileToImport[],
  options: ImportFilesOptions,
): Promise<Result<readonly ImportResult[]>> {
  const results: ImportResult[] = []
  let left = await withPagePictures(files)
  for (let handing = 1; left.length > 0; handing += 1) {
    const answer = await importOnce(client, left, options)
    if (!answer.ok) return answer
    const forgotten = answer.value.filter(({ result }) => handing < handings && isForgotten(result))
    results.push(...answer.value.filter((each) => !forgotten.includes(each)).map(({ result }) => result))
    left = forgotten.map(({ from }) => from)
  }
  return ok(results)
}

/** A result with the file that it is of. */
interface FileResult {
  readonly from: FileToImport
  readonly result: ImportResult
}

/** True where a core that died had the file, and the one that follows knows nothing of it. */
export const isForgotten = ({ error }: ImportResult): boolean => error?.code === 'not-found' && error.what === 'upload'

async function importOnce(
  client: Client,
  files: readonly FileToImport[],
  { wholePage = false, trackedChanges = 'accepted', password = null, signal, onProgress }: ImportFilesOptions,
): Promise<Result<readonly FileResult[]>> {
  const results: FileResult[] = []
  const uploads: { readonly from: FileToImport; readonly uploadId: string }[] = []
  const parts: HandedPart[] = []
  for (const [done, from] of files.entries()) {
    if (signal.aborted) break
    onProgress({ step: 'upload', done, total: files.length, subject: from.name })
    const uploaded = await handOver(client, from, signal)
    if (uploaded.ok) {
      uploads.push({ from, uploadId: uploaded.value })
      parts.push(...(await handOverParts(client, from, uploaded.value, signal)))
    } else results.push({ from, result: failedResult(from.name, uploaded.error) })
  }
  if (signal.aborted) {
    for (const { uploadId } of [...uploads, ...parts])
      if (uploadId !== null) await client.request('uploads.drop', { uploadId })
    const failed = new Set(results.map(({ from }) => from))
    const stopped = files.filter((from) => !failed.has(from))
    return ok([...results, ...stopped.map((from) => ({ from, result: stoppedResult(from) }))])
  }
  if (uploads.length === 0) return ok(results)
  const uploadIds = uploads.map(({ uploadId }) => uploadId)
  const input = { uploadIds, wholePage, trackedChanges, password, ...(parts.length === 0 ? {} : { parts }) }
  const imported = await client.request('sources.import', input, { signal, onProgress })
  if (!imported.ok) return imported
  const answered = uploads.flatMap(({ from }, at): readonly FileResult[] => {
    const result = imported.value.results[at]
    return result ? [{ from, result: isForgotten(result) ? { ...result, file: from.name } : result }] : []
  })
  return ok([...results, ...answered])
}

type HandedPart = NonNullable<CommandInput<'sources.import'>['parts']>[number]

/** Hands over what goes along with a page, within the limits of pictures; what cannot be handed over is missing in the page's notes. */
async function handOverParts(
  client: Client,
  { parts = [] }: FileToImport,
  of: string,
  signal: AbortSignal,
): Promise<readonly HandedPart[]> {
  const handed: HandedPart[] = []
  let left = pictureLimits.all
  for (const part of parts) {
    if (signal.aborted) break
    const isTooLarge = part.file.size > Math.min(pictureLimits.bytes, left)
    const uploaded = isTooLarge ? ok(null) : await handOver(client, part, signal)
    if (!uploaded.ok) continue
    if (!isTooLarge) left -= part.file.size
    handed.push({ of, path: part.name, uploadId: uploaded.value })
  }
  return handed
}

/** Hands a file over in chunks; answers the id of the upload. */
export async function handOver(
  client: Client,
  { file, name }: FileToImport,
  signal: AbortSignal,
): Promise<Result<string>> {
  const begun = await client.request('uploads.begin', { name, bytes: file.size })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  for (let start = 0, index = 0; start < file.size && !signal.aborted; start += chunkSize, index += 1) {
    const bytes = await readPart(file, start)
    if (bytes === null) {
      await client.request('uploads.drop', { uploadId })
      return { ok: false, error: { code: 'file-unreadable', file: name, reason: '' } }
    }
    const sent = await client.request('uploads.chunk', { uploadId, index, base64: base64Of(bytes) })
    if (!sent.ok) return sent
  }
  return ok(uploadId)
}

/** Null when the file was moved or changed since it was chosen. */
async function readPart(file: File, start: number): Promise<Uint8Array | null> {
  return file
    .slice(start, start + chunkSize)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    )
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 32_768) parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)))
  return btoa(parts.join(''))
}

/** The results of files that were never read because the person stopped the import. */
export const stoppedResults = (files: readonly FileToImport[]): readonly ImportResult[] => files.map(stoppedResult)

const stoppedResult = ({ name }: FileToImport): ImportResult => failedResult(name, { code: 'cancelled' })

const failedResult = (file: string, error: ImportResult['error']): ImportResult => ({
  file,
  result: 'failed',
  sourceId: null,
  title: null,
  format: null,
  characters: null,
  notes: [],
  error,
})
