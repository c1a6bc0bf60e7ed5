import { readFile } from 'node:fs/promises'
import type { CommandOutput } from '#contract/commands.ts'
import { matchBibliography } from '#domain/reading/match-bibliography.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Call } from '../../call.ts'
import { runBibliographyReader } from '../run-importer.ts'

/** Reads a handed-over bibliography in a process of its own and matches it with the sources. The upload is forgotten afterwards. */
export async function matchedBibliography(
  call: Call,
  uploadId: string,
): Promise<Result<CommandOutput<'bibliographies.read'>>> {
  const { uploads, host, settings } = call.core
  const upload = await uploads.take(uploadId)
  if (!upload.ok) return upload
  try {
    const read = await runBibliographyReader({
      host,
      workFolder: settings.dataFolder,
      bytes: await readFile(upload.value.path),
      options: {
        name: upload.value.name,
        pasted: null,
        wholePage: false,
        encoding: null,
        password: null,
        trackedChanges: 'accepted',
      },
      signal: call.signal,
    })
    if (!read.ok) return read
    const matches = matchBibliography(call.store.records, read.value)
    return ok({
      entries: [...read.value],
      matches: matches.map((match) => ({ ...match, entries: [...match.entries] })),
    })
  } finally {
    await uploads.drop(uploadId)
  }
}
