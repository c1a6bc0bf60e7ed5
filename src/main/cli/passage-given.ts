import { findQuotation } from '#domain/anchoring/find-quotation.ts'
import type { TextRange } from '#domain/errors.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** A passage as it is named on the command line: by its words, or by offsets. */
export type GivenPassage =
  | { readonly quote: string; readonly prefix?: string | undefined; readonly suffix?: string | undefined }
  | { readonly start: number; readonly end: number }

/**
 * Where a given passage stands in a text. Words that stand more than once without a deciding prefix or suffix are refused
 * with every place. Line ends of Windows in them are taken as the text's own.
 */
export function placeOf(text: string, given: GivenPassage): Result<TextRange> {
  if ('start' in given) return ok({ start: given.start, end: given.end })
  const { prefix = '', suffix = '' } = given
  const quote = withNewlines(given.quote)
  const matches = findQuotation(text, { quote, prefix: withNewlines(prefix), suffix: withNewlines(suffix) })
  const [only] = matches
  if (only === undefined) return fail({ code: 'quote-not-found', quote })
  return matches.length === 1 ? ok(only) : fail({ code: 'ambiguous-quote', quote, matches })
}

const withNewlines = (words: string): string => words.replace(/\r\n?/gu, '\n')
