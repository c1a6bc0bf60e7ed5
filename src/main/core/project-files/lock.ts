import { hostname } from 'node:os'
import type { LockHolder } from '#domain/errors.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf, type Disk } from './disk.ts'
import { type FoundLock, foundLock, heldHere, type LockFile, readLockFile } from './lock-file.ts'
import { notSaved } from './not-saved.ts'
import { bootId, processStart } from './process-identity.ts'

/** How often a holder says that it is alive, in milliseconds. */
const heartbeatEvery = 20_000

/** A lock that is held. */
export interface HeldLock {
  /** Takes the lock away, if it is still ours. */
  release(): Promise<void>
  /** Says that the holder is alive, and finds out whether it still holds the lock. Done by itself from time to time. */
  beat(): Promise<void>
  /** Hears, once, that someone took the lock over. */
  onLost(listener: () => void): void
  /** Who was replaced, and whether their process was gone or they were taken over; null where there was no lock. */
  readonly replaced: ReplacedHolder | null
}

/** A holder whose lock was taken away. */
export interface ReplacedHolder {
  readonly holder: LockHolder
  readonly why: 'gone' | 'taken-over'
}

/** How a lock is asked for. */
export interface LockOptions {
  readonly opener: string
  /** Replace a silent holder of whom nobody can tell whether it lives. */
  readonly takeOver: boolean
  readonly now: () => number
}

const attempts = 24
/** How often, and how many milliseconds apart, an unreadable lock is read again: its maker may be just writing it. */
const rereads = 10
const rereadAfter = 25

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
  heldHere.add(own.token)
  try {
    const taken = await tried(disk, path, own, takeOver, now)
    if (!taken.ok) heldHere.delete(own.token)
    return taken.ok ? ok(new Lock(disk, path, own, taken.value, now)) : taken
  } catch (error) {
    heldHere.delete(own.token)
    return fail(notSaved(error))
  }
}

/** Who holds the lock, with whether their process is known to be gone; null without a lock. */
async function readHolder(disk: Disk, path: string, now: () => number): Promise<FoundLock | null> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await readLockFile(disk, path)
    if (found === null) return null
    if (found !== 'unreadable' || attempt >= rereads) return foundLock(found, now())
    await new Promise((resolve) => setTimeout(resolve, rereadAfter))
  }
}

async function tried(
  disk: Disk,
  path: string,
  own: LockFile,
  takeOver: boolean,
  now: () => number,
): Promise<Result<ReplacedHolder | null>> {
  let replaced: ReplacedHolder | null = null
  for (let attempt = 1; ; attempt += 1) {
    await made(disk, path, own)
    const found = await readHolder(disk, path, now)
    if (found?.token === own.token) return ok(replaced)
    if (found === null) {
      if (attempt >= attempts) return fail({ code: 'not-saved', reason: 'disk-error' })
      continue
    }
    const isReplaced = found.isGone || (found.mayTakeOver && takeOver)
    if (!isReplaced || attempt >= attempts) return fail({ code: 'project-locked', holder: found.holder })
    if (await removed(disk, path, own, found.token, now))
      replaced = { holder: found.holder, why: found.isGone ? 'gone' : 'taken-over' }
  }
}

/** Makes the lock file; false where there is one. */
async function made(disk: Disk, path: string, own: LockFile): Promise<boolean> {
  try {
    const file = await disk.open(path, 'wx')
    await file.write(`${JSON.stringify(own)}\n`).finally(() => file.close())
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  }
}

async function isHeld(disk: Disk, path: string, own: LockFile): Promise<boolean> {
  const found = await readLockFile(disk, path)
  return found !== null && found !== 'unreadable' && found.token === own.token
}

/**
 * Takes a dead holder's lock away; false where another opener is at it or was quicker. Only who holds the second lock does
 * so, after reading the first again under it: no opener can take the fresh lock of another for the dead one that it judged.
 */
async function removed(
  disk: Disk,
  path: string,
  own: LockFile,
  judged: string | null,
  now: () => number,
): Promise<boolean> {
  const replacing = `${path}.replacing`
  if (!(await made(disk, replacing, own))) {
    const other = await readHolder(disk, replacing, now)
    if (other?.isGone) await disk.remove(replacing).catch(() => null)
    else await new Promise((resolve) => setTimeout(resolve, rereadAfter))
    return false
  }
  try {
    const found = await readLockFile(disk, path)
    const isJudged = found === 'unreadable' ? judged === null : found !== null && found.token === judged
    if (isJudged) await disk.remove(path)
    return isJudged
  } finally {
    await disk.remove(replacing).catch(() => null)
  }
}

class Lock implements HeldLock {
  readonly replaced: ReplacedHolder | null
  readonly #disk: Disk
  readonly #path: string
  readonly #own: LockFile
  readonly #now: () => number
  readonly #timer: NodeJS.Timeout
  readonly #listeners: (() => void)[] = []
  #isOver = false

  constructor(disk: Disk, path: string, own: LockFile, replaced: ReplacedHolder | null, now: () => number) {
    this.#disk = disk
    this.#path = path
    this.#own = own
    this.#now = now
    this.replaced = replaced
    this.#timer = setInterval(() => void this.beat(), heartbeatEvery).unref()
  }

  async beat(): Promise<void> {
    if (this.#isOver) return
    try {
      // A lock that someone removed is nobody's, and may be made again.
      await made(this.#disk, this.#path, this.#own)
      if (!(await isHeld(this.#disk, this.#path, this.#own))) {
        this.#end()
        for (const listener of this.#listeners) listener()
        return
      }
      const file = await this.#disk.open(this.#path, 'r+')
      await file
        .write(`${JSON.stringify({ ...this.#own, heartbeatAt: new Date(this.#now()).toISOString() })}\n`)
        .finally(() => file.close())
    } catch (error) {
      // A beat that fails says only that this holder looks older than it is; the process is what counts on this host.
      if (codeOf(error) === '') throw error
    }
  }

  onLost(listener: () => void): void {
    this.#listeners.push(listener)
  }

  async release(): Promise<void> {
    if (this.#isOver) return
    this.#end()
    try {
      if (await isHeld(this.#disk, this.#path, this.#own)) await this.#disk.remove(this.#path)
    } catch (error) {
      // A lock that cannot be taken away is known to be nobody's: by its token here, by its process elsewhere later.
      if (codeOf(error) === '') throw error
    }
  }

  #end(): void {
    this.#isOver = true
    clearInterval(this.#timer)
    heldHere.delete(this.#own.token)
  }
}
