/** The scripts that are set in a face and leading of their own. */
export type BlockScript = 'nastaliq' | 'arabic' | 'devanagari'

/** Letters that Urdu writes and Arabic and Persian do not. */
const urduLetters = /[\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be]/
const arabicLetters = /[\u0620-\u064a\u0671-\u06d3]/g

/** So much of a text tells its script. */
const enough = 1_000

/** From the first to the last letter counted of each script that is looked for: most texts have none of them. */
const anyOfThem = /[\u0620-\u06d3\u0904-\u094c]/

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/**
 * How a block of text is set: by its script, and where that is Arabic by its language, declared or else given away by its
 * letters. A name in another script that it begins with does not count. Null for Latin and all others. For looks only; a guess is never stored and never shown as the source's language.
 */
export function scriptOf(text: string, language: string | null): BlockScript | null {
  const beginning = text.slice(0, enough)
  if (!anyOfThem.test(beginning)) return null
  const latin = count(beginning, /[A-Za-z\u00c0-\u024f]/g)
  const devanagari = count(beginning, /[\u0904-\u0939\u093e-\u094c]/g)
  const arabic = count(beginning, arabicLetters)
  if (devanagari > Math.max(arabic, latin / 2)) return 'devanagari'
  if (arabic <= latin / 2) return null
  const declared = language?.split('-')[0]
  if (declared === 'ur' || (declared !== 'ar' && declared !== 'fa' && urduLetters.test(text))) return 'nastaliq'
  return 'arabic'
}
