import { fail, ok, type Result } from '#domain/result.ts'
import { type DecodedText, decodeBytes } from '../decode-bytes.ts'
import { declaredEncoding } from '../html/declared-encoding.ts'
import { htmlDocument } from '../html/html-document.ts'
import type { FindPicture } from '../html/page-pictures.ts'
import type { FileToRead, ImportRefusal, ReadDocument } from '../import-output.ts'
import { asDate, asLine, asWebAddress } from '../metadata-values.ts'
import { noteEncoding } from '../note-encoding.ts'
import { headerText, type MimePart, mimePartsOf, parameterOf } from './mime-parts.ts'

/**
 * Reads a page that was saved with its parts in one file (RFC 2557). The page itself is read, with the pictures that are in
 * other parts; its frames are not shown, and nothing is fetched. Fails with `format-damaged` where it holds no page.
 */
export function readMhtml({ bytes, options, notes, pictures }: FileToRead): Result<ReadDocument, ImportRefusal> {
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
  const { document, metadata } = htmlDocument(html.text, options.wholePage ? 'whole' : 'article', {
    notes,
    pictures,
    find: pictureFinder(parts, root, html.text),
  })
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

/** Finds the other parts of the message by what the page calls them: an address (RFC 2557, 8), or `cid:` and an identifier. */
function pictureFinder(parts: readonly MimePart[], page: MimePart, html: string): FindPicture {
  const known = new Map<string, Uint8Array>()
  for (const { headers, bytes } of parts.toReversed()) {
    const [location, id] = [headers.get('content-location'), headers.get('content-id')]
    if (location !== undefined) known.set(location, bytes)
    if (id !== undefined) known.set(`cid:${id.replace(/^<|>$/g, '')}`, bytes)
  }
  const location = page.headers.get('content-location') ?? ''
  const declared = /<base\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/i.exec(html.slice(0, 20_000))?.[1] ?? ''
  const base = [declared, location].find((each) => URL.canParse(each))
  return (address) => {
    const asWritten = known.get(address.trim())
    if (asWritten || !URL.canParse(address, base)) return asWritten ?? null
    const { href, hash } = new URL(address, base)
    return known.get(href) ?? known.get(href.slice(0, href.length - hash.length)) ?? null
  }
}

/** The page in the encoding that was chosen, else the one that its part or its own head names. */
function decodedPage({ headers, bytes }: MimePart, chosen: string | null): DecodedText | null {
  const declared = parameterOf(headers.get('content-type'), 'charset') ?? declaredEncoding(bytes, 'page.html')
  const decoded = decodeBytes(bytes, { chosen, declared })
  return decoded.ok ? decoded.value : null
}
