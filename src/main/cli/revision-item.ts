import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Revision } from '#domain/records/revision.ts'
import type { Source, SourceFormat } from '#domain/records/source.ts'

/** A revision of a source as `revisions` gives it. */
export interface RevisionItem {
  readonly number: number
  /** Whether it is the text that passages are marked in now. */
  readonly current: boolean
  readonly reason: Revision['reason']
  readonly note: string
  /** When it was made, ISO 8601 in UTC, and by whom. */
  readonly at: string
  readonly by: string | null
  /** The file that it was read from; null for pasted and for corrected texts. */
  readonly file: string | null
  readonly format: SourceFormat | null
  /** SHA-256 of that file's bytes. */
  readonly originalFingerprint: string | null
  /** SHA-256 of the text. */
  readonly fingerprint: string
  /** UTF-16 code units of the text. */
  readonly characters: number
}

/** What is told of the revisions of a source, oldest first. */
export const revisionItems = (project: ProjectReader, source: Readonly<Source>): readonly RevisionItem[] =>
  project
    .referring('revision', source.id)
    .toSorted((a, b) => a.number - b.number)
    .map((revision) => ({
      number: revision.number,
      current: revision.number === source.currentRevision,
      reason: revision.reason,
      note: revision.note ?? '',
      at: revision.createdAt,
      by: project.get(revision.createdBy)?.name ?? null,
      ...fileOf(source, revision),
      fingerprint: revision.fingerprint,
      characters: revision.characters,
    }))

function fileOf(
  source: Readonly<Source>,
  { number, original }: Readonly<Revision>,
): Pick<RevisionItem, 'file' | 'format' | 'originalFingerprint'> {
  if (original) return { file: original.name, format: original.format, originalFingerprint: original.fingerprint }
  if (number !== 1) return { file: null, format: null, originalFingerprint: null }
  const { originalName, format, originalFingerprint } = source
  return { file: originalFingerprint === null ? null : originalName, format, originalFingerprint }
}
