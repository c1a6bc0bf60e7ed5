import type { TextRange } from '../errors.ts'

/** A text prepared for finding: case, script variants and marks folded away, with the way back to its own offsets. */
export interface FoldedText {
  readonly text: string
  /** The offset in the original of each folded code unit, and of the end. */
  readonly offsets: Int32Array
}

const variants: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ہ: 'ه',
  ھ: 'ه',
  ة: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۓ: 'ے',
  ئ: 'ی',
  ؤ: 'و',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '۔': '.',
}

/** Devanagari letters with a nukta in one character, by the letter without it; U+0929, U+0931 and U+0934 among them. */
const withoutNukta: Readonly<Record<string, string>> = {
  '\u0929': 'न',
  '\u0931': 'र',
  '\u0934': 'ळ',
  '\u0958': 'क',
  '\u0959': 'ख',
  '\u095a': 'ग',
  '\u095b': 'ज',
  '\u095c': 'ड',
  '\u095d': 'ढ',
  '\u095e': 'फ',
  '\u095f': 'य',
}

const nukta = 0x93c

/** Marks above and below letters, tatweel, soft hyphens and joiners: they change no word. */
const skipped = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u200b-\u200f\u2060\ufeff]/

/** Digits of Arabic, Urdu and Devanagari to those of ASCII. */
function plainDigit(unit: number): string | undefined {
  for (const zero of [0x660, 0x6f0, 0x966]) if (unit >= zero && unit <= zero + 9) return String(unit - zero)
  return undefined
}

/**
 * Folds a text. Accents written as one character keep their letter (é is e with its mark taken off). Words are found across
 * lines, which then are spaces; an expression asks where lines begin and end.
 */
export function foldedText(text: string, lines: 'as-spaces' | 'kept' = 'as-spaces'): FoldedText {
  const pieces: string[] = []
  const offsets = new Int32Array(text.length * 3 + 1)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const piece = unit === 0x0a && lines === 'kept' ? '\n' : foldedUnit(text[at] ?? '', unit)
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit += 1) {
      offsets[length] = at
      length += 1
    }
  }
  offsets[length] = text.length
  return { text: pieces.join(''), offsets: offsets.slice(0, length + 1) }
}

function foldedUnit(character: string, unit: number): string {
  if (unit < 0x80) return variants[character] ?? character.toLowerCase()
  const known = variants[character] ?? withoutNukta[character] ?? plainDigit(unit)
  if (known !== undefined) return known
  if (unit === nukta || skipped.test(character)) return ''
  if (unit >= 0xc0 && unit < 0x250) return character.normalize('NFD').charAt(0).toLowerCase()
  return character.toLowerCase().slice(0, 3)
}

/** How many places are given at most: a find bar needs a count, not a million ranges. */
export const mostMatches = 10_000

/** Every place where the words stand in the text, without regard to case, marks and variants of letters. */
export function findMatches(folded: FoldedText, words: string): readonly TextRange[] {
  const wanted = foldedText(words).text
  if (wanted.trim() === '') return []
  const found: TextRange[] = []
  for (let at = folded.text.indexOf(wanted); at !== -1 && found.length < mostMatches; ) {
    found.push(unfolded(folded, at, wanted.length))
    at = folded.text.indexOf(wanted, at + wanted.length)
  }
  return found
}

/** The range of the original from which a stretch of the folded text came, with the marks that belong to its last letter. */
export function unfolded({ offsets }: FoldedText, at: number, length: number): TextRange {
  const lastUnit = offsets[at + length - 1] ?? 0
  return { start: offsets[at] ?? 0, end: Math.max(lastUnit + 1, offsets[at + length] ?? 0) }
}
