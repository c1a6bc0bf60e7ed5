/** Markup that is safe to put into a page: made only by the `html` template, which escapes everything that is not. */
export class Html {
  readonly markup: string

  private constructor(markup: string) {
    this.markup = markup
  }

  /** Markup from the pieces of a template and its values. */
  static of(strings: readonly string[], values: readonly HtmlValue[]): Html {
    const pieces: string[] = []
    for (const [index, piece] of strings.entries()) {
      pieces.push(piece)
      if (index < values.length) pieces.push(markupOf(values[index]))
    }
    return new Html(pieces.join(''))
  }
}

/** What may stand in an `html` template. Null and undefined are nothing; a string is always text, never markup. */
export type HtmlValue = string | number | Html | readonly HtmlValue[] | null | undefined

/** Writes HTML: `html\`<p>${text}</p>\``. Attribute values must be quoted. */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => Html.of(strings, values)

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeHtml(value)
  return value.map(markupOf).join('')
}

/**
 * Characters that end text or an attribute, a carriage return (which parsers turn into a line feed), and those that steer
 * the direction of text or do not show: written as references, so that the file's own source cannot be reordered by them.
 */
const special = /[&<>"'`\r\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
/** What no HTML file can carry: NUL, and halves of a surrogate pair, which have no place in UTF-8. */
const uncarried = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as HTML text or as a quoted attribute value. */
export const escapeHtml = (text: string): string =>
  carried(text).replace(special, (character) => `&#${character.charCodeAt(0)};`)

/** Text as a file in UTF-8 can carry it: what it cannot becomes U+FFFD, REPLACEMENT CHARACTER. */
export const carried = (text: string): string => text.replace(uncarried, '\ufffd')

/** Takes `escapeHtml` back. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
