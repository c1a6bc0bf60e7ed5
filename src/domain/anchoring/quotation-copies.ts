/** Where quotations stand in a text, by their words; null for one that stands there more often than asked for. */
export type QuotationCopies = ReadonlyMap<string, readonly number[] | null>

/** So many UTF-16 code units at the start of a quotation are looked for all at once; a shorter one is looked for by itself. */
const window = 16
/** Any odd number far from small ones spreads the sums of neighbouring windows. */
const base = 0x01000193
const bits = 20
/** Positions between two pauses: about a millisecond. */
const stride = 100_000

/**
 * Every place where each of many quotations stands in a text, in one reading of it: a rolling sum of the last code units is compared
 * with those of all quotations (R. M. Karp, M. O. Rabin, "Efficient randomized pattern-matching algorithms", 1987), and what
 * is equal by its sum is compared letter by letter. Overlapping copies are all given, in text order. Yields now and then, so that a
 * caller can pause.
 *
 * @param most with more copies than this a quotation has null
 */
export function* copiesOfAll(
  text: string,
  quotes: Iterable<string>,
  most: number,
): Generator<undefined, QuotationCopies> {
  const copies = new Map<string, number[] | null>()
  const bySum = new Map<number, string[]>()
  const isKnown = new Uint8Array(1 << bits)
  for (const quote of new Set(quotes)) {
    if (quote.length < window) {
      copies.set(quote, copiesOf(text, quote, most))
      yield
      continue
    }
    copies.set(quote, [])
    const sum = sumOf(quote)
    isKnown[sum >>> (32 - bits)] = 1
    const others = bySum.get(sum)
    if (others) others.push(quote)
    else bySum.set(sum, [quote])
  }
  if (bySum.size === 0 || text.length < window) return copies
  const leaving = powerOf(window)
  let sum = sumOf(text)
  for (let start = 0; ; start += 1) {
    if (isKnown[sum >>> (32 - bits)] === 1)
      for (const quote of bySum.get(sum >>> 0) ?? []) note(copies, { text, quote, start, most })
    if (start + window >= text.length) return copies
    sum = (Math.imul(sum, base) + text.charCodeAt(start + window) - Math.imul(text.charCodeAt(start), leaving)) | 0
    if (start % stride === stride - 1) yield
  }
}

interface Place {
  readonly text: string
  readonly quote: string
  readonly start: number
  readonly most: number
}

function note(copies: Map<string, number[] | null>, { text, quote, start, most }: Place): void {
  const found = copies.get(quote)
  if (found && text.startsWith(quote, start) && found.push(start) > most) copies.set(quote, null)
}

/** The sum of the first window of a text, from 0 to 2³² − 1. */
function sumOf(text: string): number {
  let sum = 0
  for (let at = 0; at < window; at += 1) sum = (Math.imul(sum, base) + text.charCodeAt(at)) | 0
  return sum >>> 0
}

function powerOf(exponent: number): number {
  let power = 1
  for (let count = 0; count < exponent; count += 1) power = Math.imul(power, base)
  return power
}

function copiesOf(text: string, quote: string, most: number): number[] | null {
  const found: number[] = []
  if (quote === '') return found
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
    found.push(start)
    if (found.length > most) return null
  }
  return found
}
