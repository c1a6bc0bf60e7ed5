import type { ChangeSet } from '../project/change-set.ts'
import type { ProjectReader } from '../project/project-records.ts'
import { quotationOf } from '../records/annotation.ts'
import type { AnyRecord } from '../records/record.ts'

/**
 * What a change was about, in the project's own words: the claim, else the source, else the quotation that it touched; null
 * for a change of something else. A removed record is named as it stood; what it points at is named as it stands now.
 */
export function changeSubject(project: ProjectReader, { changes }: Pick<ChangeSet, 'changes'>): string | null {
  const records = changes.flatMap(({ before, after }) => after ?? before ?? [])
  for (const nameOf of [claimOf, sourceOf, wordsOf]) {
    for (const record of records) {
      const name = nameOf(project, record)
      if (name !== undefined) return name
    }
  }
  return null
}

function claimOf(project: ProjectReader, record: AnyRecord): string | undefined {
  switch (record.type) {
    case 'claim':
      return record.statement
    case 'assessment':
    case 'discrepancy':
    case 'evidenceLink':
      return project.get(record.claimId)?.statement
    case 'memo': {
      const subject = project.get(record.subjectId)
      return subject?.type === 'claim' ? subject.statement : undefined
    }
    default:
      return undefined
  }
}

function sourceOf(project: ProjectReader, record: AnyRecord): string | undefined {
  if (record.type === 'source') return record.title
  // One gesture records a silence for many claims: it is about the source that was read.
  return record.type === 'silence' ? project.get(record.sourceId)?.title : undefined
}

function wordsOf(project: ProjectReader, record: AnyRecord): string | undefined {
  if (record.type === 'annotation') return quotationOf(record)
  if (record.type !== 'coding' && record.type !== 'memo') return undefined
  const marked = project.get(record.type === 'coding' ? record.annotationId : record.subjectId)
  return marked?.type === 'annotation' ? quotationOf(marked) : undefined
}
