import type { RecordChange } from '../project/change-set.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import type { AnyRecord } from '../records/record.ts'

type ClaimId = IdOf<'claim'>

/**
 * The claims whose status, verdict or counts these changes can alter: a set, or `'all'` where it is cheaper to derive every
 * claim again than to find out (a new source changes what every claim has not been looked for in). The project is the one
 * with the changes applied; what was removed is read from the changes themselves.
 */
export function affectedClaims(project: ProjectReader, changes: readonly RecordChange[]): 'all' | ReadonlySet<ClaimId> {
  const affected = new Set<ClaimId>()
  for (const { before, after } of changes) {
    if (changesEverything(before, after)) return 'all'
    for (const record of [before, after]) {
      if (record) for (const id of claimsOf(project, record)) affected.add(id)
    }
  }
  return affected
}

const changesEverything = (before: AnyRecord | null, after: AnyRecord | null): boolean => {
  const record = after ?? before
  switch (record?.type) {
    case 'source':
      return before === null || after === null
    case 'outlet':
    case 'originGroup':
    case 'sideDeclaration':
    case 'researcher':
      return true
    default:
      return false
  }
}

function claimsOf(project: ProjectReader, record: AnyRecord): readonly ClaimId[] {
  switch (record.type) {
    case 'claim':
      return [record.id as ClaimId]
    case 'claimRelation':
      return [record.fromId, record.toId]
    case 'evidenceLink':
    case 'silence':
    case 'assessment':
    case 'discrepancy':
      return [record.claimId]
    case 'annotation':
      return claimsOfAnnotation(project, record.id as IdOf<'annotation'>)
    case 'notice':
      return claimsOfSource(project, record.sourceId)
    case 'source':
      return claimsOfSource(project, record.id as IdOf<'source'>)
    case 'revision':
      return claimsOfSource(project, record.sourceId)
    case 'speaker':
      return project.referring('evidenceLink', record.id as IdOf<'speaker'>).map((link) => link.claimId)
    default:
      return []
  }
}

const claimsOfAnnotation = (project: ProjectReader, id: IdOf<'annotation'>): readonly ClaimId[] =>
  project.referring('evidenceLink', id).map((link) => link.claimId)

const claimsOfSource = (project: ProjectReader, id: IdOf<'source'>): readonly ClaimId[] => [
  ...project
    .referring('annotation', id)
    .flatMap((marked) => claimsOfAnnotation(project, marked.id as IdOf<'annotation'>)),
  ...project.referring('silence', id).map((silence) => silence.claimId),
]
