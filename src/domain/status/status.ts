import type { Discrepancy } from '../records/discrepancy.ts'
import type { EvidenceLink } from '../records/evidence-link.ts'
import type { IdOf } from '../records/id.ts'

/** The statuses that the rule can derive. Every claim gets exactly one. */
export const statuses = [
  'contested',
  'corroborated',
  'one-side-only',
  'single-origin',
  'unexamined',
  'superseded',
  'not-weighed',
] as const
export type Status = (typeof statuses)[number]

/** What stands beside a status everywhere. */
export const marks = [
  'qualified',
  'questioned',
  'speaker-not-named',
  'sides-not-declared',
  'times-differ',
  'allegation-without-reply',
  'passage-to-check',
] as const
export type Mark = (typeof marks)[number]

/** Where a link's words come from: a named speaker, an origin group, or a source that nobody has grouped. */
export type Origin = IdOf<'speaker'> | IdOf<'originGroup'> | IdOf<'source'>

type LinkIds = readonly IdOf<'evidenceLink'>[]

/** One reason for a status, with the links it rests on. Sentences stand in messages. */
export type StatusReason =
  | { readonly code: 'position'; readonly linkIds: LinkIds }
  | { readonly code: 'all-withdrawn'; readonly linkIds: LinkIds }
  | {
      readonly code: 'origin-for' | 'origin-against'
      readonly linkIds: LinkIds
      readonly origin: Origin
      readonly sourceIds: readonly IdOf<'source'>[]
    }
  | { readonly code: 'contested-on'; readonly linkIds: LinkIds; readonly on: readonly EvidenceLink['on'][] }
  | { readonly code: 'nobody-asserts'; readonly linkIds: LinkIds }
  | { readonly code: 'one-origin-says-both'; readonly linkIds: LinkIds; readonly origin: Origin }
  | {
      readonly code: 'accepted-discrepancy'
      readonly linkIds: LinkIds
      readonly on: Discrepancy['on']
      readonly values: readonly [string, string]
    }
  | { readonly code: 'independent-origins'; readonly linkIds: LinkIds; readonly count: number }
  | { readonly code: 'all-on-one-side'; readonly linkIds: LinkIds; readonly sideId: IdOf<'side'> }
  | {
      readonly code: 'looked-for'
      readonly linkIds: LinkIds
      readonly lookedThrough: number
      /** Sources other than those with a link. */
      readonly others: number
    }
  | { readonly code: 'only-first-passage'; readonly linkIds: LinkIds }
  | { readonly code: 'nothing-for'; readonly linkIds: LinkIds }
  | { readonly code: 'orphaned' | 'withdrawn'; readonly linkIds: LinkIds }
  | { readonly code: 'qualified-by' | 'questioned-by' | 'to-be-checked'; readonly linkIds: LinkIds }

/** Counts beside a status: how many sources and origins speak, and how many sources were looked through or not. */
export interface StatusCounts {
  /** Sources with a counted link. */
  readonly sources: number
  /** Distinct origins among the counted links. */
  readonly origins: number
  readonly originsFor: number
  readonly originsAgainst: number
  /**
   * Sources that a person looked through in their current revision: those without a link, or with one whose passage that
   * revision no longer has.
   */
  readonly lookedThrough: number
  /** Sources with neither. */
  readonly notExamined: number
}

/** What the rule says of one claim. */
export interface ClaimStatus {
  readonly claimId: IdOf<'claim'>
  readonly status: Status
  readonly marks: readonly Mark[]
  readonly reasons: readonly StatusReason[]
  readonly counts: StatusCounts
}
