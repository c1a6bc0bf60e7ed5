import { inverted } from '#domain/project/change-set.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { ProjectStore } from '../project/project-store.ts'

/** How often the files are read again while commits go on. */
const attempts = 10

/** The records of a store as they are now, in an order that does not depend on how they came into memory. */
export const recordsNow = (store: ProjectStore): ProjectRecords => inOrder(store.records.values())

const inOrder = (records: Iterable<AnyRecord>): ProjectRecords =>
  new ProjectRecords([...records].sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The records as they stood after a change of the project: what is there now, with every later change set taken back.
 * Fails with `not-found` for a sequence that this project never reached or whose history is gone.
 */
export async function recordsAt(store: ProjectStore, sequence: number): Promise<Result<ProjectRecords>> {
  const missing = fail({ code: 'not-found' as const, what: 'sequence', id: String(sequence) })
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await store.settled()
    const now = store.sequence
    if (sequence > now) return missing
    const records = recordsNow(store)
    const later = (await store.storage.changeSetsSince(sequence))?.filter((each) => each.sequence <= now)
    if (!later) return missing
    if (later.length !== now - sequence) continue
    for (const { changes } of later.toReversed()) records.apply(inverted(changes))
    return ok(inOrder(records.values()))
  }
  return missing
}
