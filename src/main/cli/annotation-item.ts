import type { ProjectReader } from '#domain/project/project-records.ts'
import { type AnchorOutcome, type Annotation, quotationOf } from '#domain/records/annotation.ts'

/** A marked passage as `annotations` gives it. */
export interface AnnotationItem {
  readonly id: string
  readonly sourceId: string
  readonly revision: number
  /** UTF-16 offsets, half-open, into the text of that revision; for a passage of several parts from the first to the last. */
  readonly start: number
  readonly end: number
  /** The words; several parts joined by […]. */
  readonly quote: string
  /** The worst of its parts'. */
  readonly outcome: AnchorOutcome
  /** The lowest of its parts'. */
  readonly score: number
  readonly claimIds: readonly string[]
  /** Names of codes, in order. */
  readonly codes: readonly string[]
}

const worstFirst: readonly AnchorOutcome[] = ['orphaned', 'fuzzy', 'moved', 'identical']

/** What is told of a marked passage. */
export function annotationItem(project: ProjectReader, marked: Readonly<Annotation>): AnnotationItem {
  const { parts } = marked
  return {
    id: marked.id,
    sourceId: marked.sourceId,
    revision: marked.revision,
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    quote: quotationOf(marked),
    outcome: worstFirst.find((outcome) => parts.some((part) => part.outcome === outcome)) ?? 'identical',
    score: Math.min(...parts.map(({ score }) => score)),
    claimIds: [...new Set(project.referring('evidenceLink', marked.id).map(({ claimId }) => claimId))],
    codes: project
      .referring('coding', marked.id)
      .flatMap(({ codeId }) => project.get(codeId)?.name ?? [])
      .toSorted(compared),
  }
}

/** Passages in the order of the text: by source, then by where they begin. */
export const inTextOrder = (a: AnnotationItem, b: AnnotationItem): number =>
  compared(a.sourceId, b.sourceId) || a.start - b.start || a.end - b.end || compared(a.id, b.id)

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
