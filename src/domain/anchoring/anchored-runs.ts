import type { TextRange } from '../errors.ts'
import { gapsBetween, type TextRun } from './align-texts.ts'

/**
 * A run with the part of it that is certain. At an edge beside text that was only put in or only taken out, the same words can stand
 * on both sides of the change ("a b | a b c"): which of the two copies stayed cannot be told, and lies outside the core.
 */
interface AnchoredRun extends TextRun {
  /** Offsets into the old text, half-open. */
  readonly coreStart: number
  readonly coreEnd: number
}

type Side = 'old' | 'new'

/** The common runs of two texts, for asking about a stretch of either. */
export class AnchoredRuns {
  readonly #runs: readonly AnchoredRun[]

  constructor(runs: readonly TextRun[], before: string, after: string) {
    const gaps = [...gapsBetween(runs, before.length, after.length)]
    this.#runs = runs.map((run, index) => {
      const [left, right] = [gaps[index], gaps[index + 1]]
      const end = run.old + run.length
      const slideLeft = right ? slide(right, before, after, run.length, 'back') : 0
      const slideRight = left ? slide(left, before, after, run.length, 'on') : 0
      return { ...run, coreStart: run.old + slideRight, coreEnd: end - slideLeft }
    })
  }

  /** The run that a stretch of one text lies wholly in, and whether its core holds any of the stretch, or null. */
  holding(side: Side, { start, end }: TextRange): (TextRun & { readonly isSure: boolean }) | null {
    const run = this.#runs[this.#lastFrom(side, start)]
    if (!run || run[side] > start || end > run[side] + run.length) return null
    const shift = run.old - run[side]
    return { ...run, isSure: start + shift < run.coreEnd && end + shift > run.coreStart }
  }

  /** True for a stretch of one text that no run speaks for with certainty. */
  isFree(side: Side, range: TextRange): boolean {
    return this.holding(side, range)?.isSure !== true
  }

  /** Where a stretch of the old text must lie in the new one, and which of its edges are certain because they stand in a run. */
  regionFor({ start, end }: TextRange): TextRange & { readonly startIsSure: boolean; readonly endIsSure: boolean } {
    const before = this.#runs[this.#lastFrom('old', start)]
    const isIn = before !== undefined && before.old <= start && start < before.old + before.length
    const from =
      before === undefined || before.old > start ? 0 : before.new + Math.min(start - before.old, before.length)
    const index = this.#lastFrom('old', end - 1)
    const last = this.#runs[index]
    const holdsEnd = last !== undefined && last.old < end && end <= last.old + last.length
    const after = last !== undefined && last.old >= end ? last : this.#runs[index + 1]
    const to = holdsEnd ? last.new + (end - last.old) : (after?.new ?? Number.POSITIVE_INFINITY)
    return { start: from, end: to, startIsSure: isIn, endIsSure: holdsEnd }
  }

  /** The index of the last run that begins at an offset or before it, or 0. */
  #lastFrom(side: Side, offset: number): number {
    let low = 0
    let high = this.#runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#runs[middle]?.[side] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return Math.max(0, low)
  }
}

/** How far a change that only puts in or only takes out could as well stand further back, or further on, with the same result. */
function slide(
  gap: ReturnType<typeof gapsBetween> extends Generator<infer G> ? G : never,
  before: string,
  after: string,
  most: number,
  way: 'back' | 'on',
): number {
  const [oldSize, newSize] = [gap.oldEnd - gap.oldStart, gap.newEnd - gap.newStart]
  if (oldSize > 0 === newSize > 0) return 0
  const text = oldSize > 0 ? before : after
  const [start, end] = oldSize > 0 ? [gap.oldStart, gap.oldEnd] : [gap.newStart, gap.newEnd]
  let by = 0
  if (way === 'back') while (by < most && text[start - 1 - by] === text[end - 1 - by]) by += 1
  else while (by < most && text[end + by] === text[start + by]) by += 1
  return by
}
