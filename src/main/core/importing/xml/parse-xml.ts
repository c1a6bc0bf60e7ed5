import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '#domain/result.ts'
import { decodeBytes } from '../decode-bytes.ts'
import type { ImportRefusal } from '../import-output.ts'
import { xmlDepthLimit } from '../limits.ts'
import type { XmlElement, XmlNode } from './xml-element.ts'

/** The prefix that a reader uses for each namespace, by the namespace's name. */
export type Prefixes = Readonly<Record<string, string>>

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlNode[]
}

/**
 * Parses XML 1.0 with namespaces. There are no entities but the five of XML itself and character references: a document type
 * with declarations of its own is refused, one that only names an outside file is passed over and that file never read. Fails with
 * `format-damaged` (not well-formed), `archive-unsafe` with `xml-declarations` or `xml-depth`.
 */
export function parseXml(source: Uint8Array | string, prefixes: Prefixes): Result<XmlElement, ImportRefusal> {
  const text = typeof source === 'string' ? ok(source) : decoded(source)
  if (!text.ok) return text
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: Open = { name: '', attributes: {}, children: [] }
  const path: Open[] = [root]
  let refusal: ImportRefusal | null = null
  const refuse = (code: ImportRefusal['code'], detail: string): void => {
    refusal ??= { code, detail }
  }
  const nameOf = (uri: string, local: string): string =>
    uri === '' ? local : `${Object.hasOwn(prefixes, uri) ? prefixes[uri] : '?'}:${local}`
  const addText = (piece: string): void => {
    const { children } = path.at(-1) ?? root
    const last = children.length - 1
    const before = children[last]
    if (typeof before === 'string') children[last] = before + piece
    else children.push(piece)
  }
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('archive-unsafe', 'xml-declarations')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (path.length > xmlDepthLimit) refuse('archive-unsafe', 'xml-depth')
    const open: Open = { name: nameOf(uri, local), attributes: Object.create(null), children: [] }
    for (const attribute of Object.values(attributes)) {
      // Declarations of namespaces are no attributes: the names have been resolved by them.
      if (attribute.uri === xmlnsNamespace) continue
      open.attributes[nameOf(attribute.prefix === '' ? '' : attribute.uri, attribute.local)] = attribute.value
    }
    path.at(-1)?.children.push(open)
    path.push(open)
  })
  parser.on('closetag', () => path.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', ({ message }) => refuse('format-damaged', message.slice(0, 200)))
  // In pieces, so that what is refused early is not parsed to its end.
  for (let at = 0; at < text.value.length && refusal === null; at += piece)
    parser.write(text.value.slice(at, at + piece))
  if (refusal === null) parser.close()
  if (refusal !== null) return fail(refusal)
  const [element] = root.children.filter((child) => typeof child !== 'string')
  return element ? ok(element) : fail({ code: 'format-damaged', detail: 'no root element' })
}

const piece = 65_536
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'

/** XML says its encoding in its first line (XML 1.0, appendix F); without one it is UTF-8, or UTF-16 by its mark. */
function decoded(bytes: Uint8Array): Result<string, ImportRefusal> {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  const read = decodeBytes(bytes, { chosen: null, declared })
  return read.ok ? ok(read.value.text) : fail({ code: 'format-damaged', detail: 'encoding' })
}
