import { endOfBeginning, startOfEnding } from '#domain/text/shortened.ts'
import type { TextInBlocks } from '#domain/text/text-units.ts'
import type { Interval } from '#editor/interval-index.ts'

/** A found place with the words around it. */
export interface FoundContext {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** About so many UTF-16 units stand before and after, cut between words. */
const around = 40

/** The words around a place within its own block, flowing where its lines were broken. An ellipsis stays on the line of its word. */
export function foundContext(map: TextInBlocks, { start, end }: Interval): FoundContext {
  const { text } = map
  const block = map.blocks[map.blockAt(start)] ?? { start: 0, end: text.length }
  const before = flowing(text.slice(block.start, start))
  const after = flowing(text.slice(end, Math.max(end, block.end)))
  const from = startOfEnding(before, around)
  const to = endOfBeginning(after, around)
  return {
    before: from > 0 ? `…\u00a0${before.slice(from)}` : before,
    words: flowing(text.slice(start, end)),
    after: to < after.length ? `${after.slice(0, to)}\u00a0…` : after,
  }
}

const flowing = (text: string): string => text.replaceAll('\n', ' ')
