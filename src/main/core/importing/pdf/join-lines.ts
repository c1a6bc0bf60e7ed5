import { cutPiece, type Line, type Piece } from './lines.ts'

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** The pieces of lines that follow each other, as one run of text. */
export interface JoinedLines {
  readonly pieces: readonly Piece[]
  /** Hyphens at line ends that were taken out. */
  readonly hyphens: number
  /** Where each line begins in the text. */
  readonly starts: readonly number[]
}

/**
 * Joins lines: with a space, without one in scripts that have none, and without the hyphen that divides a word. A hyphen stays where the
 * file writes the compound with it elsewhere, or where what follows does not go on in small letters.
 */
export function joinLines(lines: readonly Line[], isCompound: (word: string) => boolean): JoinedLines {
  const pieces: Piece[] = []
  const starts: number[] = []
  let hyphens = 0
  let length = 0
  for (const line of lines) {
    const next = [...line.pieces]
    const first = next[0]
    if (first) next[0] = cutPiece(first, first.text.length - first.text.trimStart().length, first.text.length)
    length -= trimEnd(pieces)
    const last = pieces.at(-1)
    if (last) {
      const end = last.text
      const written = pieces
        .slice(-12)
        .map(({ text }) => text)
        .join('')
      const divided = /([\p{L}\p{M}]+)([-\u2010\u00ad])$/u.exec(written)
      const follows = /^[\p{Ll}\p{Lo}\p{M}]+/u.exec(line.text.trimStart())?.[0]
      const isSoft = divided?.[2] === '\u00ad'
      const word = divided?.[1] ?? ''
      const joins =
        divided &&
        follows !== undefined &&
        (isSoft || (word.length > 1 && follows.length > 1 && !isCompound(`${word}-${follows}`)))
      const separator =
        divided || end === '' || (cjk.test(end.slice(-1)) && cjk.test(line.text.trimStart().slice(0, 1))) ? '' : ' '
      if (joins) {
        pieces[pieces.length - 1] = cutPiece(last, 0, end.length - 1)
        length -= 1
        hyphens += 1
      }
      if (separator !== '') {
        pieces.push({ ...last, text: separator, box: null })
        length += separator.length
      }
    }
    starts.push(length)
    for (const piece of next) {
      pieces.push(piece)
      length += piece.text.length
    }
  }
  trimEnd(pieces)
  return { pieces, hyphens, starts }
}

/** Takes the white space at the end of pieces away, with pieces that hold nothing else; answers how much it was. */
function trimEnd(pieces: Piece[]): number {
  let taken = 0
  for (let last = pieces.at(-1); last && last.text.trimEnd() !== last.text; last = pieces.at(-1)) {
    const { length } = last.text.trimEnd()
    taken += last.text.length - length
    if (length > 0) pieces[pieces.length - 1] = cutPiece(last, 0, length)
    else pieces.pop()
  }
  return taken
}

/** The compounds that lines hold in their middle with their hyphen, in lower case. */
export function compoundsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) =>
      [...text.matchAll(/[\p{L}\p{M}]+[-\u2010][\p{L}\p{M}]+/gu)].map(([word]) =>
        word.replace('\u2010', '-').toLowerCase(),
      ),
    ),
  )
}
