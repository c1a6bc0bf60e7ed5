import { z } from 'zod'
import { offset, recordBase } from './fields.ts'
import { idOf } from './id.ts'

/** How a part was found in its revision: at its position, at an exact quote elsewhere, approximately, or not at all. */
export const anchorOutcome = z.enum(['identical', 'moved', 'fuzzy', 'orphaned'])
export type AnchorOutcome = z.infer<typeof anchorOutcome>

/**
 * One stretch of an annotation: position (UTF-16, half-open, into the revision's text) and quote with its context, as W3C
 * position and quote selectors. `score` is 1 for an exact quote and less for an approximate one.
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

/** The words of an annotation as they are quoted: its parts joined by […]. */
export const quotationOf = (marked: Annotation): string => marked.parts.map((part) => part.quote).join(' […] ')
