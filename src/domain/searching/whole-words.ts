import type { TextRange } from '../errors.ts'

/** So far around a place its words are looked at: no word is longer, and one sentence tells how its words part. */
const reach = 120
/** So much of a text is parted into words at once. */
const stretchLength = 1_000

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Letters of scripts that set spaces between words: no word ends between two of them. */
const spaced =
  /[a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0388-\u03ff\u0400-\u0481\u05d0-\u05ea\u0620-\u063f\u0641-\u064a\u0671-\u06d3\u0904-\u0939\u1100-\u11ff\uac00-\ud7a3]/

/** A stretch of a text and where words begin in it. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly edges: ReadonlySet<number>
}

/**
 * Tells for one text whether a range begins and ends where words do, in any script: marks and joiners belong to their word, as the
 * rules of Unicode for words have it, and Chinese, Japanese, Thai and the like part where their dictionary says. Quickest for
 * ranges in order.
 */
export function wholeWordsOf(text: string): (range: TextRange) => boolean {
  let known: Stretch | null = null
  const partsAt = (at: number): boolean => {
    if (at === 0 || at === text.length) return true
    const before = text[at - 1] ?? ''
    const after = text[at] ?? ''
    if (isSpace.test(before) || isSpace.test(after)) return true
    if (spaced.test(before) && spaced.test(after)) return false
    const isKnown = known !== null && known.start <= at && at <= known.end
    if (!known || !isKnown) known = stretchAround(text, at)
    return known.edges.has(at)
  }
  return ({ start, end }) => partsAt(start) && partsAt(end)
}

/** The words around an offset; those near the ends of what was looked at, which may be cut, are left out. */
function stretchAround(text: string, at: number): Stretch {
  const from = startOfStretch(text, at)
  const to = withoutHalf(text, Math.min(text.length, at + stretchLength))
  const edges = new Set<number>()
  for (const { index } of segmenter.segment(text.slice(from, to))) edges.add(from + index)
  return { start: at, end: to === text.length ? to : Math.max(at, to - reach), edges }
}

/** Where a stretch before an offset may begin: after white space, so that no word and no character is cut. */
function startOfStretch(text: string, at: number): number {
  const first = Math.max(0, at - reach)
  for (let before = at; before > first; before -= 1) if (isSpace.test(text[before - 1] ?? '')) return before
  return withoutHalf(text, first)
}

const isSpace = /\s/

/** An offset that parts no two halves of a character beyond U+FFFF. */
const withoutHalf = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at)
