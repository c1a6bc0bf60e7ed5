import type { TextRange } from '../errors.ts'

/** A quotation with the words that stand directly before and after it, as a W3C text quote selector gives them. */
export interface QuotationSelector {
  readonly quote: string
  readonly prefix?: string
  readonly suffix?: string
}

/**
 * Every place where a quotation stands in a text, with its prefix before it and its suffix after it: exactly, or where it stands
 * nowhere so, but for the kind and amount of white space between the same words, where the place of a picture or rule counts as white
 * space. Quotations cross from one program to another with their line breaks as spaces; no letter is ever taken for another. A prefix or suffix that fits nowhere gives no match rather
 * than a wrong one. Offsets are UTF-16, half-open; overlapping repeats are all given.
 */
export function findQuotation(text: string, selector: QuotationSelector): readonly TextRange[] {
  const exact = exactPlaces(text, selector)
  return exact.length > 0 ? exact : looselySpacedPlaces(text, selector)
}

function exactPlaces(text: string, { quote, prefix = '', suffix = '' }: QuotationSelector): readonly TextRange[] {
  if (quote === '') return []
  const found: TextRange[] = []
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length
    if (text.startsWith(suffix, end) && text.endsWith(prefix, start)) found.push({ start, end })
  }
  return found
}

/** The same search on texts whose runs of white space are one space each; white space at the edges of a quotation is none of its. */
function looselySpacedPlaces(
  text: string,
  { quote, prefix = '', suffix = '' }: QuotationSelector,
): readonly TextRange[] {
  const words = oneSpaced(quote).trim()
  if (words === '') return []
  const { spaced, offsets } = withOffsets(text)
  // What stood at an edge of the quotation is context now; at the very edge of a text there is nothing for it to match.
  const before = oneSpaced(prefix + (/^[\s\uFFFC]*/.exec(quote)?.[0] ?? '')).trimStart()
  const after = oneSpaced((/[\s\uFFFC]*$/.exec(quote)?.[0] ?? '') + suffix).trimEnd()
  const places = exactPlaces(spaced, { quote: words, prefix: before, suffix: after })
  return places.map(({ start, end }) => ({ start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 }))
}

const spaces = /[\s\uFFFC]+/g

const oneSpaced = (text: string): string => text.replace(spaces, ' ')

/** A text with each run of white space as one space, and where each of its code units stands in the text. */
function withOffsets(text: string): { readonly spaced: string; readonly offsets: Uint32Array } {
  const offsets = new Uint32Array(text.length)
  const pieces: string[] = []
  let length = 0
  let from = 0
  const keep = (to: number): void => {
    pieces.push(text.slice(from, to))
    for (let at = from; at < to; at += 1, length += 1) offsets[length] = at
  }
  for (const run of text.matchAll(spaces)) {
    keep(run.index)
    pieces.push(' ')
    offsets[length] = run.index
    length += 1
    from = run.index + run[0].length
  }
  keep(text.length)
  return { spaced: pieces.join(''), offsets }
}
