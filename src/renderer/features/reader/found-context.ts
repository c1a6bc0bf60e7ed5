import type { Interval } from '#editor/interval-index.ts'

/** A found place with the words around it. */
export interface FoundContext {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** About so many UTF-16 units stand before and after, cut between words. */
const around = 40

/** The words around a place within its own paragraph. */
export function foundContext(text: string, { start, end }: Interval): FoundContext {
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  const isCutBefore = start > around && !before.includes('\n')
  const isCutAfter = end + around < text.length && !after.includes('\n')
  const ownBefore = before.slice(before.lastIndexOf('\n') + 1)
  const [ownAfter = ''] = after.split('\n')
  return {
    before: isCutBefore ? `… ${ownBefore.replace(/^\S*\s/u, '')}` : ownBefore,
    words: text.slice(start, end).replaceAll('\n', ' '),
    after: isCutAfter ? `${ownAfter.replace(/\s\S*$/u, '')} …` : ownAfter,
  }
}
