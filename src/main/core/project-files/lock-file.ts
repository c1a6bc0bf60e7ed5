import { hostname } from 'node:os'
import { z } from 'zod'
import type { LockHolder } from '#domain/errors.ts'
import { type Disk, readIfThere } from './disk.ts'
import { bootId, processStart, startUnknown } from './process-identity.ts'

const lockShape = z.object({
  pid: z.int(),
  startedAt: z.string(),
  host: z.string(),
  bootId: z.string(),
  opener: z.string(),
  heartbeatAt: z.string(),
  token: z.string(),
})
/** What stands in a lock file. */
export type LockFile = z.infer<typeof lockShape>

/** After how long without a heartbeat a holder counts as silent, in milliseconds. */
const staleAfter = 120_000

/** The tokens of the locks that this very process holds: one with our pid and another token was left behind. */
export const heldHere = new Set<string>()

/** A lock as someone else finds it. */
export interface FoundLock {
  /** Null for a file that cannot be read as a lock. */
  readonly token: string | null
  readonly holder: LockHolder
  /** The holder's process is known to be gone: a dead process of this host, or one of an earlier boot. */
  readonly isGone: boolean
  /** Nobody can tell whether the holder lives, it has been silent, and a person may take the lock over. */
  readonly mayTakeOver: boolean
}

/** Reads a lock file; null where there is none, and `unreadable` for one that is empty, torn or foreign. */
export async function readLockFile(disk: Disk, path: string): Promise<LockFile | 'unreadable' | null> {
  const bytes = await readIfThere(disk, path)
  if (bytes === null) return null
  try {
    const parsed = lockShape.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : 'unreadable'
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable'
    throw error
  }
}

/** Finds out about the holder of a lock file's content. An unreadable one was never finished by whoever made it. */
export async function foundLock(found: LockFile | 'unreadable', now: number): Promise<FoundLock> {
  if (found === 'unreadable') {
    const holder = { pid: 0, host: hostname(), opener: '', heartbeatAt: '', isSameHost: true, isStale: true }
    return { token: null, holder, isGone: true, mayTakeOver: false }
  }
  const { pid, host, opener, heartbeatAt, token, startedAt } = found
  const isSameHost = host === hostname()
  const isStale = !(now - Date.parse(heartbeatAt) <= staleAfter)
  const isGone = isSameHost && !(await isAlive(found))
  return {
    token,
    holder: { pid, host, opener, heartbeatAt, isSameHost, isStale },
    isGone,
    mayTakeOver: isStale && (!isSameHost || startedAt === startUnknown),
  }
}

async function isAlive({ pid, startedAt, bootId: itsBoot, token }: LockFile): Promise<boolean> {
  if (itsBoot !== (await bootId()) || (await processStart(pid)) !== startedAt) return false
  return pid !== process.pid || heldHere.has(token)
}
