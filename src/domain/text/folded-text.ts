import type { TextRange } from '../errors.ts'
import { composedAt, foldedCharacter } from './folded-character.ts'
import { isGraphemeBoundary, toGraphemeBoundaries } from './graphemes.ts'

/** A text prepared for finding: case, script variants and marks folded away, with the way back to its own offsets. */
export interface FoldedText {
  readonly original: string
  readonly text: string
  /** The offset in the original of each folded code unit, and of the end. */
  readonly offsets: Int32Array
}

/**
 * Folds a text. Accents keep their letter, and a letter is the same whether it is written as one character or as several, wide or
 * narrow. Words are found across lines, which then are spaces; an expression asks where lines begin and end.
 */
export function foldedText(text: string, lines: 'as-spaces' | 'kept' = 'as-spaces'): FoldedText {
  const pieces: string[] = []
  let offsets = new Int32Array(text.length + 64)
  let length = 0
  const keep = (piece: string, at: number): void => {
    if (length + piece.length >= offsets.length) offsets = grown(offsets, piece.length)
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit += 1) {
      offsets[length] = at
      length += 1
    }
  }
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a) {
      keep(lines === 'kept' ? '\n' : ' ', at)
      at += 1
      continue
    }
    const composed = unit < 0x300 ? null : composedAt(text, at)
    const taken = composed?.length ?? (isPairAt(text, at) ? 2 : 1)
    keep(composed?.character ?? foldedCharacter(text.slice(at, at + taken)), at)
    at += taken
  }
  offsets[length] = text.length
  return { original: text, text: pieces.join(''), offsets: offsets.slice(0, length + 1) }
}

function grown(offsets: Int32Array, by: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(offsets.length * 2 + by)
  larger.set(offsets)
  return larger
}

const isPairAt = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff

/** A place that was found. `isWidened` where it holds more than what was looked for: a vowel sign on the last letter, another half of a picture. */
export interface FoundPlace extends TextRange {
  readonly isWidened: boolean
}

/** How many places are given at most: a find bar needs a count, not a million ranges. */
export const mostMatches = 10_000

/** Every place where the words stand in the text, without regard to case, marks and variants of letters. */
export function findMatches(folded: FoldedText, words: string): readonly FoundPlace[] {
  const wanted = foldedText(words).text
  if (wanted.trim() === '') return []
  const found: FoundPlace[] = []
  for (let at = folded.text.indexOf(wanted); at !== -1 && found.length < mostMatches; ) {
    const place = unfolded(folded, at, wanted.length)
    // Where the next match would begin within the last character of this one, that character is not taken twice.
    const isNew = place !== null && place.start >= (found.at(-1)?.end ?? 0)
    if (isNew) found.push(place)
    at = folded.text.indexOf(wanted, at + (isNew ? wanted.length : 1))
  }
  return found
}

/**
 * The range of the original from which a stretch of the folded text came, widened to whole characters as people see them: with the
 * marks on its last letter. Null for halves of two flags, which are no flag.
 */
export function unfolded({ original, offsets }: FoldedText, at: number, length: number): FoundPlace | null {
  const first = offsets[at] ?? 0
  if (isHalfFlag(original, first)) return null
  const { start, end } = toGraphemeBoundaries(original, first, (offsets[at + length - 1] ?? 0) + 1)
  const isMoreBefore = at > 0 && (offsets[at - 1] ?? 0) >= start
  return { start, end, isWidened: isMoreBefore || (offsets[at + length] ?? end) < end }
}

function isHalfFlag(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0
  return point >= 0x1f1e6 && point <= 0x1f1ff && !isGraphemeBoundary(text, at)
}
