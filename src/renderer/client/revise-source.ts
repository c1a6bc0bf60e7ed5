import type { CommandOutput } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Result } from '#domain/result.ts'
import type { Client } from './client.ts'
import { handOver } from './import-files.ts'

/** How the work on a revision is followed and stopped. */
export interface RevisingOptions {
  readonly note: string
  readonly signal: AbortSignal
  onProgress(progress: Progress): void
}

type Revised = Promise<Result<CommandOutput<'sources.replace'>>>

/** Hands a file over and makes a revision of it. */
export async function replaceSource(
  client: Client,
  sourceId: IdOf<'source'>,
  file: File,
  { note, ...options }: RevisingOptions,
): Revised {
  const upload = await handOver(client, { file, name: file.name }, options.signal)
  return upload.ok ? client.request('sources.replace', { sourceId, uploadId: upload.value, note }, options) : upload
}

/** Hands a corrected document over and makes a revision of it. */
export async function correctSource(
  client: Client,
  { sourceId, revision }: { readonly sourceId: IdOf<'source'>; readonly revision: number },
  document: SourceDocument,
  { note, ...options }: RevisingOptions,
): Revised {
  const file = new File([JSON.stringify(document)], 'document.json')
  const upload = await handOver(client, { file, name: file.name }, options.signal)
  if (!upload.ok) return upload
  return client.request('sources.correct', { sourceId, revision, uploadId: upload.value, note }, options)
}
