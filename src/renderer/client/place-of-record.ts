import type { TextRange } from '#domain/errors.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Annotation } from '#domain/records/annotation.ts'
import { type IdOf, type RecordId, typeOfId } from '#domain/records/id.ts'

/**
 * The address at which a record can be looked at: a source in the reader, a claim on its page, a marked passage where it stands, a
 * speaker or a code at its first passage, a memo at what it is on. The library for what has no place of its own.
 */
export function placeOfRecord(project: ProjectReader, recordId: RecordId): string {
  switch (typeOfId(recordId)) {
    case 'source':
      return `/read/${recordId}`
    case 'claim':
      return `/claims/${recordId}`
    case 'annotation':
      return placeOfPassage(project, recordId as IdOf<'annotation'>)
    case 'speaker': {
      const [link] = project.referring('evidenceLink', recordId)
      return link ? `${placeOfPassage(project, link.annotationId)}&claim=${link.claimId}` : library
    }
    case 'code': {
      const [coding] = project.referring('coding', recordId)
      return coding ? placeOfPassage(project, coding.annotationId) : library
    }
    case 'memo': {
      const memo = project.get(recordId as IdOf<'memo'>)
      return memo ? placeOfRecord(project, memo.subjectId) : library
    }
    default:
      return library
  }
}

const library = '/library'

function placeOfPassage(project: ProjectReader, annotationId: IdOf<'annotation'>): string {
  const annotation = project.get(annotationId)
  return annotation ? placeOfAnnotation(annotation) : library
}

/** The address at which a marked passage can be read: where it stands, or, for one that was lost, where its words stood. */
export function placeOfAnnotation(annotation: Readonly<Annotation>): string {
  const [lost] = annotation.parts
  if (lost?.outcome === 'orphaned' && lost.earlier)
    return placeInRevision(annotation.sourceId, lost.earlier.revision, lost.earlier)
  return `/read/${annotation.sourceId}?at=${annotation.id}`
}

/** The address of a revision of a source, null for the current one, and of words in it: UTF-16 offsets, half-open. */
export function placeInRevision(sourceId: IdOf<'source'>, revision: number | null, words?: TextRange): string {
  const query = new URLSearchParams({
    ...(revision === null ? {} : { revision: String(revision) }),
    ...(words ? { from: String(words.start), to: String(words.end) } : {}),
  }).toString()
  return query === '' ? `/read/${sourceId}` : `/read/${sourceId}?${query}`
}
