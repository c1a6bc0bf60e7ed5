import { dirname } from 'node:path'
import { type SourceDocument, sourceDocument } from '#domain/document/document.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import { codeOf, type Disk, listIfThere, makeFolders, readIfThere, sha256Of, writeNewFile } from './disk.ts'
import { notSaved } from './not-saved.ts'
import type { ProjectFolder } from './project-folder.ts'

/** A revision's files as they are to be written. */
export interface SourceFiles {
  readonly sourceId: IdOf<'source'>
  readonly revision: number
  readonly document: SourceDocument
  readonly original: { readonly bytes: Uint8Array; readonly extension: string } | null
}

/** Writes a revision's files and makes them and their folders durable, so that a journal line may refer to them. */
export async function writeSourceFiles(
  disk: Disk,
  folder: ProjectFolder,
  { sourceId, revision, document, original }: SourceFiles,
): Promise<Result<null>> {
  const place = folder.revision(sourceId, revision)
  try {
    await makeFolders(disk, place)
    await writeNewFile(disk, folder.document(sourceId, revision), `${JSON.stringify(document)}\n`)
    if (original) await writeNewFile(disk, folder.original(sourceId, revision, original.extension), original.bytes)
    await disk.syncFolder(dirname(place))
    await disk.syncFolder(folder.sources)
    await disk.syncFolder(folder.root)
    return ok(null)
  } catch (error) {
    return fail(notSaved(error))
  }
}

/** One more than the highest number that a revision's folder of a source has, whatever refers to it. */
export async function nextRevisionNumber(
  disk: Disk,
  folder: ProjectFolder,
  sourceId: IdOf<'source'>,
): Promise<Result<number>> {
  const place = dirname(folder.revision(sourceId, 1))
  const names = await readable(place, () => listIfThere(disk, place))
  if (!names.ok) return names
  return ok(1 + Math.max(0, ...names.value.filter((name) => /^\d{1,9}$/.test(name)).map(Number)))
}

/** Reads a revision's document, validated, with the fingerprint of its text as it is now. */
export async function readSourceDocument(
  disk: Disk,
  folder: ProjectFolder,
  sourceId: IdOf<'source'>,
  revision: number,
): Promise<Result<{ readonly document: SourceDocument; readonly fingerprint: string }>> {
  const file = folder.document(sourceId, revision)
  const read = await readable(file, () => readIfThere(disk, file))
  if (!read.ok) return read
  if (read.value === null) return fail({ code: 'not-found', what: 'document', id: sourceId })
  try {
    const parsed = sourceDocument.safeParse(JSON.parse(Buffer.from(read.value).toString('utf8')))
    if (!parsed.success)
      return fail({ code: 'format-damaged', file, detail: parsed.error.issues[0]?.path.join('.') ?? '' })
    return ok({ document: parsed.data, fingerprint: sha256Of(textOf(parsed.data)) })
  } catch (error) {
    if (error instanceof SyntaxError) return fail({ code: 'format-damaged', file, detail: error.message })
    throw error
  }
}

/** Reads a revision's original bytes. */
export async function readSourceOriginal(
  disk: Disk,
  folder: ProjectFolder,
  sourceId: IdOf<'source'>,
  revision: number,
): Promise<Result<Uint8Array>> {
  const place = folder.revision(sourceId, revision)
  const names = await readable(place, () => listIfThere(disk, place))
  if (!names.ok) return names
  const name = names.value.find((each) => each.startsWith('original.'))
  if (name === undefined) return fail({ code: 'not-found', what: 'original', id: sourceId })
  const file = folder.original(sourceId, revision, name.slice('original.'.length))
  const read = await readable(file, () => readIfThere(disk, file))
  if (!read.ok) return read
  return read.value === null ? fail({ code: 'not-found', what: 'original', id: sourceId }) : ok(read.value)
}

/**
 * What reading gave. A file that is there and may not be read (no permission, a broken disk, a link where a file should be) is
 * an expected failure with the system's code.
 */
async function readable<T>(file: string, read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read())
  } catch (error) {
    const reason = codeOf(error)
    if (reason === '') throw error
    return fail({ code: 'file-unreadable', file, reason })
  }
}
