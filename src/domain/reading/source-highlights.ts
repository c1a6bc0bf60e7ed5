import type { ProjectReader } from '../project/project-records.ts'
import type { Annotation } from '../records/annotation.ts'
import type { Verdict } from '../records/assessment.ts'
import type { EvidenceLink, Stance } from '../records/evidence-link.ts'
import type { IdOf } from '../records/id.ts'
import { deriveStatus } from '../status/derive-status.ts'
import type { Status } from '../status/status.ts'
import { verdictOf } from '../status/verdict-of.ts'

/** A part of a marked passage as it stands to one claim, or to none. Offsets are UTF-16, half-open, into the text of its revision. */
export interface SourceHighlight {
  readonly annotationId: IdOf<'annotation'>
  readonly linkId: IdOf<'evidenceLink'> | null
  readonly claimId: IdOf<'claim'> | null
  readonly partIndex: number
  readonly start: number
  readonly end: number
  readonly stance: Stance | null
  readonly voice: EvidenceLink['voice'] | null
  /** Of the researcher asked about. */
  readonly verdict: Verdict | null
  readonly status: Status | null
}

/** The highlights over one revision of a source, as these records have them: those of its annotations that stand in that revision. */
export function sourceHighlights(
  project: ProjectReader,
  { sourceId, revision }: { readonly sourceId: IdOf<'source'>; readonly revision: number },
  researcherId: IdOf<'researcher'>,
): readonly SourceHighlight[] {
  const looks = new Map<IdOf<'claim'>, Pick<SourceHighlight, 'verdict' | 'status'>>()
  const looksOf = (claimId: IdOf<'claim'>) => {
    const known = looks.get(claimId) ?? {
      verdict: verdictOf(project, claimId, researcherId)?.verdict ?? null,
      status: deriveStatus(project, claimId).status,
    }
    looks.set(claimId, known)
    return known
  }
  return project
    .referring('annotation', sourceId)
    .filter((annotation) => annotation.revision === revision)
    .flatMap((annotation) => {
      const links = project.referring('evidenceLink', annotation.id)
      const standing = links.length > 0 ? links : [null]
      return standing.flatMap((link) => partsOf(annotation, link).map((part) => ({ ...part, ...looksAt(link) })))
    })

  function looksAt(link: Readonly<EvidenceLink> | null): Pick<SourceHighlight, 'verdict' | 'status'> {
    return link ? looksOf(link.claimId) : { verdict: null, status: null }
  }
}

const partsOf = (annotation: Readonly<Annotation>, link: Readonly<EvidenceLink> | null) =>
  annotation.parts.flatMap(({ outcome, start, end }, partIndex) =>
    outcome === 'orphaned'
      ? []
      : [
          {
            annotationId: annotation.id,
            linkId: link?.id ?? null,
            claimId: link?.claimId ?? null,
            partIndex,
            start,
            end,
            stance: link?.stance ?? null,
            voice: link?.voice ?? null,
          },
        ],
  )
