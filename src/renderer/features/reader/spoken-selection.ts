import type { MarkingMessages } from '#messages/en/marking.ts'

/** Words up to which a selection is said in full. */
const short = 12
/** Words said of either end of a longer one. */
const atEnds = 3

/** A selection as it is said: all of it where it is short, else how many words and its ends. */
export function spokenSelection(quote: string, words: MarkingMessages['caret']): string {
  const parts = partsOf(quote.trim())
  if (parts.length <= short) return words.selected(joined(parts))
  return words.selectedLong(parts.length, joined(parts.slice(0, atEnds)), joined(parts.slice(-atEnds)))
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
/** Scripts that set no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The words of a quotation, each with the signs and the space after it. */
function partsOf(quote: string): readonly string[] {
  if (!unspaced.test(quote)) return quote.split(/(?<=\s)(?=\S)/u)
  const parts: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(quote)) {
    if (isWordLike || parts.length === 0) parts.push(segment)
    else parts.push(`${parts.pop() ?? ''}${segment}`)
  }
  return parts
}

const joined = (parts: readonly string[]): string => parts.join('').replace(/\s+/gu, ' ').trim()
