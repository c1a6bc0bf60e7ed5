import { z } from 'zod'
import { offset, recordBase } from './fields.ts'
import { idOf } from './id.ts'

/** How a part was found in its revision: at its position, at an exact quote elsewhere, approximately, or not at all. */
export const anchorOutcome = z.enum(['identical', 'moved', 'fuzzy', 'orphaned'])
export type AnchorOutcome = z.infer<typeof anchorOutcome>

/**
 * What a part was in the last revision in which a person knew it: for one that was found only approximately, or not at all. `accepted`
 * once a person looked: took an approximate place, or left the passage without one.
 */
const earlierPart = z.strictObject({
  revision: z.int().min(1),
  start: offset,
  end: offset,
  quote: z.string().min(1),
  accepted: z.boolean(),
})
export type EarlierPart = z.infer<typeof earlierPart>

/**
 * One stretch of an annotation: position (UTF-16, half-open, into the revision's text) and quote with its context, as W3C
 * position and quote selectors. `score` is 1 for an exact quote and less for an approximate one.
 * `earlier` stands only on fuzzy and orphaned parts that a new revision made so; an orphan's position and quote are those of that revision.
 */
export const annotationPart = z
  .strictObject({
    start: offset,
    end: offset,
    quote: z.string().min(1),
    prefix: z.string().max(64),
    suffix: z.string().max(64),
    outcome: anchorOutcome,
    score: z.number().min(0).max(1),
    earlier: earlierPart.optional(),
  })
  .refine((part) => part.end - part.start === part.quote.length || part.outcome === 'orphaned', {
    error: 'the quote is as long as its range',
  })
export type AnnotationPart = z.infer<typeof annotationPart>

/** A marked passage of one or more parts, in text order, in one source revision. */
export const annotation = z.strictObject({
  ...recordBase('annotation'),
  sourceId: idOf('source'),
  revision: z.int().min(1),
  parts: z.array(annotationPart).min(1).max(200),
})
export type Annotation = z.infer<typeof annotation>

/** True when any part's text was not found in the revision. */
export const isOrphaned = (marked: Annotation): boolean => marked.parts.some((part) => part.outcome === 'orphaned')

/** True for a part that was found approximately and that nobody has looked at yet. */
export const isToBeChecked = ({ outcome, earlier }: AnnotationPart): boolean =>
  outcome === 'fuzzy' && earlier?.accepted === false

/** True for a part that a revision made doubtful, found approximately or not at all, and that nobody has looked at yet. */
export const awaitsCheck = ({ outcome, earlier }: AnnotationPart): boolean =>
  (outcome === 'fuzzy' || outcome === 'orphaned') && earlier?.accepted === false

/** The revision that a part is quoted from: an orphan's words stand in an earlier one only. */
export const quotedRevision = (marked: Readonly<Annotation>, { outcome, earlier }: AnnotationPart): number =>
  outcome === 'orphaned' ? (earlier?.revision ?? marked.revision) : marked.revision

/** The words of an annotation as they are quoted: its parts joined by […]. */
export const quotationOf = (marked: Annotation): string => marked.parts.map((part) => part.quote).join(' […] ')
