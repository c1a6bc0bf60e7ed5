import type { TextRange } from '../errors.ts'
import type { TextRun } from './align-texts.ts'
import type { AnchoredRuns } from './anchored-runs.ts'
import type { QuotationCopies } from './quotation-copies.ts'

/** How many UTF-16 code units of context tell copies apart on each side: what a part keeps. */
const contextLength = 32
/** A passage this far inside a run is where the run says, without a look at its copies. */
const farInside = 256
/** With fewer characters of context in common a short passage is not taken for the same. */
const enoughContext = 16
/** A quotation of so many letters that stands once is found without context. A character of a script without spaces counts as three. */
const enoughLetters = 16
/** A quotation with more copies than this is not told apart. */
export const mostCopies = 500

/** Where a passage stands word for word, or that its words stand somewhere and which copy it is cannot be told, or that they stand nowhere. */
export type ExactPlace = TextRange | 'uncertain' | 'nowhere'

/** An old and a new text, and the runs that they have in common. */
export interface ComparedTexts {
  readonly before: string
  readonly after: string
  readonly runs: AnchoredRuns
}

/** Where the words of every passage that no run tells of stand in each text. */
export interface KnownCopies {
  readonly old: QuotationCopies
  readonly new: QuotationCopies
}

/** Where the run that holds a passage says that it stands, without a look at copies of its words; null where it does not say. */
export function placeByRun({ before, after, runs }: ComparedTexts, part: TextRange): TextRange | 'uncertain' | null {
  const run = runs.holding('old', part)
  if (!run) return null
  if (!run.isSure) return 'uncertain'
  const shift = run.new - run.old
  return isFarInside(before, after, run, part) ? { start: part.start + shift, end: part.end + shift } : null
}

/**
 * Where a passage of the old text stands word for word in the new one. A passage far inside a run is where the run says. Any other
 * must have no copy in either text; or be the one pair, of those that no run speaks for, whose context is the same on both sides; or
 * be the only such pair, with its context on one side, where no other copy could claim as much.
 */
export function exactPlace({ before, after, runs }: ComparedTexts, part: TextRange, known: KnownCopies): ExactPlace {
  const told = placeByRun({ before, after, runs }, part)
  if (told !== null) return told
  const run = runs.holding('old', part)
  const shift = run ? run.new - run.old : 0
  const quote = before.slice(part.start, part.end)
  const at = (start: number): TextRange => ({ start, end: start + quote.length })
  const copies = known.old.get(quote)
  const places = known.new.get(quote)
  if (!copies || !places) return 'uncertain'
  const candidates = places.filter(
    (start) => (run ? start === part.start + shift : false) || runs.isFree('new', at(start)),
  )
  if (candidates.length === 0) return 'nowhere'
  const others = copies.filter((start) => start !== part.start)
  const rivals = others.filter((start) => runs.isFree('old', at(start)))
  const shared = (copy: number, place: number): Shared => sharedContext(before, after, at(copy), place)
  const found = ((): number | undefined => {
    const same = candidates.filter((place) => isWhole(shared(part.start, place)))
    if (same.length > 0)
      return same.length === 1 && !rivals.some((copy) => isWhole(shared(copy, same[0] ?? 0))) ? same[0] : undefined
    const [only] = candidates
    if (only === undefined || candidates.length > 1 || rivals.length > 0) return undefined
    const { left, right } = shared(part.start, only)
    if (copies.length === 1 && places.length === 1)
      return left + right >= enoughContext || lettersIn(quote) >= enoughLetters ? only : undefined
    const isClaimed =
      others.some((copy) => isWholeOnASide(shared(copy, only))) ||
      places.some((place) => place !== only && isWholeOnASide(shared(part.start, place)))
    return isClaimed || !isWholeOnASide({ left, right }) ? undefined : only
  })()
  return found === undefined || !sameEdges(before, after, part, found) ? 'uncertain' : at(found)
}

/** True where so much around a passage is the same that no change is near it. */
function isFarInside(before: string, after: string, run: TextRun, part: TextRange): boolean {
  const isAtStart = run.old === 0 && run.new === 0
  const isAtEnd = run.old + run.length === before.length && run.new + run.length === after.length
  return (isAtStart || part.start - run.old >= farInside) && (isAtEnd || run.old + run.length - part.end >= farInside)
}

interface Shared {
  readonly left: number
  readonly right: number
}

const isWhole = ({ left, right }: Shared): boolean => left === contextLength && right === contextLength
const isWholeOnASide = ({ left, right }: Shared): boolean => left === contextLength || right === contextLength

/** How many characters before and after are the same at a passage of the old text and a place in the new one; the end of both texts is as good as any. */
function sharedContext(before: string, after: string, { start, end }: TextRange, at: number): Shared {
  const to = at + end - start
  let left = 0
  while (left < contextLength && left < start && left < at && before[start - 1 - left] === after[at - 1 - left])
    left += 1
  let right = 0
  while (right < contextLength && end + right < before.length && before[end + right] === after[to + right]) right += 1
  const isWholeLeft = left === start && left === at
  const isWholeRight = end + right === before.length && to + right === after.length
  return { left: isWholeLeft ? contextLength : left, right: isWholeRight ? contextLength : right }
}

const letter = /[\p{L}\p{M}\p{N}]/u
const isLetterAt = (text: string, at: number): boolean => letter.test(text[at] ?? '')

/** True where a passage that was whole words is so in its new place: "art" is not found in "part". */
const sameEdges = (before: string, after: string, { start, end }: TextRange, at: number): boolean =>
  isLetterAt(before, start - 1) === isLetterAt(after, at - 1) &&
  isLetterAt(before, end) === isLetterAt(after, at + end - start)

function lettersIn(quote: string): number {
  const letters = quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const dense = quote.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  return letters + 2 * dense
}
