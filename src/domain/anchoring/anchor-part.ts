import type { TextRange } from '../errors.ts'
import type { AnnotationPart } from '../records/annotation.ts'

/** How many UTF-16 code units of context a quote selector keeps on each side. */
const contextLength = 32

/** The selectors of a stretch of text: its position, its quote and the context around it, as found at its own place. */
export function partAt(text: string, { start, end }: TextRange): AnnotationPart {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: wholeCharacters(text.slice(Math.max(0, start - contextLength), start)),
    suffix: wholeCharacters(text.slice(end, end + contextLength)),
    outcome: 'identical',
    score: 1,
  }
}

/** True when a part's quote stands at its position in this text. */
export const standsAt = (text: string, part: AnnotationPart): boolean => text.slice(part.start, part.end) === part.quote

/** Drops half a surrogate pair at either edge, so that context is always well-formed text. */
const wholeCharacters = (context: string): string => {
  const from = isLowSurrogate(context.charCodeAt(0)) ? 1 : 0
  const to = isHighSurrogate(context.charCodeAt(context.length - 1)) ? context.length - 1 : context.length
  return context.slice(from, to)
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
