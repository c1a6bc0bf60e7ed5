const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** So far back the beginning of a character is looked for: longer ones do not occur in honest text. */
const reach = 1_024

/** Signs of Arabic and a few other scripts that belong to the character after them. */
const leading = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e]/

/**
 * Letters, digits, signs and pictures that begin a character after a plain one: where a count may start. Vowels and ends of Korean
 * syllables, sara am and half-width marks of Japanese are letters too, but belong to what is before them.
 */
const beginning =
  /^(?![\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7fb\uff9e\uff9f])[\p{L}\p{N}\p{P}\p{Z}\p{Extended_Pictographic}]/u

/** Letters and signs that never belong to the character before them: of most scripts that set no vowels after their letters. */
const apart =
  /[\u0370-\u0482\u048a-\u052f\u05be\u05c0\u05c3\u05d0-\u05ea\u05f3\u05f4\u060c-\u060f\u061b-\u064a\u0660-\u066f\u0671-\u06d4\u06f0-\u06ff\u0964-\u096f\u0e01-\u0e30\u0e32\u0e40-\u0e46\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]/

/** Marks and vowels that always belong to a letter before them, of the same scripts and of Devanagari. */
const sign = /[\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u093c\u093e-\u094f]/
const letter = /\p{L}/u
/** Marks that belong to what is before them, whatever that is but an end of line or a control character. */
const mark = /[\p{Mn}\p{Me}]/u

/** Letters of Devanagari, and what may stand before one without joining it: letters and the vowels that are written beside them. */
const devanagari = /[\u0904-\u0939\u0958-\u0961]/
const beforeDevanagari = /[\u0904-\u0939\u093e-\u0940\u0949-\u094c\u0958-\u0961]/

/** True when an offset stands between two graphemes of the text, so that a selection ending there splits no character. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const previous = text.charCodeAt(offset - 1)
  const next = text.charCodeAt(offset)
  if (previous < 0x300 && next < 0x300) return !(previous === 13 && next === 10)
  if (isLowSurrogate(next) && !isLowSurrogate(previous)) return !isHighSurrogate(previous)
  // Nearly every edge is settled by the two characters beside it.
  const isAfterPlain = !isLowSurrogate(previous) && !leading.test(text[offset - 1] ?? '')
  if (isAfterPlain && (next < 0x300 || apart.test(text[offset] ?? ''))) return true
  if (previous < 0x300 && beginning.test(characterAt(text, offset))) return true
  if (devanagari.test(text[offset] ?? '') && beforeDevanagari.test(text[offset - 1] ?? '')) return true
  if (sign.test(text[offset] ?? '') && letter.test(text[offset - 1] ?? '')) return false
  // A pile of marks is walked through one by one, and may be a million.
  if (mark.test(text[offset] ?? '') && mark.test(text[offset - 1] ?? '')) return false
  const from = safeStart(text, offset)
  // Whether there is an edge is settled by the one character after it.
  for (const { index } of segmenter.segment(text.slice(from, offset + 2))) {
    if (from + index === offset) return true
    if (from + index > offset) return false
  }
  return false
}

/** Widens a range so that it splits no grapheme. */
export function toGraphemeBoundaries(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) }
}

/** The offset itself, or the start of the grapheme that it stands in. */
export function graphemeStart(text: string, offset: number): number {
  let at = offset
  while (!isGraphemeBoundary(text, at)) at -= 1
  return at
}

/** The offset itself, or the end of the grapheme that it stands in. */
export function graphemeEnd(text: string, offset: number): number {
  let at = offset
  while (!isGraphemeBoundary(text, at)) at += 1
  return at
}

/** Before an offset, the nearest character that says on its own where those after it part. Flags do not: they are counted in pairs. */
function safeStart(text: string, offset: number): number {
  const first = Math.max(0, offset - reach)
  let at = offset - 1
  while (at > first && text.charCodeAt(at) >= 0x300 && !beginsAt(text, at)) at -= 1
  return at
}

const beginsAt = (text: string, at: number): boolean =>
  !isLowSurrogate(text.charCodeAt(at)) && beginning.test(characterAt(text, at))

const characterAt = (text: string, at: number): string => {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000
