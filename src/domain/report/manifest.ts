import { z } from 'zod'
import { interfaceLanguage } from '../interface-language.ts'
import { anchorOutcome } from '../records/annotation.ts'
import { leftOpenReason, verdict } from '../records/assessment.ts'
import { claimKind } from '../records/claim.ts'
import { stance, voice } from '../records/evidence-link.ts'
import { offset, sha256 } from '../records/fields.ts'
import { idOf } from '../records/id.ts'
import { marks, statuses } from '../status/status.ts'

/**
 * The version of the manifest's own shape and of everything that a report says around it: whatever changes a single character
 * of a report gets a new number, so that `verify` can make a report of this number again, whichever version made it.
 */
export const manifestFormat = 'countermark-report/2'

/** One part of one quotation: the words, and where they stand. */
const quotation = z.strictObject({
  linkId: idOf('evidenceLink'),
  annotationId: idOf('annotation'),
  claimId: idOf('claim'),
  sourceId: idOf('source'),
  revision: z.int().min(1),
  /** Counts from 0 through the parts of the passage. */
  part: z.int().min(0),
  /** UTF-16, half-open, into the text of the revision. */
  start: offset,
  end: offset,
  outcome: anchorOutcome,
  stance,
  voice,
  quote: z.string().min(1),
  quoteSha256: sha256,
})
export type ManifestQuotation = z.infer<typeof quotation>

/** One revision of a source that the report stands on. */
const source = z.strictObject({
  id: idOf('source'),
  title: z.string(),
  revision: z.int().min(1),
  fingerprint: sha256,
  characters: z.int().min(0),
  originalFingerprint: sha256.nullable(),
})
export type ManifestSource = z.infer<typeof source>

const claim = z.strictObject({
  id: idOf('claim'),
  statement: z.string(),
  kind: claimKind,
  verdicts: z.array(
    z.strictObject({
      id: idOf('assessment'),
      researcher: z.string(),
      verdict,
      reason: leftOpenReason.nullable(),
      rationale: z.string(),
      at: z.string(),
      takenBackAt: z.string().nullable(),
    }),
  ),
  status: z.enum(statuses),
  marks: z.array(z.enum(marks)),
  reasons: z.array(z.strictObject({ code: z.string(), sentence: z.string(), linkIds: z.array(idOf('evidenceLink')) })),
  counts: z.record(z.string(), z.int()),
})
export type ManifestClaim = z.infer<typeof claim>

/** What a report was made with. */
const options = z.strictObject({
  title: z.string().nullable(),
  claimIds: z.array(idOf('claim')).nullable(),
  purpose: z.enum(['work', 'publication']),
  order: z.enum(['verdict', 'status', 'statement', 'created']),
  language: interfaceLanguage,
})

/**
 * What a report carries for whoever checks it: every quotation with its place, every text with its fingerprint, every claim
 * with what people and the rule say of it, and the digest of the file. The digest is the SHA-256 of the file in UTF-8 with
 * the digest taken out wherever it stands.
 */
export const reportManifest = z.strictObject({
  format: z.literal(manifestFormat),
  app: z.strictObject({ name: z.literal('Countermark'), version: z.string() }),
  projectId: idOf('project').nullable(),
  sequence: z.int().min(0),
  generatedAt: z.string(),
  researcher: z.string(),
  options,
  sources: z.array(source),
  claims: z.array(claim),
  quotations: z.array(quotation),
})
export type ReportManifest = z.infer<typeof reportManifest>

/** The manifest as it stands in a finished file. */
export const sealedManifest = reportManifest.extend({ digest: sha256 })
export type SealedManifest = z.infer<typeof sealedManifest>
