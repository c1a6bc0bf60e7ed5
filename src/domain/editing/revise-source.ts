import { partAt } from '../anchoring/anchor-part.ts'
import type { Reanchored } from '../anchoring/reanchor.ts'
import type { EditContext } from '../context.ts'
import type { TextRange } from '../errors.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { AnchorOutcome, Annotation, AnnotationPart, EarlierPart } from '../records/annotation.ts'
import type { IdOf } from '../records/id.ts'
import type { Revision } from '../records/revision.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'

/** A passage of one of the earlier texts, to be found in the new one. */
export interface KnownPassage extends TextRange {
  readonly revision: number
}

/** A new revision of a source: its record's own fields, its text, and where passages of earlier texts stand in it. */
export interface ReviseSourceInput extends Pick<Revision, 'sourceId' | 'number' | 'fingerprint' | 'reason' | 'note'> {
  readonly original: Revision['original'] | null
  /** The revision that was current when the passages were looked for. */
  readonly basedOn: number
  readonly text: string
  /** Every passage that `passagesToFind` names. */
  foundAt(passage: KnownPassage): Reanchored
}

/** How an annotation was found: the worst of its parts' outcomes and the lowest of their scores, from its first part to its last. */
export interface ReanchoredAnnotation extends TextRange {
  readonly id: IdOf<'annotation'>
  readonly outcome: AnchorOutcome
  readonly score: number
}

export interface RevisedSource {
  readonly revision: number
  readonly annotations: readonly ReanchoredAnnotation[]
}

/**
 * Where a part's words were last known for certain: where it is, but for an orphan and for an approximate place that nobody took,
 * where it was before.
 */
export function lastKnown(annotation: Readonly<Annotation>, part: AnnotationPart): KnownPassage {
  const { earlier } = part
  const isKnown = earlier === undefined || (part.outcome === 'fuzzy' && earlier.accepted)
  return isKnown
    ? { revision: annotation.revision, start: part.start, end: part.end }
    : { revision: earlier.revision, start: earlier.start, end: earlier.end }
}

/** Every passage of a source that a new revision must say the place of. */
export const passagesToFind = (project: ProjectReader, sourceId: IdOf<'source'>): readonly KnownPassage[] =>
  project
    .referring('annotation', sourceId)
    .flatMap((annotation) => annotation.parts.map((part) => lastKnown(annotation, part)))

/** Makes a new revision current and takes every annotation of the source into it, with how each was found. */
export function reviseSource(
  project: ProjectReader,
  input: ReviseSourceInput,
  context: EditContext,
): Result<Edit<RevisedSource>> {
  const source = project.get(input.sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: input.sourceId })
  if (source.currentRevision !== input.basedOn)
    return fail({ code: 'stale-revision', given: input.basedOn, current: source.currentRevision })
  const draft = new Draft(project, context)
  const { sourceId, number, fingerprint, reason, note, original } = input
  draft.create('revision', {
    sourceId,
    number,
    fingerprint,
    characters: input.text.length,
    reason,
    ...(note ? { note } : {}),
    ...(original ? { original } : {}),
  })
  draft.update<'source'>(source, { currentRevision: number })
  const annotations = project.referring('annotation', sourceId).map((annotation) => {
    const parts = partsIn(annotation, input)
    draft.update<'annotation'>(annotation, { revision: number, parts: [...parts] })
    return summary(annotation.id, parts)
  })
  return ok(draft.done({ revision: number, annotations }))
}

/** The parts of an annotation in the new text, in its order. Two that would overlap are no certain places: the approximate one goes. */
function partsIn(annotation: Readonly<Annotation>, input: ReviseSourceInput): readonly AnnotationPart[] {
  const parts = annotation.parts
    .map((part) => {
      const known = lastKnown(annotation, part)
      return { part, known, found: input.foundAt(known) }
    })
    .map(({ part, known, found }) => movedPart(input.text, part, known, found))
    .toSorted((a, b) => a.start - b.start)
  const overlaps = (part: AnnotationPart): boolean =>
    part.outcome === 'fuzzy' &&
    parts.some(
      (other) => other !== part && other.outcome !== 'orphaned' && other.start < part.end && part.start < other.end,
    )
  return parts.map((part) => (overlaps(part) ? orphanOf(part) : part))
}

function movedPart(text: string, part: AnnotationPart, known: KnownPassage, found: Reanchored): AnnotationPart {
  const { outcome, score } = found
  if (outcome === 'identical' || outcome === 'moved') return { ...partAt(text, found), outcome }
  const wasDoubtful = part.earlier !== undefined && part.earlier.revision === known.revision
  const quote = wasDoubtful ? (part.earlier?.quote ?? part.quote) : part.quote
  // Who left a passage without a place is not asked again for as long as none is found.
  const isLeft = part.outcome === 'orphaned' && outcome === 'orphaned' && part.earlier?.accepted === true
  const earlier: EarlierPart = { ...known, quote, accepted: isLeft }
  return outcome === 'fuzzy' ? { ...partAt(text, found), outcome, score, earlier } : orphanOf({ ...part, earlier })
}

/** A part that stands nowhere: its position and quote are those of the revision in which it was last known. */
export function orphanOf(part: AnnotationPart): AnnotationPart {
  const { earlier } = part
  return {
    ...part,
    ...(earlier ? { start: earlier.start, end: earlier.end, quote: earlier.quote } : {}),
    outcome: 'orphaned',
    score: 0,
  }
}

const worstFirst: readonly AnchorOutcome[] = ['orphaned', 'fuzzy', 'moved', 'identical']

const summary = (id: IdOf<'annotation'>, parts: readonly AnnotationPart[]): ReanchoredAnnotation => ({
  id,
  outcome: worstFirst.find((outcome) => parts.some((part) => part.outcome === outcome)) ?? 'identical',
  score: Math.min(...parts.map(({ score }) => score)),
  start: Math.min(...parts.map(({ start }) => start)),
  end: Math.max(...parts.map(({ end }) => end)),
})
