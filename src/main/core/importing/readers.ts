import type { SourceFormat } from '#domain/records/source.ts'
import { ok, type Result } from '#domain/result.ts'
import { type Archive, openArchive } from './archive/open-archive.ts'
import { byteFormat } from './detect-format.ts'
import type { FileToRead, ImportRefusal, ReadDocument } from './import-output.ts'

/** A format that was recognised by its bytes, and what reads it. */
export interface KnownFormat {
  readonly format: SourceFormat
  /** Throws only for mistakes of our own; the process it runs in then fails this file alone. */
  read(file: FileToRead): Promise<Result<ReadDocument, ImportRefusal>>
}

/**
 * The reader for bytes that say what they are; null for text and for what no reader knows. Each is loaded only when it is needed. Fails
 * for an archive that cannot be opened within the limits.
 */
export async function readerFor(bytes: Uint8Array, name: string): Promise<Result<KnownFormat | null, ImportRefusal>> {
  const format = byteFormat(bytes, name)
  if (format === 'pdf') {
    const { pdfDocument } = await import('./pdf/pdf-document.ts')
    return ok({ format, read: pdfDocument })
  }
  if (format !== 'zip') return ok(null)
  const archive = await openArchive(bytes)
  return archive.ok ? readerOfArchive(archive.value) : archive
}

/** The reader for an archive, by what it says it is: the first part of OpenDocument and EPUB, the content types of Office Open XML. */
async function readerOfArchive(archive: Archive): Promise<Result<KnownFormat | null, ImportRefusal>> {
  const mimetype = await archive.read('mimetype')
  if (!mimetype.ok) return mimetype
  const said = mimetype.value === null ? '' : Buffer.from(mimetype.value).toString('latin1').trim()
  switch (said) {
    default:
      return ok(null)
  }
}
