import type { TextRange } from '../errors.ts'

/** How many marks may lie over one letter before the rest are left undrawn: honest writing has fewer than ten. */
const drawn = 200
const pile = new RegExp(`(\\p{M}{${drawn}})(\\p{M}+)`, 'gu')

/**
 * Where more marks lie over one letter than anything can draw: the ranges (UTF-16, half-open) of those beyond. What lays out or composes
 * them takes the square of their number, and a million of them would stop a window for ever.
 */
export const piledMarks = (text: string): readonly TextRange[] =>
  [...text.matchAll(pile)].map(({ index, 0: all, 1: first = '' }) => ({
    start: index + first.length,
    end: index + all.length,
  }))

/** A text with letters and their marks as one where Unicode has them so (NFC), but for piles of marks, which stay as they are. */
export function composed(text: string): string {
  const piles = piledMarks(text)
  if (piles.length === 0) return text.normalize('NFC')
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of piles) {
    pieces.push(text.slice(at, start).normalize('NFC'), text.slice(start, end))
    at = end
  }
  return [...pieces, text.slice(at).normalize('NFC')].join('')
}
