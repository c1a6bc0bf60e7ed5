import { endOfBeginning, startOfEnding } from '#domain/text/shortened.ts'
import type { Interval } from '#editor/interval-index.ts'

/** A found place with the words around it. */
export interface FoundContext {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** About so many UTF-16 units stand before and after, cut between words. */
const around = 40

/** The words around a place within its own paragraph. An ellipsis stays on the line of its word. */
export function foundContext(text: string, { start, end }: Interval): FoundContext {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd)
  const from = startOfEnding(before, around)
  const to = endOfBeginning(after, around)
  return {
    before: from > 0 ? `…\u00a0${before.slice(from)}` : before,
    words: text.slice(start, end).replaceAll('\n', ' '),
    after: to < after.length ? `${after.slice(0, to)}\u00a0…` : after,
  }
}
