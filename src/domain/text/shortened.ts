import { graphemeEnd, graphemeStart } from './graphemes.ts'

/**
 * Where the beginning of a text may end that is to have at most so many UTF-16 units: at a space in its second half, or where there
 * is none, as in Chinese or Thai, between two characters. The end of the text where it is no longer.
 */
export function endOfBeginning(text: string, most: number): number {
  if (text.length <= most) return text.length
  const space = /\s\S*$/u.exec(text.slice(0, most + 1))
  return space && space.index > most / 2 ? space.index : graphemeStart(text, most)
}

/** Where the end of a text may begin that is to have at most so many UTF-16 units; 0 where it is no longer. */
export function startOfEnding(text: string, most: number): number {
  const first = text.length - most
  if (first <= 0) return 0
  const space = text.slice(first, first + Math.ceil(most / 2)).search(/\s/u)
  return space === -1 ? graphemeEnd(text, first) : first + space + 1
}

/** A text of at most so many UTF-16 units, or its beginning with an ellipsis: cut between words, never through a character. */
export function shortened(text: string, most: number): string {
  const end = endOfBeginning(text, most)
  return end === text.length ? text : `${text.slice(0, end).trimEnd()} …`
}
