import { carried } from './html.ts'

/** Characters that mean something to Markdown or its GitHub flavour wherever they stand. */
const anywhere = /[\\`*_[\]<>&~|$@^]/g
/** What begins a block at the start of a line: a heading, a list, a rule, an underline of a heading. */
const atLineStart = /^(?:[#+\-=:]|\d{1,9}(?=[.)]))/
/** Addresses that GitHub's flavour would make into links. */
const address = /:(?=\/\/)|(?<=www)\./gi
/** Control characters, and those that steer the direction of text or do not show: written as references. */
const hidden = /(?!\n)[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

const reference = (character: string): string => `&#${character.charCodeAt(0)};`

/** Words in the middle of a line, where nothing begins or ends. */
const escapePiece = (piece: string): string =>
  carried(piece).replace(anywhere, '\\$&').replace(address, '\\$&').replace(hidden, reference)

/** One line of a source's or a person's words as Markdown text: it comes out as those words, whatever stands in them. */
const escapeLine = (line: string): string =>
  escapePiece(line)
    .replace(atLineStart, (start) => (/^\d/.test(start) ? reference(start) + start.slice(1) : `\\${start}`))
    .replace(/^ | $/g, reference)

/** Words within a line; a line break in them becomes one on the page. */
export const escapeInline = (text: string): string => text.split('\n').map(escapeLine).join('<br>')

/** Words as the lines of a block quote, without the mark of its first line. `unescapeQuoted` takes it back exactly. */
export const escapeQuoted = (text: string): string => text.split('\n').map(escapeLine).join('\\\n> ')

/** Takes `escapeQuoted` back. */
export const unescapeQuoted = (markdown: string): string =>
  markdown.replace(/\\\n> |\\([!-/:-@[-`{-~])|&#(\d{1,7});/g, (_, escaped?: string, code?: string) => {
    if (escaped !== undefined) return escaped
    return code === undefined ? '\n' : String.fromCodePoint(Math.min(Number(code), 0x10ffff))
  })

/**
 * A sentence of the report. The isolates that keep names of mixed scripts in their place stay characters: they come in
 * pairs, so that they steer nothing outside the name.
 */
export const proseMarkdown = (sentence: string): string =>
  sentence
    .split(/([\u2068\u2069])/u)
    .map((part) => (part === '\u2068' || part === '\u2069' ? part : part.split('\n').map(escapePiece).join('<br>')))
    .join('')
