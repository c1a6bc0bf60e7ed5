import { type RecordId, type RecordType, recordTypes } from './id.ts'
import type { AnyRecord } from './record.ts'

const present = (...ids: readonly (RecordId | null)[]): readonly RecordId[] => ids.filter((id) => id !== null)

/**
 * The ids that a record points at, besides its creator. Committing refuses a record that points at nothing, and the
 * project's index answers "who points at this" from the same list.
 */
export function referencesOf(record: AnyRecord): readonly RecordId[] {
  switch (record.type) {
    case 'project':
    case 'researcher':
    case 'side':
    case 'question':
    case 'neutralName':
    case 'outlet':
      return []
    case 'speaker':
      return present(record.outletId)
    case 'sideDeclaration':
      return present(record.subjectId, record.sideId)
    case 'originGroup':
      return record.citedBy
    case 'source':
      return present(record.outletId, record.originGroupId)
    case 'revision':
    case 'annotation':
      return [record.sourceId]
    case 'claim':
      return present(record.questionId)
    case 'claimRelation':
      return [record.fromId, record.toId]
    case 'evidenceLink':
      return present(record.claimId, record.annotationId, record.speakerId, record.hadFromId)
    case 'silence':
      return [record.claimId, record.sourceId]
    case 'notice':
      return [record.sourceId, ...(record.annotationIds ?? [])]
    case 'assessment':
      return [record.claimId]
    case 'discrepancy':
      return [record.claimId, record.firstLinkId, record.secondLinkId]
    case 'translation':
    case 'memo':
      return [record.subjectId]
    case 'code':
      return present(record.parentId)
    case 'coding':
      return [record.annotationId, record.codeId]
  }
}

/** The types that records of a type may point at, besides their creator. */
export const targetTypes: Readonly<Record<RecordType, readonly RecordType[]>> = {
  project: [],
  researcher: [],
  side: [],
  question: [],
  neutralName: [],
  outlet: [],
  speaker: ['outlet'],
  sideDeclaration: ['speaker', 'outlet', 'source', 'side'],
  originGroup: ['source'],
  source: ['outlet', 'originGroup'],
  revision: ['source'],
  annotation: ['source'],
  claim: ['question'],
  claimRelation: ['claim'],
  evidenceLink: ['claim', 'annotation', 'speaker'],
  silence: ['claim', 'source'],
  notice: ['source', 'annotation'],
  assessment: ['claim'],
  discrepancy: ['claim', 'evidenceLink'],
  translation: ['annotation', 'claim'],
  memo: recordTypes,
  code: ['code'],
  coding: ['annotation', 'code'],
}
