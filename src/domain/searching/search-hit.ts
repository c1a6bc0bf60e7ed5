import type { TextRange } from '../errors.ts'
import type { RecordId } from '../records/id.ts'
import { isGraphemeBoundary } from '../text/graphemes.ts'

/** What can be searched: sources' words, and what a researcher wrote. */
export const searchKinds = ['text', 'title', 'statement', 'rationale', 'memo', 'code', 'speaker'] as const
export type SearchKind = (typeof searchKinds)[number]

/** A place where the words stand, with the words around it. Offsets are UTF-16, half-open, into the searched text. */
export interface SearchHit extends TextRange {
  readonly kind: SearchKind
  /** The record that the text belongs to: the source of a text or title, the claim of a statement or rationale, what a memo is on. */
  readonly recordId: RecordId
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Code units of context on each side. */
const reach = 70

/** A place with the words around it: within its line, cut at a space where there is one, never through a character. */
export function hitAt(text: string, place: TextRange, about: Pick<SearchHit, 'kind' | 'recordId'>): SearchHit {
  const { start, end } = place
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const before = startOfContext(text, start === 0 ? 0 : lineStart, start)
  const after = endOfContext(text, end, lineEnd === -1 ? text.length : lineEnd)
  return {
    ...about,
    start,
    end,
    before: `${before > lineStart ? '…' : ''}${text.slice(before, start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, after)}${after < (lineEnd === -1 ? text.length : lineEnd) ? '…' : ''}`,
  }
}

function startOfContext(text: string, lineStart: number, end: number): number {
  const wanted = end - reach
  if (wanted <= lineStart) return lineStart
  const space = text.indexOf(' ', wanted)
  if (space !== -1 && space < end - reach / 2) return space + 1
  let at = wanted
  while (at < end && !isGraphemeBoundary(text, at)) at += 1
  return at
}

function endOfContext(text: string, start: number, lineEnd: number): number {
  const wanted = start + reach
  if (wanted >= lineEnd) return lineEnd
  const space = text.lastIndexOf(' ', wanted)
  if (space > start + reach / 2) return space
  let at = wanted
  while (at > start && !isGraphemeBoundary(text, at)) at -= 1
  return at
}
