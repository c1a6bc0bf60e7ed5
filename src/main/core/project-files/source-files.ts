import { dirname } from 'node:path'
import { type SourceDocument, sourceDocument } from '#domain/document/document.ts'
import type { PageLayout } from '#domain/document/page-layout.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import { codeOf, type Disk, listIfThere, makeFolders, readIfThere, sha256Of, writeNewFile } from './disk.ts'
import { layoutIn, writtenLayout } from './layout-file.ts'
import { notSaved } from './not-saved.ts'
import { type PictureFile, writePictures } from './picture-files.ts'
import type { ProjectFolder } from './project-folder.ts'

/** A revision's files as they are to be written. */
export interface SourceFiles {
  readonly sourceId: IdOf<'source'>
  readonly revision: number
  readonly document: SourceDocument
  readonly original: { readonly bytes: Uint8Array; readonly extension: string } | null
  /** Where its text stands on the pages of the original; null where that has no drawn pages. */
  readonly layout: PageLayout | null
  /** What its document shows and is not there yet. */
  readonly pictures: readonly PictureFile[]
}

/** A document as it is handed on: the bytes of its JSON, the fingerprint of its text, and the text where reading it was needed. */
export interface StoredDocument {
  readonly bytes: Uint8Array
  readonly fingerprint: string
  readonly text: string | null
}

/** Documents that were checked before, by the hash of their files' bytes, with the fingerprint of the text that they hold. */
export interface CheckedDocuments {
  fingerprintOf(sha256: string): Promise<string | null>
  /** Never fails: one that cannot be noted is checked again. */
  add(sha256: string, fingerprint: string): Promise<void>
}

/** Writes a revision's files and makes them and their folders durable, so that a journal line may refer to them. */
export async function writeSourceFiles(
  disk: Disk,
  folder: ProjectFolder,
  { sourceId, revision, document, original, layout, pictures }: SourceFiles,
  checked: CheckedDocuments | null = null,
): Promise<Result<null>> {
  const place = folder.revision(sourceId, revision)
  const content = contentOf(document)
  const fingerprint = sha256Of(textOf(document))
  try {
    await makeFolders(disk, place)
    await writeNewFile(disk, folder.document(sourceId, revision), content)
    if (original) await writeNewFile(disk, folder.original(sourceId, revision, original.extension), original.bytes)
    if (layout) await writeNewFile(disk, folder.layout(sourceId, revision), writtenLayout(layout, fingerprint))
    await writePictures(disk, folder, sourceId, pictures)
    await disk.syncFolder(dirname(place))
    await disk.syncFolder(folder.sources)
    await disk.syncFolder(folder.root)
    await checked?.add(sha256Of(content), fingerprint)
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
  const numbers = await readable(place, () => revisionNumbers(disk, folder, sourceId))
  return numbers.ok ? ok(1 + Math.max(0, ...numbers.value)) : numbers
}

/** The numbers of the revisions of a source that have a folder, whatever refers to them. */
export async function revisionNumbers(
  disk: Disk,
  folder: ProjectFolder,
  sourceId: IdOf<'source'>,
): Promise<readonly number[]> {
  const names = await listIfThere(disk, dirname(folder.revision(sourceId, 1)))
  return names.filter((name) => /^\d{1,9}$/.test(name)).map(Number)
}

/** What a document's file holds. */
const contentOf = (document: SourceDocument): string => `${JSON.stringify(document)}\n`

/** A document that was read and checked, with its text and the text's fingerprint as they are now. */
export interface CheckedDocument {
  readonly document: SourceDocument
  readonly text: string
  readonly fingerprint: string
}

/** Reads a revision's document and checks it. */
export async function readSourceDocument(
  disk: Disk,
  folder: ProjectFolder,
  sourceId: IdOf<'source'>,
  revision: number,
): Promise<Result<CheckedDocument>> {
  const content = await documentContent(disk, folder, sourceId, revision)
  return content.ok ? documentIn(textIn(content.value), folder.document(sourceId, revision)) : content
}

/**
 * Reads a revision's document to hand it on. One whose very bytes were checked before is not even parsed; its JSON is what is
 * written of the checked document either way, so that parts of it that were read at different times fit together.
 */
export async function readStoredDocument(
  disk: Disk,
  folder: ProjectFolder,
  { sourceId, revision }: { readonly sourceId: IdOf<'source'>; readonly revision: number },
  checked: CheckedDocuments | null,
): Promise<Result<StoredDocument>> {
  const content = await documentContent(disk, folder, sourceId, revision)
  if (!content.ok) return content
  const sha256 = sha256Of(content.value)
  const known = (await checked?.fingerprintOf(sha256)) ?? null
  // Without the line break at its end.
  if (known !== null) return ok({ bytes: content.value.subarray(0, -1), fingerprint: known, text: null })
  const written = textIn(content.value)
  const read = documentIn(written, folder.document(sourceId, revision))
  if (!read.ok) return read
  const { document, text, fingerprint } = read.value
  const canonical = contentOf(document)
  // A stranger's file may say the same in another way: it is never handed on as it is.
  if (canonical === written) await checked?.add(sha256, fingerprint)
  return ok({ bytes: Buffer.from(canonical.slice(0, -1)), fingerprint, text })
}

const textIn = (content: Uint8Array): string =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8')

async function documentContent(
  disk: Disk,
  folder: ProjectFolder,
  sourceId: IdOf<'source'>,
  revision: number,
): Promise<Result<Uint8Array>> {
  const file = folder.document(sourceId, revision)
  const read = await readable(file, () => readIfThere(disk, file))
  if (!read.ok) return read
  return read.value === null ? fail({ code: 'not-found', what: 'document', id: sourceId }) : ok(read.value)
}

function documentIn(json: string, file: string): Result<CheckedDocument> {
  try {
    const parsed = sourceDocument.safeParse(JSON.parse(json))
    if (!parsed.success)
      return fail({ code: 'format-damaged', file, detail: parsed.error.issues[0]?.path.join('.') ?? '' })
    const text = textOf(parsed.data)
    return ok({ document: parsed.data, text, fingerprint: sha256Of(text) })
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

/** Reads where a revision's text stands on its pages; null where that was not kept. `fingerprint` is that of the text. */
export async function readSourceLayout(
  disk: Disk,
  folder: ProjectFolder,
  { sourceId, revision, fingerprint }: Pick<SourceFiles, 'sourceId' | 'revision'> & { readonly fingerprint: string },
): Promise<Result<PageLayout | null>> {
  const file = folder.layout(sourceId, revision)
  const read = await readable(file, () => readIfThere(disk, file))
  if (!read.ok) return read
  return read.value === null ? ok(null) : layoutIn(textIn(read.value), file, fingerprint)
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
