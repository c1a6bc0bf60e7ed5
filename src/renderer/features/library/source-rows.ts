import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Source } from '#domain/records/source.ts'
import { fitOf, folded, foldedQuery } from '#domain/searching/word-match.ts'

/** A source as the list shows it. */
export interface SourceRow {
  readonly source: Readonly<Source>
  readonly outlet: string | null
  /** Length of its current text in UTF-16 code units. */
  readonly characters: number
  /** Claims that one of its passages is tied to. */
  readonly claims: number
  /** Claims that it speaks to, or was looked through for in its current revision. */
  readonly covered: number
}

/** The rows of every source. One pass over the links and silences, so that a thousand sources cost what their marks do. */
export function sourceRows(project: ProjectReader): readonly SourceRow[] {
  return project.all('source').map((source) => {
    const claims = new Set<string>()
    for (const marked of project.referring('annotation', source.id)) {
      for (const link of project.referring('evidenceLink', marked.id)) claims.add(link.claimId)
    }
    const covered = new Set(claims)
    for (const silence of project.referring('silence', source.id)) {
      if (silence.revision === source.currentRevision) covered.add(silence.claimId)
    }
    const revision = project.referring('revision', source.id).find(({ number }) => number === source.currentRevision)
    return {
      source,
      outlet: project.get(source.outletId)?.name ?? null,
      characters: revision?.characters ?? 0,
      claims: claims.size,
      covered: covered.size,
    }
  })
}

export type SourceOrder = 'added' | 'title' | 'outlet' | 'published' | 'claims'

/** Rows that fit the words, in an order. Unknown dates and missing outlets stand last. */
export function arranged(
  rows: readonly SourceRow[],
  query: string,
  order: SourceOrder,
  compare: (a: string, b: string) => number,
): readonly SourceRow[] {
  const wanted = foldedQuery(query)
  const fits = ({ source, outlet }: SourceRow): boolean =>
    wanted.words.length === 0 ||
    fitOf(wanted, folded(`${source.title} ${outlet ?? ''} ${source.language ?? ''}`)) !== null
  return rows.filter(fits).toSorted((a, b) => compareRows(a, b, order, compare))
}

function compareRows(
  a: SourceRow,
  b: SourceRow,
  order: SourceOrder,
  compare: (a: string, b: string) => number,
): number {
  switch (order) {
    case 'title':
      return compare(a.source.title, b.source.title)
    case 'outlet':
      return missingLast(a.outlet, b.outlet, compare)
    case 'published':
      return missingLast(a.source.published.value, b.source.published.value, (x, y) => (x < y ? -1 : x > y ? 1 : 0))
    case 'claims':
      return b.claims - a.claims
    case 'added':
      return a.source.createdAt < b.source.createdAt ? -1 : a.source.createdAt > b.source.createdAt ? 1 : 0
  }
}

function missingLast(a: string | null, b: string | null, compare: (a: string, b: string) => number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compare(a, b)
}
