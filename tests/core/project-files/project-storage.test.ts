import { appendFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '#core/project-files/disk.ts'
import { openProjectStorage, recoverProjectStorage } from '#core/project-files/project-storage.ts'
import { append, claimChange, created, freshFolder, reopened, statementsOf, stateWith, value } from './ferry-project.ts'

const reading = { opener: 'test', takeOver: false, ifLocked: 'fail', access: 'read', now: Date.now } as const

describe('a project folder', () => {
  it.each(['Harbour ferry.countermark', 'بندرگاہ کی کشتی.countermark', '⛴️ ferry.countermark'])(
    'keeps what was appended under %s',
    async (name) => {
      const folder = await freshFolder(name)
      const first = await created(folder)
      await append(first, 1, 3)
      await first.storage.close()
      const again = value(await reopened(folder))
      expect(statementsOf(again)).toEqual(['claim 1', 'claim 2', 'claim 3'])
      expect(again.sequence).toBe(3)
      expect(again.changeSets.at(-1)?.answer).toEqual({ claimId: claimChange(3).changes[0]?.id })
      await again.storage.close()
    },
  )

  it('refuses a folder that holds something', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await first.storage.close()
    await expect(created(folder)).rejects.toThrow('project-not-empty')
  })

  it('says when there is no project', async () => {
    expect(await reopened(await freshFolder())).toMatchObject({ ok: false, error: { code: 'project-not-found' } })
  })

  it.each(['EIO', 'ENODEV', 'ENOTCONN', 'EHOSTDOWN', 'ESTALE'])(
    'says so too where its drive is not reached (%s)',
    async (code) => {
      const list = () => Promise.reject(Object.assign(new Error(code), { code }))
      const opened = await openProjectStorage('/drive/ferry.countermark', { ...reading, disk: { ...realDisk, list } })
      expect(opened).toMatchObject({ ok: false, error: { code: 'project-not-found' } })
    },
  )

  it('folds the journal into a snapshot and goes on', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await append(first, 1, 5)
    value(await first.storage.snapshotNow(stateWith(first, 5)))
    await append(first, 6, 2)
    await first.storage.close()
    expect(await readdir(join(folder, 'history'))).toEqual(['1-5.jsonl'])
    const snapshot = JSON.parse(await readFile(join(folder, 'project.json'), 'utf8')) as {
      readonly header: { readonly sequence: number }
    }
    expect(snapshot.header.sequence).toBe(5)
    const again = value(await reopened(folder))
    expect(statementsOf(again)).toHaveLength(7)
    expect(await again.storage.changeSetsSince(4)).toHaveLength(3)
    await again.storage.close()
  })

  it('takes commits while a snapshot is written', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await append(first, 1, 4)
    const snapshot = first.storage.snapshotNow(stateWith(first, 4))
    await append(first, 5, 4)
    value(await snapshot)
    await first.storage.close()
    const again = value(await reopened(folder))
    expect(again.sequence).toBe(8)
    await again.storage.close()
  })
})

describe('damage', () => {
  it('cuts a torn last line at any byte, and loses nothing before it', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await append(first, 1, 2)
    await first.storage.close()
    const journal = join(folder, 'journal.jsonl')
    const whole = await readFile(journal)
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1
    for (let length = lastLine + 1; length < whole.length; length += 37) {
      await writeFile(journal, whole)
      await truncate(journal, length)
      const opened = value(await reopened(folder))
      expect(statementsOf(opened)).toEqual(['claim 1'])
      expect(opened.notices.map(({ code }) => code)).toEqual(['journal-torn'])
      await append(opened, 2, 1)
      await opened.storage.close()
    }
    const again = value(await reopened(folder))
    expect(statementsOf(again)).toEqual(['claim 1', 'claim 2'])
    await again.storage.close()
    expect((await readdir(join(folder, 'quarantine'))).length).toBeGreaterThan(0)
  })

  it('asks before it leaves out lines behind damage, and keeps the damaged file', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await append(first, 1, 4)
    await first.storage.close()
    const journal = join(folder, 'journal.jsonl')
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('claim 3', 'claim 9'))
    expect(await reopened(folder)).toMatchObject({
      ok: false,
      error: { code: 'project-damaged', recoverable: { sequence: 2, lostChangeSets: 2 } },
    })
    const recovered = value(
      await recoverProjectStorage(folder, {
        opener: 'test',
        takeOver: false,
        ifLocked: 'fail',
        access: 'write',
        now: Date.now,
      }),
    )
    expect(statementsOf(recovered)).toEqual(['claim 1', 'claim 2'])
    await append(recovered, 3, 1)
    await recovered.storage.close()
    const quarantine = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', quarantine[0] ?? ''), 'utf8')).toContain('claim 9')
    expect(statementsOf(value(await reopened(folder, { access: 'read' })))).toEqual(['claim 1', 'claim 2', 'claim 3'])
  })

  it.each(['', 'null', undefined])(
    'never takes a missing or empty snapshot for a new project (%j)',
    async (content) => {
      const folder = await freshFolder()
      const first = await created(folder)
      await append(first, 1, 2)
      await first.storage.close()
      if (content === undefined) await rm(join(folder, 'project.json'))
      else await writeFile(join(folder, 'project.json'), content)
      expect(await reopened(folder)).toMatchObject({
        ok: false,
        error: { code: 'project-damaged', recoverable: { sequence: 2, from: 'backup' } },
      })
      const recovered = value(
        await recoverProjectStorage(folder, {
          opener: 'test',
          takeOver: false,
          ifLocked: 'fail',
          access: 'write',
          now: Date.now,
        }),
      )
      expect(statementsOf(recovered)).toEqual(['claim 1', 'claim 2'])
      await recovered.storage.close()
    },
  )

  it('falls back to a backup with both journals where the snapshot is damaged, and loses nothing', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await append(first, 1, 3)
    value(await first.storage.snapshotNow(stateWith(first, 3)))
    await append(first, 4, 2)
    await first.storage.close()
    const path = join(folder, 'project.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('claim 2', 'claim X'))
    const opened = value(await reopened(folder))
    expect(statementsOf(opened)).toEqual(['claim 1', 'claim 2', 'claim 3', 'claim 4', 'claim 5'])
    expect(opened.notices.map(({ code }) => code)).toContain('snapshot-hash')
    await opened.storage.close()
    expect(value(await reopened(folder, { access: 'read' })).notices).toEqual([])
  })

  it('opens what a newer version made for reading only', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await first.storage.close()
    const path = join(folder, 'project.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"version":1', '"version":2'))
    expect(value(await reopened(folder)).storage).toMatchObject({ access: 'read', readOnlyBecause: 'newer-version' })
  })
})

describe('faults', () => {
  const failing = (code: string): { readonly disk: Disk; fail: boolean } => {
    const state = { fail: false, disk: realDisk }
    state.disk = {
      ...realDisk,
      async open(path, flags) {
        const file = await realDisk.open(path, flags)
        const refuse = async (): Promise<void> => {
          if (state.fail && path.endsWith('journal.jsonl')) throw Object.assign(new Error(code), { code })
        }
        return {
          ...file,
          write: async (text) => {
            if (state.fail && code === 'ENOSPC') await file.write(text.slice(0, 40))
            await refuse()
            await file.write(text)
          },
          syncData: async () => {
            await refuse()
            await file.syncData()
          },
        }
      },
    }
    return state
  }

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'disk-error'],
    ['EROFS', 'read-only-disk'],
    ['EDQUOT', 'quota'],
    ['EACCES', 'no-permission'],
    ['ENODEV', 'drive-gone'],
    ['ESTALE', 'drive-gone'],
    ['ENOENT', 'drive-gone'],
  ])('%s is said, stops writing, and leaves nothing half done behind', async (code, reason) => {
    const state = failing(code)
    const folder = await freshFolder()
    const opened = await created(folder, state.disk)
    await append(opened, 1, 1)
    state.fail = true
    expect(await opened.storage.append(claimChange(2))).toEqual({ ok: false, error: { code: 'not-saved', reason } })
    state.fail = false
    expect(await opened.storage.append(claimChange(3))).toMatchObject({ ok: false })
    value(await opened.storage.retry())
    await append(opened, 2, 2)
    await opened.storage.close()
    expect(statementsOf(value(await openProjectStorage(folder, reading)))).toEqual(['claim 1', 'claim 2', 'claim 3'])
  })
})

describe('two openers', () => {
  it('lets the second read, or tells it who holds the lock', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await append(first, 1, 1)
    expect(await reopened(folder)).toMatchObject({
      ok: false,
      error: { code: 'project-locked', holder: { pid: process.pid, isSameHost: true } },
    })
    const second = value(await reopened(folder, { ifLocked: 'read' }))
    expect(second.storage).toMatchObject({ access: 'read', readOnlyBecause: 'locked' })
    await append(first, 2, 1)
    expect(await second.storage.changeSetsSince(1)).toHaveLength(1)
    expect(await second.storage.append(claimChange(3))).toMatchObject({
      ok: false,
      error: { code: 'project-read-only' },
    })
    await second.storage.close()
    await first.storage.close()
    value(await reopened(folder)).storage.close()
  })

  it('takes a silent holder on another host over only on request', async () => {
    const folder = await freshFolder()
    await (await created(folder)).storage.close()
    const lock = {
      pid: 1,
      startedAt: '1',
      host: 'elsewhere',
      bootId: 'x',
      opener: 'app',
      heartbeatAt: '2024-01-01T00:00:00.000Z',
      token: 't',
    }
    await writeFile(join(folder, 'lock'), JSON.stringify(lock))
    expect(await reopened(folder)).toMatchObject({
      ok: false,
      error: { code: 'project-locked', holder: { host: 'elsewhere', isStale: true } },
    })
    const taken = value(await reopened(folder, { takeOver: true }))
    await taken.storage.close()
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...lock, heartbeatAt: '2024-03-12T18:29:30.000Z' }))
    expect(await reopened(folder, { takeOver: true })).toMatchObject({ ok: false, error: { code: 'project-locked' } })
  })

  it('leaves a torn line that a writer is about to end alone while reading', async () => {
    const folder = await freshFolder()
    const first = await created(folder)
    await append(first, 1, 1)
    await appendFile(join(folder, 'journal.jsonl'), '{"sequence":2,"id":"req')
    const before = await readFile(join(folder, 'journal.jsonl'))
    expect(value(await openProjectStorage(folder, reading)).sequence).toBe(1)
    expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(before)
    await first.storage.close()
  })
})
