import { makeArchive } from '#tests/core/importing/archive/make-archive.ts'

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a made document: the content of each part's root element. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly settings?: string
  readonly header?: string
  readonly core?: string
  /** Addresses of links and pictures outside the file, by their ids. */
  readonly links?: Readonly<Record<string, string>>
  /** Pictures of the body within the file, by their ids. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
}

const part = (root: string, content: string): string => `<w:${root} ${namespaces}>${content}</w:${root}>`

const rels = (all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`

const rel = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${relationshipType}/${kind}" Target="${target}"${mode}/>`

/** The bytes of a Word document with these parts. */
export function makeDocx({ body, core, links = {}, pictures = {}, ...parts }: DocxParts): Promise<Uint8Array> {
  const own = Object.entries(parts).filter((each): each is [string, string] => typeof each[1] === 'string')
  const documentRels = rels([
    ...own.map(([name]) => rel(`p-${name}`, name, `${name}.xml`)),
    ...Object.entries(links).map(([id, target]) => rel(id, 'hyperlink', target, ' TargetMode="External"')),
    ...Object.keys(pictures).map((id) => rel(id, 'image', `media/${id}.png`)),
  ])
  return makeArchive({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': rels([
      rel('d', 'officeDocument', 'word/document.xml'),
      rel('c', 'core-properties', 'docProps/core.xml'),
    ]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': documentRels,
    ...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes])),
    ...(core === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
        }),
    ...Object.fromEntries(own.map(([name, content]) => [`word/${name}.xml`, part(name, content)])),
  })
}

/** A run of text with properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs or of plain text, with properties. */
export const para = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`
