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

/**
 * True when the passage stands inside quotation marks of its paragraph, or carries its own around all of it. A sentence that is taken with
 * the mark that closes it, or opens, stands inside all the same.
 */
function isQuoted(text: string, { start, end }: TextRange): boolean {
  const paragraph = paragraphAround(text, { start, end })
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

/** How long the lines of a text are that was broken by hand or by a program of its time. */
const full = { least: 45, most: 100 }

/**
 * The paragraph of a passage: its line, with the lines before and after it where full lines run on between empty ones. Knows the text alone,
 * so a heading of that length right above a paragraph is taken with it.
 */
function paragraphAround(text: string, { start, end }: TextRange): TextRange {
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd(text, end) }
  const run = { ...line }
  while (run.start > Math.max(0, start - reach)) {
    const above = text.lastIndexOf('\n', run.start - 2) + 1
    if (!isFull(text.slice(above, run.start - 1))) break
    run.start = above
  }
  for (let at = text.lastIndexOf('\n', run.end - 1) + 1; run.end < Math.min(text.length, end + reach); ) {
    if (!isFull(text.slice(at, run.end)) || text[run.end + 1] === '\n') break
    at = run.end + 1
    run.end = lineEnd(text, at)
  }
  const isApart = run.start === 0 || text[run.start - 2] === '\n'
  const endsApart = run.end === text.length || text[run.end + 1] === '\n'
  const isWrapped = isApart && endsApart && text.includes('\n\n')
  const { start: from, end: to } = isWrapped ? run : line
  return { start: Math.max(from, start - reach), end: Math.min(to, end + reach) }
}

const isFull = (line: string): boolean => line.length >= full.least && line.length <= full.most

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

const countOf = (text: string, character: string): number => text.split(character).length - 1

const sentenceEnd = /[.!?۔।؟](?=["”»’)]*\s|$)/gu

/** The sentence or sentences that hold a passage, cut at sentence ends and the ends of its paragraph. */
function sentenceAround(text: string, { start, end }: TextRange): string {
  const paragraph = paragraphAround(text, { start, end })
  let sentenceStart = paragraph.start
  for (const match of text.slice(paragraph.start, start).matchAll(sentenceEnd))
    sentenceStart = paragraph.start + match.index + match[0].length
  const last = Math.max(start, end - 1)
  const close = text.slice(last, paragraph.end).search(/[.!?۔।؟](?=["”»’)]*\s|$)/u)
  return text.slice(sentenceStart, close === -1 ? paragraph.end : last + close + 1)
}
