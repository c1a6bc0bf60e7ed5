import type { Prefixes } from '../xml/parse-xml.ts'

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

/** The namespaces of OpenDocument 1.0 to 1.4 (ISO/IEC 26300), by the prefixes that everybody writes. */
export const odfPrefixes: Prefixes = {
  [`${oasis}:office:1.0`]: 'office',
  [`${oasis}:text:1.0`]: 'text',
  [`${oasis}:table:1.0`]: 'table',
  [`${oasis}:style:1.0`]: 'style',
  [`${oasis}:drawing:1.0`]: 'draw',
  [`${oasis}:meta:1.0`]: 'meta',
  [`${oasis}:manifest:1.0`]: 'manifest',
  [`${oasis}:svg-compatible:1.0`]: 'svg',
  [`${oasis}:xsl-fo-compatible:1.0`]: 'fo',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1998/Math/MathML': 'math',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}
