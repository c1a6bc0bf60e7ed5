import { alignTexts, gapsBetween, type TextRun } from './align-texts.ts'

/** A stretch of two texts as a reader compares them: in both, or in one of them only. */
export interface DifferencePart {
  readonly kind: 'same' | 'deleted' | 'inserted'
  readonly text: string
}

/** What stands between two stretches that changed, or one of those with the rest of its lines around it. */
export type Difference =
  | { readonly kind: 'unchanged'; readonly lines: number }
  | { readonly kind: 'changed'; readonly parts: readonly DifferencePart[] }

/** The whole of two texts as parts in order: those that are the same or deleted make the one, the same and the inserted the other. */
export function* differenceParts(before: string, after: string): Generator<undefined, readonly DifferencePart[]> {
  const runs = atLineEnds(yield* alignTexts(before, after), before, after)
  const parts: DifferencePart[] = []
  const add = (kind: DifferencePart['kind'], text: string): void => {
    if (text !== '') parts.push({ kind, text })
  }
  let index = 0
  for (const gap of gapsBetween(runs, before.length, after.length)) {
    add('deleted', before.slice(gap.oldStart, gap.oldEnd))
    add('inserted', after.slice(gap.newStart, gap.newEnd))
    const run = runs[index]
    if (run) add('same', before.slice(run.old, run.old + run.length))
    index += 1
  }
  return parts
}

/** Where lines were only taken out or only put in, the same change can be told from several places: it is told from where a line ends. */
function atLineEnds(runs: readonly TextRun[], before: string, after: string): readonly TextRun[] {
  const moved = runs.map((run) => ({ ...run }))
  for (const [index, next] of moved.entries()) {
    const last = moved[index - 1]
    if (!last) continue
    const [oldStart, newStart] = [last.old + last.length, last.new + last.length]
    const isOld = oldStart < next.old
    if (isOld === newStart < next.new) continue
    const [text, start, end] = isOld ? [before, oldStart, next.old] : [after, newStart, next.new]
    let by = 0
    while (by < next.length - 1 && text[start + by] !== '\n' && text[start + by] === text[end + by]) by += 1
    const isWhole = by === next.length - 1 && text[start + by] === text[end + by]
    if (isWhole && end + by + 1 === text.length) by += 1
    if (by === 0 || text[start + by] !== '\n') continue
    last.length += by
    next.old += by
    next.new += by
    next.length -= by
  }
  return moved.filter(({ length }) => length > 0)
}

/** What differs between two texts, each change within its whole lines, and how many lines lie between them unchanged. */
export function* textDifferences(before: string, after: string): Generator<undefined, readonly Difference[]> {
  const found: Difference[] = []
  let open: DifferencePart[] = []
  const close = (): void => {
    if (open.some(({ kind }) => kind !== 'same')) found.push({ kind: 'changed', parts: open })
    open = []
  }
  for (const part of yield* differenceParts(before, after)) {
    const first = part.kind === 'same' ? part.text.indexOf('\n') : -1
    const last = part.kind === 'same' ? part.text.lastIndexOf('\n') : -1
    if (first === -1) {
      open.push(part)
      continue
    }
    const isFirst = found.length === 0 && open.length === 0
    // The line that a change stands in goes with it; the lines between are only counted.
    const head = isFirst ? '' : part.text.slice(0, first)
    if (head !== '') open.push({ kind: 'same', text: head })
    close()
    const between = part.text.slice(isFirst ? 0 : first + 1, last + 1)
    const lines = between.split('\n').length - 1
    if (lines > 0) found.push({ kind: 'unchanged', lines })
    const tail = part.text.slice(last + 1)
    if (tail !== '') open.push({ kind: 'same', text: tail })
  }
  if (open.some(({ kind }) => kind !== 'same')) close()
  else if (open.length > 0) found.push({ kind: 'unchanged', lines: 1 })
  return found
}
