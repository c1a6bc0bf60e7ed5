import type { TextRange } from '../errors.ts'
import { type FoldedText, foldedText } from '../text/folded-text.ts'
import { isWholeWords } from './whole-words.ts'

/** How words are compared. */
export interface WordsWanted {
  readonly words: string
  /** The same letters in the same case, rather than alike in case, marks and variants of letters. */
  readonly isExact: boolean
  readonly isWhole: boolean
}

/** Code units looked at in one step. */
const windowLength = 16_384

/**
 * Every place of the words in a text, in order and without overlaps; nothing for empty words. A step is a stretch of the
 * text, so that a caller may let other work through between them. A line break counts as a space: a hard-wrapped sentence
 * is found. Each place is held against the text before it is given.
 */
export function* findWords(text: string, { words, isExact, isWhole }: WordsWanted): Generator<void, TextRange[]> {
  const fold = isExact ? spacedText : foldedText
  const wanted = fold(words).text
  const found: TextRange[] = []
  if (wanted.trim() === '') return found
  // Marks that are passed over make a place longer than the words: four for a letter is more than any script sets.
  const reach = words.length * 5 + 64
  let from = 0
  for (let windowEnd = windowLength; windowEnd - windowLength < text.length; windowEnd += windowLength) {
    const base = Math.max(from, windowEnd - windowLength)
    if (base < windowEnd) {
      const folded = fold(text.slice(base, windowEnd + reach))
      for (let at = folded.text.indexOf(wanted); at !== -1; ) {
        const place = placeIn(folded, at, wanted.length, base)
        if (place.start >= windowEnd) break
        const isIt = fold(text.slice(place.start, place.end)).text === wanted && (!isWhole || isWholeWords(text, place))
        if (isIt) {
          found.push(place)
          from = place.end
        }
        at = folded.text.indexOf(wanted, at + (isIt ? wanted.length : 1))
      }
    }
    yield
  }
  return found
}

function placeIn({ offsets }: FoldedText, at: number, length: number, base: number): TextRange {
  const last = offsets[at + length - 1] ?? 0
  return { start: base + (offsets[at] ?? 0), end: base + Math.max(last + 1, offsets[at + length] ?? 0) }
}

/** The text as it stands, but that every kind of space is one kind. */
function spacedText(text: string): FoldedText {
  return {
    text: text.replaceAll(/[\n\t\u00a0\u202f]/g, ' '),
    offsets: Int32Array.from({ length: text.length + 1 }, (_, at) => at),
  }
}
