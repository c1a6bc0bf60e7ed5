import type { ProjectReader } from '#domain/project/project-records.ts'
import type { LeftOpenReason, Verdict } from '#domain/records/assessment.ts'
import type { Claim, ClaimKind } from '#domain/records/claim.ts'
import { plainTextOf } from '#domain/records/rich-text.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import type { Mark, Status, StatusCounts, StatusReason } from '#domain/status/status.ts'
import { verdictsOf } from '#domain/status/verdict-of.ts'
import type { Messages } from '#messages/messages.ts'
import { reasonSentence } from '#messages/reason-sentence.ts'
import { plainSentence } from './plain-sentence.ts'

/** A claim as `claims` and `status` give it. */
export interface ClaimItem {
  readonly id: string
  readonly statement: string
  readonly kind: ClaimKind
  /** The standing verdicts, each with the name of whose it is. */
  readonly verdicts: readonly {
    readonly researcher: string
    readonly verdict: Verdict
    readonly reason: LeftOpenReason | null
    /** The rationale's words without their formatting. */
    readonly rationale: string | null
    readonly at: string
  }[]
  readonly status: Status
  readonly marks: readonly Mark[]
  readonly reasons: readonly {
    readonly code: StatusReason['code']
    readonly sentence: string
    readonly linkIds: readonly string[]
  }[]
  readonly counts: StatusCounts
}

/** What the ledger says of a claim: the verdicts of people, and beside them what the rule derives, with its reasons. */
export function claimItem(project: ProjectReader, claim: Readonly<Claim>, messages: Messages): ClaimItem {
  const derived = deriveStatus(project, claim.id)
  return {
    id: claim.id,
    statement: claim.statement,
    kind: claim.kind,
    verdicts: verdictsOf(project, claim.id).map(({ createdBy, createdAt, verdict, reason, rationale }) => ({
      researcher: project.get(createdBy)?.name ?? createdBy,
      verdict,
      reason,
      rationale: rationale === null ? null : plainTextOf(rationale),
      at: createdAt,
    })),
    status: derived.status,
    marks: derived.marks,
    reasons: derived.reasons.map((reason) => ({
      code: reason.code,
      sentence: plainSentence(reasonSentence(messages, project, reason)),
      linkIds: reason.linkIds,
    })),
    counts: derived.counts,
  }
}
