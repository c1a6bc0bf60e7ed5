import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import { readFrom } from '../records/revision.ts'
import type { SourceFormat } from '../records/source.ts'

/** The file that a revision was read from: kept with itself or, where it was corrected by hand, with one before. */
export interface OriginalFile {
  /** The revision beside which the file is kept. */
  readonly revision: number
  readonly format: SourceFormat
  /** SHA-256 of its bytes; null for what was pasted. */
  readonly fingerprint: string | null
}

/** The original of a source's revision; null where there is no such source or revision. */
export function originalOf(
  project: Pick<ProjectReader, 'get' | 'referring'>,
  sourceId: IdOf<'source'>,
  revision: number,
): OriginalFile | null {
  const source = project.get(sourceId)
  if (!source) return null
  const revisions = project.referring('revision', sourceId)
  if (!revisions.some(({ number }) => number === revision)) return null
  const own = readFrom(revisions, revision)
  if (!own?.original) return { revision: 1, format: source.format, fingerprint: source.originalFingerprint }
  return { revision: own.number, format: own.original.format, fingerprint: own.original.fingerprint }
}
