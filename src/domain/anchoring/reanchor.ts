import type { TextRange } from '../errors.ts'
import type { AnchorOutcome } from '../records/annotation.ts'
import { toGraphemeBoundaries } from '../text/graphemes.ts'
import { withoutEdgeSpace } from '../text/without-edge-space.ts'
import { alignTexts } from './align-texts.ts'
import { AnchoredRuns } from './anchored-runs.ts'
import { type ComparedTexts, exactPlace, type KnownCopies, mostCopies, placeByRun } from './exact-place.ts'
import { nearestPassage } from './nearest-passage.ts'
import { copiesOfAll } from './quotation-copies.ts'

/** How a passage of an old text was found in a new one. An orphan has no place: its range is the one in the old text. */
export interface Reanchored extends TextRange {
  readonly outcome: AnchorOutcome
  /** 1 for the very same words; for others, how much of them is the same, from 0 to 1; 0 for an orphan. */
  readonly score: number
}

/** Below this much in common a passage is an orphan and not an approximate match. */
const leastScore = 0.75
/** By how much of its length a match must be better than another in the same changed stretch. */
const clearly = 0.15

/**
 * Finds passages of an old text in a new one. Every passage whose words and context are unchanged keeps its place by a comparison of
 * the two texts; one whose words stand elsewhere is moved where its context tells which copy it is; one whose words were changed is found
 * approximately, only within the stretch that was changed. Whatever is not certain is an orphan. Offsets are UTF-16, half-open;
 * the answer is in the order of the passages. Yields now and then how many passages are done, so that a caller can pause.
 */
export function* reanchor(
  before: string,
  after: string,
  passages: readonly TextRange[],
): Generator<number, readonly Reanchored[]> {
  const texts = { before, after, runs: new AnchoredRuns(yield* counted(alignTexts(before, after)), before, after) }
  const open = passages.filter((passage) => placeByRun(texts, passage) === null)
  const quotes = open.map(({ start, end }) => before.slice(start, end))
  const copies = {
    old: yield* counted(copiesOfAll(before, quotes, mostCopies)),
    new: yield* counted(copiesOfAll(after, quotes, mostCopies)),
  }
  const found: Reanchored[] = []
  for (const passage of passages) {
    found.push(reanchoredPassage(texts, passage, copies))
    yield found.length
  }
  return found
}

function* counted<R>(steps: Generator<undefined, R>): Generator<number, R> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield 0
  }
}

function reanchoredPassage(texts: ComparedTexts, passage: TextRange, copies: KnownCopies): Reanchored {
  const place = exactPlace(texts, passage, copies)
  const orphan = { ...passage, outcome: 'orphaned', score: 0 } as const
  // Its very words stand there, and which copy they are cannot be told: nothing that is only like them is better.
  if (place === 'uncertain') return orphan
  if (place === 'nowhere') return approximately(texts, passage) ?? orphan
  return { ...place, outcome: place.start === passage.start ? 'identical' : 'moved', score: 1 }
}

function approximately({ before, after, runs }: ComparedTexts, passage: TextRange): Reanchored | null {
  const quote = before.slice(passage.start, passage.end)
  const region = runs.regionFor(passage)
  const stretch = { ...region, end: Math.min(region.end, after.length) }
  const near = nearestPassage(after, stretch, quote)
  // The very same words there are another copy, of which a run speaks.
  if (near === null || near.distance === 0) return null
  if (near.nextDistance - near.distance < quote.length * clearly) return null
  const bare = withoutEdgeSpace(after, wholeWords(after, near, stretch))
  if (bare === null) return null
  const range = toGraphemeBoundaries(after, bare.start, bare.end)
  const words = after.slice(range.start, range.end)
  const whole = { start: 0, end: words.length, startIsSure: true, endIsSure: true }
  const distance = nearestPassage(words, whole, quote)?.distance ?? quote.length
  const score = 1 - distance / Math.max(quote.length, words.length)
  return score < leastScore || distance === 0 ? null : { ...range, outcome: 'fuzzy', score: rounded(score) }
}

/** Hundredths, rounded down: what is not quite the same is never shown as if it were. */
const rounded = (score: number): number => Math.floor(score * 100) / 100

const letter = /[\p{L}\p{M}\p{N}]/u
const isWithinWord = (text: string, at: number): boolean =>
  letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '')

/** A range widened to whole words, as far as the stretch goes. */
function wholeWords(text: string, { start, end }: TextRange, stretch: TextRange): TextRange {
  let from = start
  let to = end
  while (from > stretch.start && isWithinWord(text, from)) from -= 1
  while (to < stretch.end && isWithinWord(text, to)) to += 1
  return { start: from, end: to }
}
