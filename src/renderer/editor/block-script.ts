/** The scripts that are set in a face and leading of their own. */
export type BlockScript = 'nastaliq' | 'arabic' | 'devanagari'

/** Letters that Urdu writes and Arabic and Persian do not. */
const urduLetters = /[\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be]/
const arabicLetters = /[\u0620-\u064a\u0671-\u06d3]/

/**
 * How a block of text is set: by its script, and where that is Arabic by its language, declared or else given away by its
 * letters. Null for Latin and all others. For looks only; a guess is never stored and never shown as the source's language.
 */
export function scriptOf(text: string, language: string | null): BlockScript | null {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  if (/[\u0900-\u097f]/.test(first)) return 'devanagari'
  if (!arabicLetters.test(first)) return null
  const declared = language?.split('-')[0]
  if (declared === 'ur' || (declared !== 'ar' && declared !== 'fa' && urduLetters.test(text))) return 'nastaliq'
  return 'arabic'
}
