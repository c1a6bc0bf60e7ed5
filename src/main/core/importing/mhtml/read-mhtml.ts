import { fail, ok, type Result } from '#domain/result.ts'
import { type DecodedText, decodeBytes } from '../decode-bytes.ts'
import { declaredEncoding } from '../html/declared-encoding.ts'
import { htmlDocument } from '../html/html-document.ts'
import type { FileToRead, ImportRefusal, ReadDocument } from '../import-output.ts'
import { asDate, asLine, asWebAddress } from '../metadata-values.ts'
import { noteEncoding } from '../note-encoding.ts'
import { headerText, type MimePart, mimePartsOf, parameterOf } from './mime-parts.ts'

/**
 * Reads a page that was saved with its parts in one file (RFC 2557). Only the page itself is read; its frames and pictures are in
 * other parts and are neither shown nor fetched. Fails with `format-damaged` where it holds no page.
 */
export function readMhtml({ bytes, options, notes }: FileToRead): Result<ReadDocument, ImportRefusal> {
  const { head, parts } = mimePartsOf(bytes)
  const pages = parts.filter(({ headers }) =>
    /^(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? ''),
  )
  const address = head.get('snapshot-content-location') ?? null
  const start = parameterOf(head.get('content-type'), 'start')
  const root =
    (start === null ? undefined : pages.find(({ headers }) => headers.get('content-id') === start)) ??
    (address === null ? undefined : pages.find(({ headers }) => headers.get('content-location') === address)) ??
    pages[0]
  if (root === undefined) return fail({ code: 'format-damaged', detail: 'text/html' })
  const html = decodedPage(root, options.encoding)
  if (html === null) return fail({ code: 'format-unknown', detail: 'encoding' })
  noteEncoding(html, notes)
  if (html.replaced > 0) notes.count('characters-replaced', html.replaced)
  notes.count('media-left-out', pages.length - 1)
  const { document, metadata } = htmlDocument(html.text, options.wholePage ? 'whole' : 'article', notes)
  return ok({
    document,
    metadata: {
      ...metadata,
      title: metadata.title ?? asLine(headerText(head.get('subject'))),
      url: asWebAddress(address) ?? metadata.url ?? asWebAddress(root.headers.get('content-location')),
      captured: asDate(head.get('date')) ?? metadata.captured,
    },
  })
}

/** The page in the encoding that was chosen, else the one that its part or its own head names. */
function decodedPage({ headers, bytes }: MimePart, chosen: string | null): DecodedText | null {
  const declared = parameterOf(headers.get('content-type'), 'charset') ?? declaredEncoding(bytes, 'page.html')
  const decoded = decodeBytes(bytes, { chosen, declared })
  return decoded.ok ? decoded.value : null
}
