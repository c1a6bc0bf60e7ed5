import { foldedText } from '../text/folded-text.ts'
import { composed } from '../text/piled-marks.ts'

/** How well a text fits a query; a smaller number fits better. */
export type Fit = 0 | 1 | 2 | 3 | 4

/** A query prepared once for many texts: its words, alike in case, marks and variants of letters. */
export interface FoldedQuery {
  readonly whole: string
  readonly words: readonly string[]
}

export const foldedQuery = (query: string): FoldedQuery => {
  const whole = folded(query).trim()
  return { whole, words: whole === '' ? [] : whole.split(/\s+/) }
}

/** Folds a text for `fitOf`. */
export const folded = (text: string): string => foldedText(composed(text)).text

/**
 * How a folded text fits: 0 it is the query, 1 it begins with it, 2 the query begins at a word, 3 every word of it begins a word, 4 every word stands
 * somewhere. Null where one stands nowhere.
 */
export function fitOf({ whole, words }: FoldedQuery, text: string): Fit | null {
  if (words.some((word) => !text.includes(word))) return null
  if (text === whole) return 0
  if (text.startsWith(whole)) return 1
  if (startsWord(text, whole)) return 2
  return words.every((word) => startsWord(text, word)) ? 3 : 4
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !letter.test(text[at - 1] ?? '')) return true
  return false
}

const letter = /[\p{L}\p{M}\p{N}]/u

/** True when every word of the query stands in the text, alike in case, marks and variants of letters. */
export const matches = (query: string, text: string): boolean => fitOf(foldedQuery(query), folded(text)) !== null
