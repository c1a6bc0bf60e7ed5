import type { Line, Piece } from './lines.ts'

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
    const last = pieces.at(-1)
    const next = [...line.pieces]
    const first = next[0]
    if (first) next[0] = { ...first, text: first.text.trimStart() }
    if (last) {
      const end = last.text.trimEnd()
      const written = pieces
        .slice(-6)
        .map(({ text }) => text)
        .join('')
        .trimEnd()
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
      const text = (joins ? end.slice(0, -1) : end) + separator
      length += text.length - last.text.length
      pieces[pieces.length - 1] = { ...last, text }
      if (joins) hyphens += 1
    }
    starts.push(length)
    for (const piece of next) {
      pieces.push(piece)
      length += piece.text.length
    }
  }
  const last = pieces.at(-1)
  if (last) pieces[pieces.length - 1] = { ...last, text: last.text.trimEnd() }
  return { pieces, hyphens, starts }
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
