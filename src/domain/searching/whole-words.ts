import type { TextRange } from '../errors.ts'

const letter = /[\p{L}\p{M}\p{N}_\u200c\u200d]/u
/** Scripts that set no space between words: any place between two of their characters may be the edge of one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** True where a range begins and ends at the edge of a word. Chinese, Japanese, Thai and the like have edges everywhere. */
export const isWholeWords = (text: string, { start, end }: TextRange): boolean =>
  isEdge(characterBefore(text, start), characterAt(text, start)) &&
  isEdge(characterBefore(text, end), characterAt(text, end))

const isEdge = (before: string, after: string): boolean =>
  !letter.test(before) || !letter.test(after) || unspaced.test(before) || unspaced.test(after)

const characterAt = (text: string, at: number): string => {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

/** The character that ends at an offset: both halves of one beyond U+FFFF. */
const characterBefore = (text: string, at: number): string => {
  const pair = text.slice(Math.max(0, at - 2), at)
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1)
}
