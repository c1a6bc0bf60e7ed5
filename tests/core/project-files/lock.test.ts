import { spawn } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { realDisk } from '#core/project-files/disk.ts'
import { takeLock } from '#core/project-files/lock.ts'
import { bootId, processStart } from '#core/project-files/process-identity.ts'
import { append, claimChange, created, freshFolder, reopened, statementsOf, value } from './ferry-project.ts'

afterEach(() => vi.useRealTimers())

const asked = { opener: 'test', takeOver: false, now: Date.now }
const freshLock = async (): Promise<string> => join(dirname(await freshFolder()), 'lock')

const dead = {
  pid: 2 ** 22 - 1,
  startedAt: '1',
  host: hostname(),
  bootId: 'an earlier boot',
  opener: 'app',
  heartbeatAt: '2024-03-12T18:30:00.000Z',
  token: 'dead',
}

/** The lock of a process of this machine that lives: the one that started the tests. */
const living = async (heartbeatAt: string) => ({
  ...dead,
  pid: process.ppid,
  startedAt: (await processStart(process.ppid)) ?? '',
  bootId: await bootId(),
  heartbeatAt,
  token: 'living',
})

describe('taking the lock', () => {
  it.each([false, true])(
    'goes to exactly one of many who ask at once (after a dead holder: %s)',
    async (isAfterDead) => {
      for (let round = 0; round < 25; round += 1) {
        const path = await freshLock()
        if (isAfterDead) await writeFile(path, JSON.stringify(dead))
        const results = await Promise.all(Array.from({ length: 8 }, () => takeLock(realDisk, path, asked)))
        const held = results.flatMap((result) => (result.ok ? [result.value] : []))
        expect(held).toHaveLength(1)
        expect(results.filter((result) => !result.ok && result.error.code === 'project-locked')).toHaveLength(7)
        await held[0]?.release()
        expect(await readdir(dirname(path))).toEqual([])
      }
    },
  )

  it('waits for a lock that is just being written, and takes one that nobody finished', async () => {
    const path = await freshLock()
    await writeFile(path, '')
    const asking = takeLock(realDisk, path, asked)
    await writeFile(path, JSON.stringify(await living(new Date().toISOString())))
    expect(await asking).toMatchObject({ ok: false, error: { code: 'project-locked', holder: { pid: process.ppid } } })
    await writeFile(path, '{"pid":')
    const taken = value(await takeLock(realDisk, path, asked))
    expect(taken.replaced?.why).toBe('gone')
    await taken.release()
  })

  it('is never taken over from a process of this machine that lives, however long it was silent', async () => {
    const path = await freshLock()
    await writeFile(path, JSON.stringify(await living('2020-01-01T00:00:00.000Z')))
    expect(await takeLock(realDisk, path, { ...asked, takeOver: true })).toMatchObject({
      ok: false,
      error: { code: 'project-locked', holder: { isStale: true, isSameHost: true } },
    })
  })

  it('replaces a process of another start that has the same number', async () => {
    const path = await freshLock()
    await writeFile(path, JSON.stringify({ ...(await living(new Date().toISOString())), startedAt: '1' }))
    const taken = value(await takeLock(realDisk, path, asked))
    expect(taken.replaced).toMatchObject({ why: 'gone', holder: { pid: process.ppid } })
    await taken.release()
  })

  it('takes again what this process could not release', async () => {
    const path = await freshLock()
    const stuck = { ...realDisk, remove: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) }
    await value(await takeLock(stuck, path, asked)).release()
    expect(await readdir(dirname(path))).toEqual(['lock'])
    await value(await takeLock(realDisk, path, asked)).release()
    expect(await readdir(dirname(path))).toEqual([])
  })
})

describe('holding the lock', () => {
  it('beats, and makes a lock again that someone removed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const path = await freshLock()
    let time = Date.UTC(2024, 2, 12)
    const held = value(await takeLock(realDisk, path, { ...asked, now: () => time }))
    time += 20_000
    vi.advanceTimersByTime(20_000)
    await vi.waitFor(async () => expect(await readFile(path, 'utf8')).toContain('2024-03-12T00:00:20.000Z'))
    await rm(path)
    await held.beat()
    expect(await readFile(path, 'utf8')).toContain(String(process.pid))
    await held.release()
    await held.beat()
    expect(await readdir(dirname(path))).toEqual([])
  })

  it('stops writing when another computer took the project over, and keeps what is on disk whole', async () => {
    const folder = await freshFolder()
    const opened = await created(folder)
    await append(opened, 1, 2)
    const other = { ...dead, host: 'elsewhere', heartbeatAt: '2024-03-12T18:30:00.000Z', token: 'other' }
    await writeFile(join(folder, 'lock'), JSON.stringify(other))
    const refused = { ok: false, error: { code: 'not-saved', reason: 'taken-over' } }
    expect(await opened.storage.retry()).toEqual(refused)
    expect(await opened.storage.append(claimChange(3))).toEqual(refused)
    expect(await opened.storage.retry()).toEqual(refused)
    await opened.storage.close()
    expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toEqual(other)
    const found = value(await reopened(folder, { access: 'read' }))
    expect(statementsOf(found)).toEqual(['claim 1', 'claim 2'])
  })

  it('journals whom it replaced, without anything to take back', async () => {
    const folder = await freshFolder()
    await (await created(folder)).storage.close()
    await writeFile(join(folder, 'lock'), JSON.stringify(dead))
    const opened = value(await reopened(folder))
    expect(opened.notices).toEqual([])
    expect(opened.changeSets).toMatchObject([
      { sequence: 1, command: 'lock.replaced', researcherId: null, changes: [], answer: { pid: dead.pid } },
    ])
    await opened.storage.close()
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...dead, host: 'elsewhere' }))
    const taken = value(await reopened(folder, { takeOver: true, now: () => Date.UTC(2024, 2, 13) }))
    expect(taken.changeSets.map(({ command }) => command)).toEqual(['lock.replaced', 'lock.takenOver'])
    await taken.storage.close()
    expect(value(await reopened(folder, { access: 'read' })).sequence).toBe(2)
  })
})

describe('two processes', () => {
  it('lets one write; the other is told who, and reads along', { timeout: 60_000 }, async () => {
    const folder = await freshFolder()
    await (await created(folder)).storage.close()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'appending-process.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((opened) => child.stdout.once('data', opened))
    expect(await reopened(folder)).toMatchObject({
      ok: false,
      error: { code: 'project-locked', holder: { pid: child.pid, isSameHost: true, isStale: false } },
    })
    const reading = value(await reopened(folder, { ifLocked: 'read', now: Date.now }))
    expect(reading.storage).toMatchObject({ access: 'read', readOnlyBecause: 'locked' })
    let sequence = reading.sequence
    for (let round = 0; round < 40; round += 1) {
      const changeSets = (await reading.storage.changeSetsSince(sequence)) ?? []
      for (const changeSet of changeSets) {
        expect(changeSet.sequence).toBe(sequence + 1)
        sequence += 1
      }
      await new Promise((later) => setTimeout(later, 10))
    }
    child.kill('SIGKILL')
    await new Promise((closed) => child.once('close', closed))
    expect(sequence).toBeGreaterThan(reading.sequence)
    await reading.storage.close()
  })
})
