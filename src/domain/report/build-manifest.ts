import type { ProjectReader } from '../project/project-records.ts'
import { quotedRevision } from '../records/annotation.ts'
import type { Claim } from '../records/claim.ts'
import { plainTextOf } from '../records/rich-text.ts'
import {
  type ManifestClaim,
  type ManifestQuotation,
  type ManifestSource,
  manifestFormat,
  type ReportManifest,
} from './manifest.ts'
import type { ReportContext } from './report-context.ts'

/** What a report carries for checking, but for the digest of the finished file; claim by claim, as `reportSteps` is. */
export function* manifestSteps(context: ReportContext): Generator<void, ReportManifest> {
  const { project, options, header } = context
  const claims: ManifestClaim[] = []
  const quotations: ManifestQuotation[] = []
  for (const claim of context.claims) {
    claims.push(manifestClaim(context, claim))
    quotations.push(...quotationsOf(context, claim))
    yield
  }
  return {
    format: manifestFormat,
    app: { name: 'Countermark', version: header.version },
    projectId: project.all('project')[0]?.id ?? null,
    sequence: header.sequence,
    generatedAt: header.generatedAt,
    researcher: header.researcher,
    options: { ...options, claimIds: options.claimIds === null ? null : [...options.claimIds] },
    sources: manifestSources(context),
    claims,
    quotations,
  }
}

/** Every source's current revision, and earlier ones that a passage still stands in. */
function manifestSources({ project, sources, claims }: ReportContext): ManifestSource[] {
  const quoted = new Set(
    claims
      .flatMap(({ id }) => project.referring('evidenceLink', id))
      .flatMap(({ annotationId }) => project.get(annotationId) ?? [])
      .flatMap((marked) => marked.parts.map((part) => `${marked.sourceId}/${quotedRevision(marked, part)}`)),
  )
  return sources.flatMap((source) =>
    project
      .referring('revision', source.id)
      .filter(({ number }) => number === source.currentRevision || quoted.has(`${source.id}/${number}`))
      .map(({ number, fingerprint, characters }) => ({
        id: source.id,
        title: source.title,
        revision: number,
        fingerprint,
        characters,
        originalFingerprint: source.originalFingerprint,
      })),
  )
}

function manifestClaim({ project, words, statusOf }: ReportContext, claim: Readonly<Claim>): ManifestClaim {
  const { status, marks, reasons, counts } = statusOf(claim.id)
  return {
    id: claim.id,
    statement: claim.statement,
    kind: claim.kind,
    verdicts: project.referring('assessment', claim.id).map((each) => ({
      id: each.id,
      researcher: nameOf(project, each.createdBy),
      verdict: each.verdict,
      reason: each.reason,
      rationale: each.rationale === null ? '' : plainTextOf(each.rationale),
      at: each.createdAt,
      takenBackAt: each.takenBackAt,
    })),
    status,
    marks: [...marks],
    reasons: reasons.map((reason) => ({
      code: reason.code,
      sentence: words.reason(project, reason),
      linkIds: [...reason.linkIds],
    })),
    counts: { ...counts },
  }
}

const nameOf = (project: ProjectReader, id: Claim['createdBy']): string => project.get(id)?.name ?? id

function quotationsOf({ project, sha256 }: ReportContext, claim: Readonly<Claim>): ManifestQuotation[] {
  return project.referring('evidenceLink', claim.id).flatMap((link) => {
    const annotation = project.get(link.annotationId)
    if (!annotation) return []
    return annotation.parts.map(({ start, end, outcome, quote, ...rest }, part) => ({
      linkId: link.id,
      annotationId: annotation.id,
      claimId: claim.id,
      sourceId: annotation.sourceId,
      revision: quotedRevision(annotation, { start, end, outcome, quote, ...rest }),
      part,
      start,
      end,
      outcome,
      stance: link.stance,
      voice: link.voice,
      quote,
      quoteSha256: sha256(quote),
    }))
  })
}
