import type { ImportResult } from '#contract/commands/source-commands.ts'
import { chunkSize, type Progress } from '#contract/envelope.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Client } from './client.ts'
import type { FileToImport } from './files-to-import.ts'

/** How an import is followed and stopped. */
export interface ImportFilesOptions {
  readonly wholePage?: boolean
  readonly signal: AbortSignal
  onProgress(progress: Progress): void
}

/**
 * Hands files over in chunks and imports them as one command; answers one result per file. A file that cannot be handed over
 * is a failed result like any other. Stopping keeps what was imported before.
 */
export async function importFiles(
  client: Client,
  files: readonly FileToImport[],
  { wholePage = false, signal, onProgress }: ImportFilesOptions,
): Promise<Result<readonly ImportResult[]>> {
  const results: ImportResult[] = []
  const uploadIds: string[] = []
  for (const [done, { file, name }] of files.entries()) {
    if (signal.aborted) break
    onProgress({ step: 'upload', done, total: files.length, subject: name })
    const uploaded = await handOver(client, { file, name }, signal)
    if (uploaded.ok) uploadIds.push(uploaded.value)
    else results.push(failedResult(name, uploaded.error))
  }
  if (signal.aborted) {
    for (const uploadId of uploadIds) await client.request('uploads.drop', { uploadId })
    const failed = new Set(results.map(({ file }) => file))
    return ok([...results, ...stoppedResults(files.filter(({ name }) => !failed.has(name)))])
  }
  if (uploadIds.length === 0) return ok(results)
  const imported = await client.request('sources.import', { uploadIds, wholePage }, { signal, onProgress })
  return imported.ok ? ok([...results, ...imported.value.results]) : imported
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
export const stoppedResults = (files: readonly FileToImport[]): readonly ImportResult[] =>
  files.map(({ name }) => failedResult(name, { code: 'cancelled' }))

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
