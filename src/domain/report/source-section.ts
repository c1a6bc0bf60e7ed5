import type { Source } from '../records/source.ts'
import { researchersDiffer, verdictsOf } from '../status/verdict-of.ts'
import { annotatedBlocks } from './annotated-blocks.ts'
import { missingProvenance, provenanceRows } from './provenance.ts'
import type { ReportContext } from './report-context.ts'
import type { ClaimSection, Highlight, SourceBody, SourceSection } from './report-tree.ts'

/** A source with its provenance and, where this report may carry it, its whole text with the passages marked. */
export function sourceSection(
  context: ReportContext,
  source: Readonly<Source>,
  claims: readonly ClaimSection[],
): SourceSection {
  const { words } = context
  const missing = missingProvenance(context, source)
  return {
    number: context.sourceNumber(source.id),
    id: source.id,
    title: source.title,
    fields: provenanceRows(context, source),
    missing: missing.length === 0 ? null : words.text.missing(missing),
    language: source.language,
    body: bodyOf(context, source, claims),
  }
}

function bodyOf(context: ReportContext, source: Readonly<Source>, claims: readonly ClaimSection[]): SourceBody {
  const document = context.documentOf(source.id, source.currentRevision)
  const paragraphs = context.paragraphsOf(source.id, source.currentRevision)
  if (document && paragraphs && context.carriesText(source))
    return { kind: 'text', blocks: annotatedBlocks(document, paragraphs, highlightsOf(context, source)) }
  const number = context.sourceNumber(source.id)
  return {
    kind: 'passages',
    passages: claims
      .flatMap(({ passages }) => passages)
      .filter(({ sourceNumber }) => sourceNumber === number)
      .toSorted((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0)),
  }
}

/** The links of this report that lie on the current revision of a source, by where they begin. */
function highlightsOf(context: ReportContext, source: Readonly<Source>): readonly Highlight[] {
  const { project } = context
  return project
    .referring('annotation', source.id)
    .filter(({ revision, sourceId }) => revision === source.currentRevision && sourceId === source.id)
    .flatMap((annotation) =>
      project.referring('evidenceLink', annotation.id).flatMap((link): readonly Highlight[] => {
        const claim = context.claimNumber(link.claimId)
        if (claim === null) return []
        const verdicts = verdictsOf(project, link.claimId)
        const verdict = researchersDiffer(verdicts) ? 'differ' : (verdicts.at(-1)?.verdict ?? null)
        const { status } = context.statusOf(link.claimId)
        const { stance, voice } = link
        return annotation.parts.flatMap(({ start, end, outcome }, part) =>
          outcome === 'orphaned' ? [] : [{ linkId: link.id, part, claim, stance, voice, status, verdict, start, end }],
        )
      }),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.linkId < b.linkId ? -1 : 1))
}
