import type { TextRange } from '../errors.ts'

/** A range of a text without the white space at its ends; null where it holds nothing else. Offsets are UTF-16. */
export function withoutEdgeSpace(text: string, range: TextRange): TextRange | null {
  let { start, end } = range
  while (start < end && isBlank(text, start)) start += 1
  while (end > start && isBlank(text, end - 1)) end -= 1
  return start < end ? { start, end } : null
}

const isBlank = (text: string, at: number): boolean => /\s/u.test(text[at] ?? '')
