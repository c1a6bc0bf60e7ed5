import type { Interval } from './interval-index.ts'

/** So far around a place its words are looked at: no word is longer, and one sentence tells how its words part. */
const reach = 120

const segmenters = new Map<string, Intl.Segmenter>()

/** The segmenter of a language; that of any language where it is not known. One written with wrong signs counts as not known. */
function segmenterOf(language: string | null): Intl.Segmenter {
  const known = segmenters.get(language ?? '')
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language ?? 'und', { granularity: 'word' })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    made = new Intl.Segmenter('und', { granularity: 'word' })
  }
  segmenters.set(language ?? '', made)
  return made
}

/**
 * Those of the places that begin and end where words do, in any script: marks and joiners belong to their word, as the rules of
 * Unicode for words have it.
 */
export function wholeWords(text: string, places: readonly Interval[], language: string | null): readonly Interval[] {
  const segmenter = segmenterOf(language)
  return places.filter(({ start, end }) => partsAt(segmenter, text, start) && partsAt(segmenter, text, end))
}

/** Whether words part at an offset; white space there says so at once. */
function partsAt(segmenter: Intl.Segmenter, text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true
  if (/\s/u.test(text[at - 1] ?? '') || /\s/u.test(text[at] ?? '')) return true
  const from = startOfStretch(text, at)
  const stretch = text.slice(from, at + reach)
  return segmenter.segment(stretch).containing(at - from)?.index === at - from
}

/** Where a stretch before an offset may begin: after white space, so that no word and no character is cut. */
function startOfStretch(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - reach), at)
  const space = before.search(/\s/u)
  return space === -1 || at <= reach ? Math.max(0, at - reach) : at - before.length + space + 1
}
