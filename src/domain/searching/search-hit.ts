import type { TextRange } from '../errors.ts'
import type { RecordId } from '../records/id.ts'
import { endOfBeginning, startOfEnding } from '../text/shortened.ts'

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

/**
 * A place with the words around it: within its line, or the paragraph that is given, flowing where its lines were broken, cut at a space
 * where there is one, never through a character.
 */
export function hitAt(
  text: string,
  place: TextRange,
  about: Pick<SearchHit, 'kind' | 'recordId'>,
  around: TextRange = lineOf(text, place),
): SearchHit {
  const { start, end } = place
  const before = around.start + startOfEnding(text.slice(around.start, start), reach)
  const after = end + endOfBeginning(text.slice(end, around.end), reach)
  return {
    ...about,
    start,
    end,
    before: `${before > around.start ? '…' : ''}${flowing(text.slice(before, start))}`,
    words: text.slice(start, end),
    after: `${flowing(text.slice(end, after))}${after < around.end ? '…' : ''}`,
  }
}

function lineOf(text: string, { start, end }: TextRange): TextRange {
  const lineEnd = text.indexOf('\n', end)
  return {
    start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
    end: lineEnd === -1 ? text.length : lineEnd,
  }
}

const flowing = (text: string): string => text.replaceAll('\n', ' ')
