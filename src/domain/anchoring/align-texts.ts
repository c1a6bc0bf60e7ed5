import { matchPieces } from './match-pieces.ts'
import { type Grain, splitText } from './split-text.ts'

/** A stretch that stands word for word in two texts: UTF-16 offsets of its beginnings. Runs are in the order of both texts. */
export interface TextRun {
  readonly old: number
  readonly new: number
  readonly length: number
}

interface Gap {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

const grains: readonly Grain[] = ['line', 'sentence', 'word']

/**
 * What two texts have in common: lines first, sentences within what changed, words within that. A word or two alone between
 * changes is no common ground and is left out. Yields now and then, so that a caller can pause between two steps.
 */
export function* alignTexts(before: string, after: string): Generator<undefined, readonly TextRun[]> {
  let runs: readonly TextRun[] = []
  for (const grain of grains) {
    const found: TextRun[] = [...runs]
    for (const gap of gapsBetween(runs, before.length, after.length)) {
      if (gap.oldStart === gap.oldEnd || gap.newStart === gap.newEnd) continue
      found.push(...(yield* runsIn(gap, before, after, grain)))
    }
    runs = joined(found.toSorted((a, b) => a.old - b.old || a.new - b.new))
  }
  return runs.filter((run) => isGround(run, before, after))
}

/** What lies between the runs of two texts of these lengths, before the first and after the last included; either side may be empty. */
export function* gapsBetween(runs: readonly TextRun[], oldLength: number, newLength: number): Generator<Gap> {
  let oldStart = 0
  let newStart = 0
  for (const run of runs) {
    yield { oldStart, oldEnd: run.old, newStart, newEnd: run.new }
    oldStart = run.old + run.length
    newStart = run.new + run.length
  }
  yield { oldStart, oldEnd: oldLength, newStart, newEnd: newLength }
}

function* runsIn(gap: Gap, before: string, after: string, grain: Grain): Generator<undefined, readonly TextRun[]> {
  const old = splitText(before, gap.oldStart, gap.oldEnd, grain)
  yield
  const here = splitText(after, gap.newStart, gap.newEnd, grain)
  yield
  const matched = yield* matchPieces(old.texts, here.texts)
  return matched.map((run) => {
    const start = old.starts[run.old] ?? 0
    return { old: start, new: here.starts[run.new] ?? 0, length: (old.starts[run.old + run.length] ?? start) - start }
  })
}

function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const whole: TextRun[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last && last.old + last.length === run.old && last.new + last.length === run.new)
      whole[whole.length - 1] = { ...last, length: last.length + run.length }
    else whole.push(run)
  }
  return whole
}

/** How many letters or digits a stretch between two changes must have to be more than chance. */
const groundLetters = 3

function isGround({ old, new: here, length }: TextRun, before: string, after: string): boolean {
  const isAtAnEnd = (old === 0 && here === 0) || (old + length === before.length && here + length === after.length)
  if (isAtAnEnd || length > 40) return true
  const letters = before.slice(old, old + length).match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters >= groundLetters
}
