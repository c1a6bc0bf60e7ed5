import type { TextRange } from '../errors.ts'
import { type FoldedText, type FoundPlace, foldedText, unfolded } from '../text/folded-text.ts'
import { graphemeEnd } from '../text/graphemes.ts'
import { composed } from '../text/piled-marks.ts'
import { wholeWordsOf } from './whole-words.ts'

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
 * is found. No place splits a character, and each is held against the text before it is given.
 */
export function* findWords(text: string, { words, isExact, isWhole }: WordsWanted): Generator<void, TextRange[]> {
  const fold = isExact ? spacedText : foldedText
  const wanted = fold(words).text
  const found: TextRange[] = []
  if (wanted.trim() === '') return found
  // Marks that are passed over make a place longer than the words: four for a letter is more than any script sets.
  const reach = words.length * 5 + 64
  const isWholeWords = wholeWordsOf(text)
  let from = 0
  for (let windowEnd = windowLength; windowEnd - windowLength < text.length; windowEnd += windowLength) {
    // A character over the edge of two windows belongs to the first.
    const base = graphemeEnd(text, Math.max(from, windowEnd - windowLength))
    if (base < windowEnd) {
      const folded = fold(text.slice(base, graphemeEnd(text, Math.min(text.length, windowEnd + reach))))
      for (let at = folded.text.indexOf(wanted); at !== -1; ) {
        const place = placeIn(folded, at, wanted.length, base)
        if (place && place.start >= windowEnd) break
        const isIt =
          place !== null &&
          place.start >= from &&
          fold(text.slice(place.start, place.end)).text.includes(wanted) &&
          (!isWhole || (!place.isWidened && isWholeWords(place)))
        if (isIt) {
          found.push({ start: place.start, end: place.end })
          from = place.end
        }
        at = folded.text.indexOf(wanted, at + (isIt ? wanted.length : 1))
      }
    }
    yield
  }
  return found
}

function placeIn(folded: FoldedText, at: number, length: number, base: number): FoundPlace | null {
  const place = unfolded(folded, at, length)
  return place && { ...place, start: base + place.start, end: base + place.end }
}

/** A letter with marks of its own, or a Korean syllable in its parts: what may be written as one character too. */
const severalForOne = /\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu

/** The text as it stands, but that every kind of space is one kind, and what may be written as one character is. */
function spacedText(original: string): FoldedText {
  const spaced = original.replaceAll(/[\n\t\u00a0\u202f\u3000]/g, ' ')
  const pieces: string[] = []
  const offsets: number[] = []
  const keep = (piece: string, offsetOf: (unit: number) => number): void => {
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit += 1) offsets.push(offsetOf(unit))
  }
  let at = 0
  for (const { 0: letter, index } of spaced.matchAll(severalForOne)) {
    const start = at
    keep(spaced.slice(start, index), (unit) => start + unit)
    const made = composed(letter)
    keep(made, made.length === letter.length ? (unit) => index + unit : () => index)
    at = index + letter.length
  }
  const rest = at
  keep(spaced.slice(rest), (unit) => rest + unit)
  return { original, text: pieces.join(''), offsets: Int32Array.from([...offsets, original.length]) }
}
