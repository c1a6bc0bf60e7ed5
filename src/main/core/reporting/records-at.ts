import { setTimeout } from 'node:timers/promises'
import { inverted } from '#domain/project/change-set.ts'
import type { ProjectRecords } from '#domain/project/project-records.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { realDisk } from '../project-files/disk.ts'
import { changeSetsAfter } from '../project-files/journal-reader.ts'
import { projectFolder } from '../project-files/project-folder.ts'
import { inOrder } from '../working/record-pieces.ts'

/** How often the journal is read again for a change that was on its way to it, and how long after, in milliseconds. */
const attempts = 10
const pause = 50

/**
 * The records as they stood after an earlier change of the project: what it held at `now`, with every change set between taken back.
 * Fails with `not-found` for a sequence that this project never reached or whose history is gone.
 */
export async function recordsAt(
  records: ProjectRecords,
  { folder, now }: { readonly folder: string; readonly now: number },
  sequence: number,
): Promise<Result<ProjectRecords>> {
  const missing = fail({ code: 'not-found' as const, what: 'sequence', id: String(sequence) })
  if (sequence > now) return missing
  if (sequence === now) return ok(records)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await changeSetsAfter(realDisk, projectFolder(folder), sequence)
    const later = found?.filter((each) => each.sequence <= now)
    if (!later) return missing
    if (later.length === now - sequence) {
      for (const { changes } of later.toReversed()) records.apply(inverted(changes))
      return ok(inOrder(records.held()))
    }
    await setTimeout(pause)
  }
  return missing
}
