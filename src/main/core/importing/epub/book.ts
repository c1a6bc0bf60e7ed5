import { fail, ok, type Result } from '#domain/result.ts'
import type { Archive } from '../archive/open-archive.ts'
import { type ImportedMetadata, type ImportRefusal, noMetadata } from '../import-output.ts'
import { asDate, asLanguage, asLine, asWebAddress } from '../metadata-values.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { childNamed, childrenNamed, elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'
import { partPath } from './part-path.ts'

export const prefixes = {
  'urn:oasis:names:tc:opendocument:xmlns:container': 'c',
  'http://www.idpf.org/2007/opf': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
  'http://www.daisy.org/z3986/2005/ncx/': 'ncx',
} as const

/** One file of a book, by its path in the archive. */
export interface BookPart {
  readonly path: string
  readonly type: string
}

/** What the package document says (EPUB 3.3, chapter 5; OPF 2.0.1): reading order, where the contents stand, and about the book. */
export interface Book {
  readonly parts: readonly BookPart[]
  /** Parts apart from the reading order (`linear="no"`). */
  readonly apart: readonly BookPart[]
  /** Items of the reading order that the book does not list. */
  readonly unlisted: readonly string[]
  /** The part with the contents: a navigation document, else an NCX. */
  readonly nav: string | null
  readonly ncx: string | null
  readonly isRightToLeft: boolean
  readonly isFixedLayout: boolean
  readonly metadata: ImportedMetadata
}

/** Reads the package document that the container names. Fails with `format-damaged` where there is none. */
export async function bookOf(archive: Archive): Promise<Result<Book, ImportRefusal>> {
  const path = await packagePath(archive)
  if (!path.ok) return path
  const read = await archive.read(path.value)
  if (!read.ok) return read
  if (read.value === null) return fail({ code: 'format-damaged', detail: path.value })
  const root = parseXml(read.value, prefixes)
  return root.ok ? ok(asBook(root.value, path.value)) : root
}

async function packagePath(archive: Archive): Promise<Result<string, ImportRefusal>> {
  const read = await archive.read('META-INF/container.xml')
  if (!read.ok && read.error.code === 'archive-unsafe') return read
  const container = read.ok && read.value !== null ? parseXml(read.value, prefixes) : null
  const files = container?.ok ? childNamed(container.value, 'c:rootfiles') : undefined
  const named = files && childNamed(files, 'c:rootfile')?.attributes['full-path']
  // A container that is missing or damaged does not hide the only package there is.
  const path = named ?? archive.names.find((name) => name.toLowerCase().endsWith('.opf'))
  return path === undefined ? fail({ code: 'format-damaged', detail: 'META-INF/container.xml' }) : ok(path)
}

function asBook(root: XmlElement, path: string): Book {
  const part = (name: string): XmlElement =>
    elementsOf(root).find((each) => each.name.endsWith(`:${name}`) || each.name === name) ?? empty
  const [metadata, manifest, spine] = [part('metadata'), part('manifest'), part('spine')]
  const items = new Map(
    elementsOf(manifest).map((item) => [
      item.attributes.id ?? '',
      {
        path: partPath(item.attributes.href ?? '', path)?.path ?? '',
        type: item.attributes['media-type'] ?? '',
        properties: item.attributes.properties ?? '',
      },
    ]),
  )
  const seen = new Set<string>()
  const parts: BookPart[] = []
  const apart: BookPart[] = []
  const unlisted: string[] = []
  for (const { attributes } of elementsOf(spine)) {
    const id = attributes.idref ?? ''
    const item = items.get(id)
    if (item === undefined || item.path === '') unlisted.push(id)
    else if (!seen.has(item.path)) {
      seen.add(item.path)
      ;(attributes.linear === 'no' ? apart : parts).push(item)
    }
  }
  const all = [...items.values()]
  const ncx = items.get(spine.attributes.toc ?? '') ?? all.find(({ type }) => type === 'application/x-dtbncx+xml')
  return {
    parts,
    apart,
    unlisted,
    nav: all.find(({ properties }) => properties.split(/\s+/).includes('nav'))?.path ?? null,
    ncx: ncx?.path ?? null,
    isRightToLeft: spine.attributes['page-progression-direction'] === 'rtl',
    isFixedLayout: elementsOf(metadata).some(
      (each) =>
        (each.attributes.property === 'rendition:layout' && textIn(each).trim() === 'pre-paginated') ||
        (each.attributes.name === 'fixed-layout' && each.attributes.content === 'true'),
    ),
    metadata: dublinCore(metadata),
  }
}

const empty: XmlElement = { name: '', attributes: {}, children: [] }

function dublinCore(metadata: XmlElement): ImportedMetadata {
  // The first packages wrapped Dublin Core in an element of its own.
  const holder = elementsOf(metadata).find(({ name }) => name.endsWith(':dc-metadata')) ?? metadata
  const elements = (name: string): readonly XmlElement[] => childrenNamed(holder, `dc:${name}`)
  const values = (name: string): readonly string[] => elements(name).flatMap((each) => asLine(textIn(each)) ?? [])
  const dates = elements('date').toSorted((a, b) => weight(a) - weight(b))
  return {
    ...noMetadata,
    title: values('title')[0] ?? null,
    authors: values('creator').slice(0, 100),
    published: dates.map((each) => asDate(textIn(each))).find((date) => date !== null) ?? null,
    url: [...values('source'), ...values('identifier')].map(asWebAddress).find((url) => url !== null) ?? null,
    siteName: values('publisher')[0] ?? null,
    language:
      values('language')
        .map(asLanguage)
        .find((tag) => tag !== null) ?? null,
    licence: asLine(values('rights')[0], 500),
  }
}

const weight = ({ attributes }: XmlElement): number => (attributes['opf:event'] === 'publication' ? 0 : 1)
