import type { DocumentMark } from '#domain/document/document.ts'

/** Elements that begin and end a line. */
export const blockElements: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset'],
  ...['figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'legend', 'li', 'main', 'nav', 'p', 'search'],
  ...['section', 'summary', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
])

type PlainMark = Exclude<DocumentMark['type'], 'link'>

/** The mark that an inline element stands for. */
export const markOf: Readonly<Record<string, PlainMark>> = {
  b: 'bold',
  strong: 'bold',
  dt: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
}

/** The level of a heading element, or null. */
export const headingLevel = (name: string): number | null => (/^h[1-6]$/.test(name) ? Number(name[1]) : null)
