import type { SourceFormat } from '#domain/records/source.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { type Archive, openArchive } from './archive/open-archive.ts'
import { byteFormat } from './detect-format.ts'
import type { FileToRead, ImportRefusal, ReadDocument } from './import-output.ts'
import { isEncryptedPackage } from './office/encrypted-package.ts'

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
  if (isEncryptedPackage(bytes)) return fail({ code: 'encryption-unsupported', detail: 'office' })
  if (format === 'rtf') {
    const { readRtf } = await import('./rtf/read-rtf.ts')
    return ok({ format, read: async (file) => readRtf(file) })
  }
  if (format === 'mhtml') {
    const { readMhtml } = await import('./mhtml/read-mhtml.ts')
    return ok({ format, read: async (file) => readMhtml(file) })
  }
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
    case 'application/vnd.oasis.opendocument.text':
    case 'application/vnd.oasis.opendocument.text-template':
      return ok(odt(archive))
    case 'application/epub+zip':
      return ok(epub(archive))
    default:
      return archive.names.includes('META-INF/container.xml') ? ok(epub(archive)) : wordReader(archive)
  }
}

function odt(archive: Archive): KnownFormat {
  return {
    format: 'odt',
    async read(file) {
      const { odtDocument } = await import('./odt/odt-document.ts')
      return odtDocument(archive, file)
    },
  }
}

function epub(archive: Archive): KnownFormat {
  return {
    format: 'epub',
    async read(file) {
      const { readEpub } = await import('./epub/read-epub.ts')
      return readEpub(archive, file)
    },
  }
}

/** A Word document by its content types, as a document or a template, with macros (which are never run) or without. */
async function wordReader(archive: Archive): Promise<Result<KnownFormat | null, ImportRefusal>> {
  const types = await archive.read('[Content_Types].xml')
  if (!types.ok) return types
  const said = types.value === null ? '' : Buffer.from(types.value).toString('utf8')
  const isWord =
    /application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled)(?:Template)?\.main\+xml/i.test(
      said,
    ) || archive.names.includes('word/document.xml')
  if (!isWord) return ok(null)
  return ok({
    format: 'docx',
    async read(file) {
      const { docxDocument } = await import('./docx/docx-document.ts')
      return docxDocument(archive, file)
    },
  })
}
