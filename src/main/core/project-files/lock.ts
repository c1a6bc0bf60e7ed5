import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { LockHolder } from '#domain/errors.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf, type Disk, readIfThere } from './disk.ts'
import { notSaved } from './not-saved.ts'

const lockShape = z.object({
  pid: z.int(),
  startedAt: z.string(),
  host: z.string(),
  bootId: z.string(),
  opener: z.string(),
  heartbeatAt: z.string(),
  token: z.string(),
})
type LockFile = z.infer<typeof lockShape>

/** How often a holder says that it is alive, and after how long a silent one on another host counts as gone, in ms. */
const heartbeatEvery = 20_000
const staleAfter = 120_000

/** A lock that is held. */
export interface HeldLock {
  /** Takes the lock away, if it is still ours. */
  release(): Promise<void>
  /** Who was replaced because their process was gone, or null. */
  readonly replaced: LockHolder | null
}

/** How a lock is asked for. */
export interface LockOptions {
  readonly opener: string
  /** Replace a stale holder on another host. */
  readonly takeOver: boolean
  readonly now: () => number
}

/**
 * Takes a project's lock: a file made with `wx`. A holder on this host whose process is gone (or was another boot's) is replaced;
 * one on another host only when it has been silent for two minutes and the person asked for it.
 */
export async function takeLock(
  disk: Disk,
  path: string,
  { opener, takeOver, now }: LockOptions,
): Promise<Result<HeldLock>> {
  const own: LockFile = {
    pid: process.pid,
    startedAt: (await processStart(process.pid)) ?? '',
    host: hostname(),
    bootId: await bootId(),
    opener,
    heartbeatAt: new Date(now()).toISOString(),
    token: crypto.randomUUID(),
  }
  let replaced: LockHolder | null = null
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const file = await disk.open(path, 'wx')
      await file.write(`${JSON.stringify(own)}\n`).finally(() => file.close())
      return ok(held(disk, path, own, replaced, now))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return fail(notSaved(error))
    }
    const holder = await readHolder(disk, path, now)
    if (holder === null) continue
    if (!holder.isGone && !(holder.isStale && takeOver)) {
      const { isGone: _, ...known } = holder
      return fail({ code: 'project-locked', holder: known })
    }
    const { isGone: _, ...known } = holder
    replaced = known
    // Moving it aside first makes sure that only one of two openers takes a dead holder's lock away.
    const aside = `${path}.${own.token}`
    try {
      await disk.rename(path, aside)
      await disk.remove(aside)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') return fail(notSaved(error))
    }
  }
  const holder = await readHolder(disk, path, now)
  if (holder === null) return fail({ code: 'not-saved', reason: 'disk-error' })
  const { isGone: _, ...known } = holder
  return fail({ code: 'project-locked', holder: known })
}

/** Who holds the lock, with whether their process is known to be gone; null without a lock. */
export async function readHolder(
  disk: Disk,
  path: string,
  now: () => number,
): Promise<(LockHolder & { readonly isGone: boolean }) | null> {
  const found = await readLock(disk, path)
  if (found === null) return null
  if (found === 'unreadable') {
    return { pid: 0, host: hostname(), opener: '', heartbeatAt: '', isSameHost: true, isStale: true, isGone: true }
  }
  const isSameHost = found.host === hostname()
  const isGone =
    isSameHost && (found.bootId !== (await bootId()) || (await processStart(found.pid)) !== found.startedAt)
  const isStale = now() - Date.parse(found.heartbeatAt) > staleAfter
  return {
    pid: found.pid,
    host: found.host,
    opener: found.opener,
    heartbeatAt: found.heartbeatAt,
    isSameHost,
    isStale,
    isGone,
  }
}

async function readLock(disk: Disk, path: string): Promise<LockFile | 'unreadable' | null> {
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

function held(disk: Disk, path: string, own: LockFile, replaced: LockHolder | null, now: () => number): HeldLock {
  const isOurs = async (): Promise<boolean> => {
    const found = await readLock(disk, path)
    return found !== null && found !== 'unreadable' && found.token === own.token
  }
  const beat = async (): Promise<void> => {
    if (!(await isOurs())) return
    const file = await disk.open(path, 'r+')
    await file
      .write(`${JSON.stringify({ ...own, heartbeatAt: new Date(now()).toISOString() })}\n`)
      .finally(() => file.close())
  }
  // A beat that fails says only that this holder looks older than it is; the process is what counts on this host.
  const timer = setInterval(() => void beat().catch(() => null), heartbeatEvery).unref()
  return {
    replaced,
    async release() {
      clearInterval(timer)
      if (await isOurs()) await disk.remove(path)
    },
  }
}

/** When a process started, in the system's own terms; null when there is no such process. */
async function processStart(pid: number): Promise<string | null> {
  if (pid <= 0) return null
  try {
    if (process.platform === 'linux') {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0)
      return 'running'
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)])
    return stdout.trim() === '' ? null : stdout.trim()
  } catch (error) {
    return codeOf(error) === 'EPERM' ? 'running' : null
  }
}

async function bootId(): Promise<string> {
  if (process.platform !== 'linux') return ''
  try {
    return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === '') throw error
    return ''
  }
}
