import type { MarkingMessages } from '#messages/en/marking.ts'

/** Words up to which a selection is said in full. */
const short = 12
/** Words said of either end of a longer one. */
const atEnds = 3

/** A selection as it is said: all of it where it is short, else how many words and its ends. */
export function spokenSelection(quote: string, words: MarkingMessages['caret']): string {
  const parts = quote.trim().split(/\s+/u)
  if (parts.length <= short) return words.selected(parts.join(' '))
  return words.selectedLong(parts.length, parts.slice(0, atEnds).join(' '), parts.slice(-atEnds).join(' '))
}
