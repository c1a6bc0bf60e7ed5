import { makeArchive } from '../archive/make-archive.ts'

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
export const namespaces = [
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map((name) => [name, `${oasis}:${name}:1.0`]),
  ['draw', `${oasis}:drawing:1.0`],
  ['svg', `${oasis}:svg-compatible:1.0`],
  ['fo', `${oasis}:xsl-fo-compatible:1.0`],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

export const mimetype = 'application/vnd.oasis.opendocument.text'

/** The bytes of a text: its automatic styles, its body, and further parts. */
export const makeOdt = (
  body: string,
  styles = '',
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> =>
  makeArchive({
    mimetype,
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  })
