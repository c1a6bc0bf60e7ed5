import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Silence } from '#domain/records/silence.ts'
import type { Source } from '#domain/records/source.ts'

/** A source that was looked through for a claim; `isCurrent` is false when it has a newer revision since. */
export interface LookedThrough {
  readonly silence: Readonly<Silence>
  readonly source: Readonly<Source>
  readonly isCurrent: boolean
}

/** Where a claim was looked for and not found, and the sources that nobody has looked through for it. */
export interface ClaimCoverage {
  readonly lookedThrough: readonly LookedThrough[]
  readonly notExamined: readonly Readonly<Source>[]
}

/** The coverage of a claim beyond its own passages. A source with a passage is neither silent nor unexamined. */
export function coverageOf(project: ProjectReader, claimId: IdOf<'claim'>): ClaimCoverage {
  const linked = new Set(
    project.referring('evidenceLink', claimId).map((link) => project.get(link.annotationId)?.sourceId),
  )
  const lookedThrough = project.referring('silence', claimId).flatMap((silence) => {
    const source = project.get(silence.sourceId)
    if (!source || linked.has(source.id)) return []
    return [{ silence, source, isCurrent: silence.revision === source.currentRevision }]
  })
  const looked = new Set(lookedThrough.filter(({ isCurrent }) => isCurrent).map(({ source }) => source.id))
  const notExamined = project.all('source').filter(({ id }) => !linked.has(id) && !looked.has(id))
  return { lookedThrough, notExamined }
}
