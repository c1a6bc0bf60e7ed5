import type { Verdict } from '#domain/records/assessment.ts'
import type { Stance } from '#domain/records/evidence-link.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Status } from '#domain/status/status.ts'

/**
 * One layer of highlighting over the text: a part of an annotation as it stands to one claim. A passage tied to two claims
 * has two layers; one tied to none has a layer without claim, status and stance. Offsets are UTF-16, half-open, into the
 * text of the revision shown.
 */
export interface HighlightLayer {
  /** Unique among the layers of a document: annotation, link and part. */
  readonly key: string
  readonly annotationId: IdOf<'annotation'> | null
  readonly linkId: IdOf<'evidenceLink'> | null
  readonly claimId: IdOf<'claim'> | null
  readonly partIndex: number
  readonly start: number
  readonly end: number
  /** The fill: the verdict of the researcher at work. */
  readonly verdict: Verdict | null
  /** The line: the rule's status. */
  readonly status: Status | null
  /** The sign at the start. */
  readonly stance: Stance | null
  /** Whether the words are another's: then the sign stands in quotation marks. */
  readonly isReported: boolean
  /** Whether verdict and rule say different things. */
  readonly differs: boolean
  /** Whether this is the passage that keys now act on. */
  readonly isFocused: boolean
  /** Whether it belongs to the claim in focus. */
  readonly isLit: boolean
  /** Painted before the core has answered. */
  readonly isPending: boolean
  /** What assistive technology says of it: stance, verdict, status. */
  readonly description: string
}

/** A layer that differs from another in some fields. A layer may find out its fields when they are asked for, so it is not copied as an object is. */
export const layerWith = (layer: HighlightLayer, changed: Partial<HighlightLayer>): HighlightLayer => ({
  key: layer.key,
  annotationId: layer.annotationId,
  linkId: layer.linkId,
  claimId: layer.claimId,
  partIndex: layer.partIndex,
  start: layer.start,
  end: layer.end,
  verdict: layer.verdict,
  status: layer.status,
  stance: layer.stance,
  isReported: layer.isReported,
  differs: layer.differs,
  isFocused: layer.isFocused,
  isLit: layer.isLit,
  isPending: layer.isPending,
  description: layer.description,
  ...changed,
})

const drawnFields = [
  'start',
  'end',
  'verdict',
  'status',
  'stance',
  'isReported',
  'differs',
  'isFocused',
  'isLit',
  'isPending',
  'description',
] as const satisfies readonly (keyof HighlightLayer)[]

/** True when two layers of one key are drawn alike. */
export const isDrawnAlike = (a: HighlightLayer, b: HighlightLayer): boolean =>
  a === b || drawnFields.every((field) => a[field] === b[field])
