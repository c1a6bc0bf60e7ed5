import { inverted, type RecordChange } from '#domain/project/change-set.ts'
import type { ProjectRecords } from '#domain/project/project-records.ts'
import { sourceHighlights } from '#domain/reading/source-highlights.ts'
import { ok, type Result } from '#domain/result.ts'
import { realDisk } from '../project-files/disk.ts'
import { changeSetsAfter } from '../project-files/journal-reader.ts'
import { projectFolder } from '../project-files/project-folder.ts'
import type { Jobs } from '../working/jobs.ts'

/**
 * The highlights of an earlier revision as they stood when it was last the current one: the records with every change since then taken
 * back. Null where the history does not go back so far. Runs in a worker, over records of its own.
 */
export async function earlierHighlights(
  records: ProjectRecords,
  { folder, now, sourceId, revision, researcherId }: Jobs['highlights']['input'],
): Promise<Result<Jobs['highlights']['output']>> {
  const all = await changeSetsAfter(realDisk, projectFolder(folder), 0)
  const known = all?.filter(({ sequence }) => sequence <= now) ?? []
  const at = known.findLastIndex(({ changes }) => changes.some((change) => leaves(change, sourceId, revision)))
  if (at === -1) return ok({ highlights: null })
  for (const { changes } of known.slice(at).toReversed()) records.apply(inverted(changes))
  return ok({ highlights: sourceHighlights(records, { sourceId, revision }, researcherId) })
}

/** True for the change with which a revision of a source was no longer the current one. */
const leaves = ({ id, before, after }: RecordChange, sourceId: string, revision: number): boolean =>
  id === sourceId &&
  before?.type === 'source' &&
  after?.type === 'source' &&
  before.currentRevision === revision &&
  after.currentRevision !== revision
