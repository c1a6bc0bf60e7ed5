import type { Progress } from '#contract/envelope.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import type { Client } from './client.ts'
import type { FileToImport } from './files-to-import.ts'
import { handOver } from './import-files.ts'

/** What several bibliographies say together, and the files that could not be read, with why. */
export interface ReadBibliographies {
  readonly entries: readonly BibliographyEntry[]
  readonly failed: readonly { readonly file: string; readonly error: WorkbenchError }[]
}

/** Reads bibliographies one after another; one that fails does not stop the others. Null where it was stopped: nothing was changed. */
export async function readBibliographies(
  client: Client,
  files: readonly FileToImport[],
  { signal, onProgress }: { readonly signal: AbortSignal; onProgress(progress: Progress): void },
): Promise<ReadBibliographies | null> {
  const entries: BibliographyEntry[] = []
  const failed: { readonly file: string; readonly error: WorkbenchError }[] = []
  for (const [done, file] of files.entries()) {
    if (signal.aborted) return null
    onProgress({ step: 'read', done, total: files.length, subject: file.name })
    const uploaded = await handOver(client, file, signal)
    const answer = uploaded.ok
      ? await client.request('bibliographies.read', { uploadId: uploaded.value }, { signal })
      : uploaded
    if (answer.ok) entries.push(...answer.value.entries)
    else failed.push({ file: file.name, error: answer.error })
  }
  return signal.aborted ? null : { entries, failed }
}
