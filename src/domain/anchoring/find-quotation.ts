import type { TextRange } from '../errors.ts'

/** A quotation with the words that stand directly before and after it, as a W3C text quote selector gives them. */
export interface QuotationSelector {
  readonly quote: string
  readonly prefix?: string
  readonly suffix?: string
}

/**
 * Every place where a quotation stands in a text exactly, with its prefix before it and its suffix after it. A prefix or
 * suffix that fits nowhere gives no match rather than a wrong one. Offsets are UTF-16, half-open; overlapping repeats are
 * all given.
 */
export function findQuotation(
  text: string,
  { quote, prefix = '', suffix = '' }: QuotationSelector,
): readonly TextRange[] {
  if (quote === '') return []
  const found: TextRange[] = []
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length
    if (text.startsWith(suffix, end) && text.endsWith(prefix, start)) found.push({ start, end })
  }
  return found
}
