import type { SourceDocument } from '#domain/document/document.ts'
import { type TextNodeShape, textOf } from '#domain/text/text-map.ts'
import { type DecodedText, decodeBytes } from './decode-bytes.ts'
import { detectFormat, hasForeignSignature, looksBinary, type TextFormat } from './detect-format.ts'
import { declaredEncoding } from './html/declared-encoding.ts'
import { type PagePart, partFinder } from './html/page-parts.ts'
import {
  type FileToRead,
  type ImportedMetadata,
  type ImportOptions,
  type ImportOutput,
  type ImportRefusal,
  noMetadata,
} from './import-output.ts'
import { asLine, withinLimits } from './metadata-values.ts'
import { noteEncoding } from './note-encoding.ts'
import { NoteTally } from './note-tally.ts'
import { PictureShelf } from './picture-shelf.ts'
import { type KnownFormat, readerFor } from './readers.ts'
import { plainTextDocument } from './text/plain-text-document.ts'

/** Tells how far an import has come, in steps. */
export type Advance = (done: number, total: number) => void

const steps = 4

/**
 * Reads the bytes of one file: decodes them, tells the format, and makes a document of them. Runs in the importer process. `parts` are
 * what came with a saved page.
 */
export async function importBytes(
  bytes: Uint8Array,
  options: ImportOptions,
  advance: Advance,
  parts: readonly PagePart[] = [],
): Promise<ImportOutput> {
  const notes = new NoteTally()
  const pictures = new PictureShelf(notes)
  if (options.pasted === null) {
    const known = await readerFor(bytes, options.name)
    if (!known.ok) return refused(known.error.code, known.error.detail)
    if (known.value !== null) return readBytes(known.value, { bytes, options, notes, pictures, advance })
    if (hasForeignSignature(bytes)) return refused('format-unknown')
  }
  const decoded = decodeFile(bytes, options)
  if (decoded === null) return refused('format-unknown', 'encoding')
  advance(1, steps)
  const format = options.pasted === null ? detectFormat(options.name, decoded.text) : pastedFormat(options.pasted)
  if (format === null || (options.encoding === null && looksBinary(decoded.text))) return refused('format-unknown')
  if (options.pasted === null) noteEncoding(decoded, notes)
  notes.count('characters-replaced', decoded.replaced)
  advance(2, steps)
  const read = await readAs(format, decoded.text, options, { notes, pictures, parts })
  advance(3, steps)
  if (!holdsText(read.document)) return refused('no-text')
  return {
    ok: true,
    document: read.document,
    metadata: withinLimits(read.metadata),
    notes: notes.list(),
    format: options.pasted === null ? format : 'paste',
    layout: null,
    pictures: pictures.shownIn(read.document),
  }
}

/** Reads a file of a format that is no text. */
async function readBytes({ format, read }: KnownFormat, file: FileToRead): Promise<ImportOutput> {
  const result = await read(file)
  if (!result.ok) return refused(result.error.code, result.error.detail)
  const { document, metadata, layout = null } = result.value
  if (!holdsText(document)) return refused('no-text')
  return {
    ok: true,
    document,
    metadata: withinLimits(metadata),
    notes: file.notes.list(),
    format,
    layout,
    pictures: file.pictures.shownIn(document),
  }
}

/** A detail may be words of the file, such as the path of a part: no more of them than a person reads. */
const refused = (code: ImportRefusal['code'], detail = ''): ImportOutput => ({
  ok: false,
  error: { code, detail: asLine(detail, 200) ?? '' },
})

const pastedFormat = (pasted: 'text' | 'html'): TextFormat => (pasted === 'html' ? 'html' : 'txt')

/** Null for a chosen encoding that does not exist. */
function decodeFile(bytes: Uint8Array, options: ImportOptions): DecodedText | null {
  const decoded = decodeBytes(
    bytes,
    options.pasted === null
      ? { chosen: options.encoding, declared: declaredEncoding(bytes, options.name) }
      : { chosen: 'utf-8' },
  )
  return decoded.ok ? decoded.value : null
}

/** The readers of pages and Markdown are loaded only for those: they take longer to load than a text takes to read. */
async function readAs(
  format: TextFormat,
  text: string,
  options: ImportOptions,
  { notes, pictures, parts }: Pick<FileToRead, 'notes' | 'pictures'> & { readonly parts: readonly PagePart[] },
): Promise<{ readonly document: SourceDocument; readonly metadata: ImportedMetadata }> {
  switch (format) {
    case 'md': {
      const { markdownDocument } = await import('./markdown/markdown-document.ts')
      return markdownDocument(text, notes, pictures)
    }
    case 'txt': {
      const document = plainTextDocument(text, notes)
      return { document, metadata: { ...noMetadata, firstHeading: options.pasted === null ? null : firstLine(text) } }
    }
    case 'srt':
    case 'vtt': {
      const { transcriptDocument } = await import('./transcript/transcript-document.ts')
      return transcriptDocument(text, format, notes)
    }
    case 'html': {
      const { htmlDocument } = await import('./html/html-document.ts')
      const scope = options.pasted === null ? (options.wholePage ? 'whole' : 'article') : 'fragment'
      const find = options.pasted === null ? partFinder(parts) : () => null
      return htmlDocument(text, scope, { notes, pictures, find })
    }
  }
}

/** The first line that holds something, cut to the length of a title. */
const firstLine = (text: string): string | null => asLine(/\S[^\r\n]*/.exec(text)?.[0], 120)

/** True where a document holds a word: a letter, digit or sign, not only places of pictures. */
const holdsText = (document: TextNodeShape): boolean => /[^\s\uFFFC]/.test(textOf(document))
