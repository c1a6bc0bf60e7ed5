import type { ProjectReader } from '#domain/project/project-records.ts'
import { type Annotation, quotationOf } from '#domain/records/annotation.ts'
import type { RecordId } from '#domain/records/id.ts'
import { plainTextOf } from '#domain/records/rich-text.ts'
import type { Interval } from '#editor/interval-index.ts'
import type { AnnotationId, SourceId } from './reader-session.ts'

/** A memo on a passage, as it stands beside the text. */
export interface MarginMemo {
  readonly annotationId: AnnotationId
  /** Where the passage begins, in UTF-16 units of the text. */
  readonly offset: number
  readonly quote: string
  readonly text: string
}

/** The memos on passages of a source's newest revision, in text order; those on passages that were not found again have no line. */
export function marginMemos(project: ProjectReader, sourceId: SourceId): readonly MarginMemo[] {
  const revision = project.get(sourceId)?.currentRevision
  // From the memos and not from the passages: there are thousands of these, and this is asked again with every change.
  const noted = new Set(project.all('memo').map(({ subjectId }) => subjectId))
  return [...noted]
    .flatMap((id) => {
      const annotation = annotationOf(project, id)
      if (annotation?.sourceId !== sourceId || annotation.revision !== revision) return []
      const [part] = annotation.parts
      const [memo] = project.referring('memo', annotation.id)
      if (!memo || !part || part.outcome === 'orphaned') return []
      const text = plainTextOf(memo.body).trim()
      return [{ annotationId: annotation.id, offset: part.start, quote: quotationOf(annotation), text }]
    })
    .toSorted((a, b) => a.offset - b.offset)
}

function annotationOf(project: ProjectReader, id: RecordId): Readonly<Annotation> | undefined {
  const record = project.get(id)
  return record?.type === 'annotation' ? record : undefined
}

/** How far before and after what can be seen memos are placed, in UTF-16 units, so that they are there when one scrolls. */
const reach = 4_000

/** The memos whose passages can be seen, or nearly. */
export const memosNear = (memos: readonly MarginMemo[], { start, end }: Interval): readonly MarginMemo[] =>
  memos.filter(({ offset }) => offset >= start - reach && offset <= end + reach)
