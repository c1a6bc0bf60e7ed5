import type { ProjectReader } from '../project/project-records.ts'
import type { Assessment } from '../records/assessment.ts'
import { type IdOf, type RecordId, typeOfId } from '../records/id.ts'
import { plainTextOf } from '../records/rich-text.ts'
import type { SearchKind } from './search-hit.ts'

/** A text that a researcher wrote, or a title, and the record that it belongs to. */
export interface WrittenText {
  readonly kind: Exclude<SearchKind, 'text'>
  readonly recordId: RecordId
  readonly text: string
}

/** Which sources a search is held to; null for all. */
export type SourceFilter = ReadonlySet<RecordId> | null

/** Everything to search beside the texts of sources, kind after kind. What touches none of the wanted sources is left out. */
export function* writtenTexts(
  project: ProjectReader,
  kinds: ReadonlySet<SearchKind>,
  sources: SourceFilter,
): Generator<WrittenText, void> {
  const isIn = (recordId: RecordId): boolean => sources === null || touches(project, recordId, sources)
  if (kinds.has('title'))
    for (const { id, title } of project.all('source')) if (isIn(id)) yield { kind: 'title', recordId: id, text: title }
  if (kinds.has('statement'))
    for (const { id, statement } of project.all('claim'))
      if (isIn(id)) yield { kind: 'statement', recordId: id, text: statement }
  if (kinds.has('rationale'))
    for (const { claimId, rationale } of standingAssessments(project))
      if (rationale && isIn(claimId)) yield { kind: 'rationale', recordId: claimId, text: plainTextOf(rationale) }
  if (kinds.has('memo'))
    for (const { subjectId, body } of project.all('memo'))
      if (isIn(subjectId)) yield { kind: 'memo', recordId: subjectId, text: plainTextOf(body) }
  if (kinds.has('code'))
    for (const { id, name, description } of project.all('code'))
      if (isIn(id)) yield { kind: 'code', recordId: id, text: description === '' ? name : `${name}\n${description}` }
  if (kinds.has('speaker'))
    for (const { id, name, note } of project.all('speaker'))
      if (isIn(id)) yield { kind: 'speaker', recordId: id, text: note === '' ? name : `${name}\n${note}` }
}

/** Each researcher's latest assessment of a claim that is not taken back: earlier rationales stand in the claim's history. */
function standingAssessments(project: ProjectReader): Iterable<Readonly<Assessment>> {
  const standing = new Map<string, Readonly<Assessment>>()
  for (const given of project.all('assessment'))
    if (given.takenBackAt === null) standing.set(`${given.claimId} ${given.createdBy}`, given)
  return standing.values()
}

/** True for one of the sources, and for what is tied to a passage in one of them. */
function touches(project: ProjectReader, recordId: RecordId, sources: ReadonlySet<RecordId>): boolean {
  if (sources.has(recordId)) return true
  const isMarked = (id: IdOf<'annotation'>): boolean => {
    const sourceId = project.get(id)?.sourceId
    return sourceId !== undefined && sources.has(sourceId)
  }
  switch (typeOfId(recordId)) {
    case 'annotation':
      return isMarked(recordId as IdOf<'annotation'>)
    case 'claim':
    case 'speaker':
      return project.referring('evidenceLink', recordId).some(({ annotationId }) => isMarked(annotationId))
    case 'code':
      return project.referring('coding', recordId).some(({ annotationId }) => isMarked(annotationId))
    default:
      return false
  }
}
