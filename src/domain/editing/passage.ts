import { partAt } from '../anchoring/anchor-part.ts'
import type { Speech } from '../document/speech.ts'
import type { TextRange, WorkbenchError } from '../errors.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { Annotation } from '../records/annotation.ts'
import type { IdOf } from '../records/id.ts'
import { fail, ok, type Result } from '../result.ts'
import { isGraphemeBoundary } from '../text/graphemes.ts'
import type { Paragraphs } from '../text/paragraphs.ts'
import type { Draft } from './draft.ts'

/** A passage that someone marked: UTF-16 ranges, half-open, into the text of one source revision. */
export interface Passage {
  readonly sourceId: IdOf<'source'>
  readonly revision: number
  readonly parts: readonly TextRange[]
}

/** A passage with the canonical text of its revision, which the caller has read. */
export interface PassageInText extends Passage {
  readonly text: string
  /** Who says what where the source is a transcript. */
  readonly speech?: Speech
  /** The document's textblocks, where they were read with the text. */
  readonly paragraphs?: Paragraphs
}

/**
 * The annotation of a passage. Marking the very same passage again gives the annotation that is there, so that two claims
 * in one sentence share one mark. Refuses empty, crossing or overlapping parts, a range beyond the text, one that splits a
 * character, and a revision that is not the newest.
 */
export function annotationFor(
  project: ProjectReader,
  draft: Draft,
  passage: PassageInText,
): Result<Readonly<Annotation>> {
  const source = project.get(passage.sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: passage.sourceId })
  if (passage.revision !== source.currentRevision) {
    return fail({ code: 'stale-revision', given: passage.revision, current: source.currentRevision })
  }
  const problem = problemWith(passage.text, passage.parts)
  if (problem) return fail(problem)

  const same = project
    .referring('annotation', source.id)
    .find((marked) => marked.revision === passage.revision && sameRanges(marked.parts, passage.parts))
  if (same) return ok(same)
  return ok(
    draft.create('annotation', {
      sourceId: source.id,
      revision: passage.revision,
      parts: passage.parts.map((part) => partAt(passage.text, part)),
    }),
  )
}

/** What is wrong with the parts of a passage in a text, or null. */
export function problemWith(text: string, parts: readonly TextRange[]): WorkbenchError | null {
  let previousEnd = 0
  for (const { start, end } of parts) {
    if (start >= end) return { code: 'empty-selection' }
    if (end > text.length) return { code: 'range-outside-text', start, end, length: text.length }
    if (start < previousEnd) return { code: 'overlapping-parts' }
    for (const offset of [start, end])
      if (!isGraphemeBoundary(text, offset)) return { code: 'splits-character', offset }
    if (text.slice(start, end).trim() === '') return { code: 'empty-selection' }
    previousEnd = end
  }
  return parts.length === 0 ? { code: 'empty-selection' } : null
}

const sameRanges = (a: readonly TextRange[], b: readonly TextRange[]): boolean =>
  a.length === b.length && a.every((part, index) => part.start === b[index]?.start && part.end === b[index]?.end)
