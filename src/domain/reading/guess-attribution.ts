import type { TextRange } from '../errors.ts'
import type { Voice } from '../records/evidence-link.ts'

/** What the words around a passage suggest. Shown as a guess until a person sets it. */
export interface GuessedAttribution {
  readonly voice: Voice
  readonly hedged: boolean
}

/** How far around the passage a quotation mark may stand, within its paragraph. */
const reach = 1_200

const upright: readonly [string, string] = ['“', '”']
/** Urdu opens a quotation with the mark that English closes it with. */
const turned: readonly [string, string] = ['”', '“']

const pairs: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['„', '“'],
  ['„', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‹', '›'],
]

/** Verbs of saying beside a passage, in English, Urdu, Hindi and Arabic. Word forms, lower case. */
const sayingVerbs =
  /(?<![\p{L}\p{M}])(?:said|says|say|told|tells|stated|states|claimed|claims|alleged|alleges|according to|announced|reported(?:ly)? (?:that|to)|insisted|insists|argued|argues|added|adds|denied|denies|warned|warns|testified|recalled|maintains|maintained|asserted|asserts|repeated|confirmed|confirms|explained|accused|accuses|urges|urged|کہا|کہنا|بتایا|کے مطابق|دعویٰ|الزام|اعلان|कहा|कहना|बताया|के अनुसार|दावा|आरोप|قال|قالت|قالوا|وأضاف|أكد|صرح|زعم|بحسب|وفقا)(?![\p{L}\p{M}])/iu

const hedges =
  /(?<![\p{L}\p{M}])(?:allegedly|reportedly|apparently|may have|might|perhaps|possibly|probably|it seems|seems to|appears to|is said to|are said to|is believed to|are believed to|could have|شاید|غالباً|مبینہ|शायद|कथित|संभवतः|ربما|يزعم|يقال)(?![\p{L}\p{M}])/iu

/**
 * Guesses the voice of a passage: `quoted` inside quotation marks, `paraphrased` where a verb of saying stands in its
 * sentence outside the quotation, else the source's `own`. Every part is looked at; one quoted part makes it quoted.
 */
export function guessAttribution(text: string, parts: readonly TextRange[]): GuessedAttribution {
  const hedged = parts.some((part) => hedges.test(text.slice(part.start, part.end)))
  if (parts.some((part) => isQuoted(text, part))) return { voice: 'quoted', hedged }
  if (parts.some((part) => sayingVerbs.test(sentenceAround(text, part)))) return { voice: 'paraphrased', hedged }
  return { voice: 'own', hedged }
}

/** True when the passage stands inside quotation marks of its paragraph, or carries its own around all of it. */
function isQuoted(text: string, { start, end }: TextRange): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach)
  const lineBreak = text.indexOf('\n', end)
  const lineEnd = Math.min(lineBreak === -1 ? text.length : lineBreak, end + reach)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd)
  const inside = text.slice(start, end).trim()
  if (/^["“«„「『‹]/u.test(inside) && /["”»“」』›][.,;:!?۔।]?$/u.test(inside)) return true
  if (/^”/u.test(inside) && /“[.,;:!?۔।]?$/u.test(inside)) return true
  // Which way a paragraph turns its marks shows at the first of them.
  const curly = /[“”]/u.exec(text.slice(lineStart, lineEnd))?.[0] === '”' ? turned : upright
  const isOpen = ([open, close]: readonly [string, string]): boolean =>
    before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close)
  if (isOpen(curly) || pairs.some(isOpen)) return true
  return countOf(before, '"') % 2 === 1 && after.includes('"')
}

const countOf = (text: string, character: string): number => text.split(character).length - 1

const sentenceEnd = /[.!?۔।؟](?=["”»’)]*\s|$)|\n/gu

/** The sentence or sentences that hold a passage, cut at sentence ends and line breaks. */
function sentenceAround(text: string, { start, end }: TextRange): string {
  const from = Math.max(0, start - reach)
  let sentenceStart = from
  for (const match of text.slice(from, start).matchAll(sentenceEnd))
    sentenceStart = from + match.index + match[0].length
  const rest = text.slice(Math.max(start, end - 1), end + reach)
  const close = rest.search(/[.!?۔।؟](?=["”»’)]*\s|$)|\n/u)
  return text.slice(sentenceStart, close === -1 ? end + reach : Math.max(start, end - 1) + close + 1)
}
