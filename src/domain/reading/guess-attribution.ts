import type { TextRange } from '../errors.ts'
import type { Voice } from '../records/evidence-link.ts'
import { paragraphAround } from '../text/paragraph-around.ts'
import type { Paragraphs } from '../text/paragraphs.ts'

/** What the words around a passage suggest. Shown as a guess until a person sets it. */
export interface GuessedAttribution {
  readonly voice: Voice
  readonly hedged: boolean
}

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
 * sentence outside the quotation, else the source's `own`. Every part is looked at; one quoted part makes it quoted. Where
 * the document's paragraphs are not known, they are told from the text.
 */
export function guessAttribution(
  text: string,
  parts: readonly TextRange[],
  paragraphs?: Paragraphs,
): GuessedAttribution {
  const hedged = parts.some((part) => hedges.test(text.slice(part.start, part.end)))
  const placed = parts.map((part) => ({ part, paragraph: paragraphAround(text, part, paragraphs) }))
  if (placed.some(({ part, paragraph }) => isQuoted(text, part, paragraph))) return { voice: 'quoted', hedged }
  if (placed.some(({ part, paragraph }) => sayingVerbs.test(sentenceAround(text, part, paragraph))))
    return { voice: 'paraphrased', hedged }
  return { voice: 'own', hedged }
}

/**
 * True when the passage stands inside quotation marks of its paragraph, or carries its own around all of it. A sentence that is taken with
 * the mark that closes it, or opens, stands inside all the same.
 */
function isQuoted(text: string, { start, end }: TextRange, paragraph: TextRange): boolean {
  const before = text.slice(paragraph.start, start)
  const after = text.slice(end, paragraph.end)
  const inside = text.slice(start, end).trim()
  if (/^["“«„「『‹]/u.test(inside) && /["”»“」』›][.,;:!?۔।]?$/u.test(inside)) return true
  if (/^”/u.test(inside) && /“[.,;:!?۔।]?$/u.test(inside)) return true
  // Which way a paragraph turns its marks shows at the first of them.
  const curly = /[“”]/u.exec(text.slice(paragraph.start, paragraph.end))?.[0] === '”' ? turned : upright
  const withoutStop = inside.replace(/[.,;:!?۔।]$/u, '')
  const isOpen = ([open, close]: readonly [string, string]): boolean => {
    const isLeftOpen = (words: string): boolean => words.lastIndexOf(open) > words.lastIndexOf(close)
    if (isLeftOpen(before)) return after.includes(close) || withoutStop.endsWith(close)
    return inside.startsWith(open) && isLeftOpen(inside) && after.includes(close)
  }
  if (isOpen(curly) || pairs.some(isOpen)) return true
  const isOdd = (words: string): boolean => countOf(words, '"') % 2 === 1
  if (isOdd(before)) return after.includes('"') || withoutStop.endsWith('"')
  return inside.startsWith('"') && isOdd(inside) && after.includes('"')
}

const countOf = (text: string, character: string): number => text.split(character).length - 1

const sentenceEnd = /[.!?۔।؟](?=["”»’)]*\s|$)/gu

/** The sentence or sentences that hold a passage, cut at sentence ends and the ends of its paragraph. */
function sentenceAround(text: string, { start, end }: TextRange, paragraph: TextRange): string {
  let sentenceStart = paragraph.start
  for (const match of text.slice(paragraph.start, start).matchAll(sentenceEnd))
    sentenceStart = paragraph.start + match.index + match[0].length
  const last = Math.max(start, end - 1)
  const close = text.slice(last, paragraph.end).search(/[.!?۔।؟](?=["”»’)]*\s|$)/u)
  return text.slice(sentenceStart, close === -1 ? paragraph.end : last + close + 1)
}
