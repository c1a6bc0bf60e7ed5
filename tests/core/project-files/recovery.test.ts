import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkProject } from '#core/project-files/check-project.ts'
import { realDisk } from '#core/project-files/disk.ts'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { damage, recovered, rewriteSnapshot } from './damaged-project.ts'
import {
  append,
  created,
  ferryRecords,
  freshFolder,
  reopened,
  statementsOf,
  stateWith,
  value,
} from './ferry-project.ts'
import { failure } from './simulated-disk.ts'

/** A project with three claims in a first history file, two in a second, and two in the journal. */
async function withHistory(): Promise<string> {
  const folder = await freshFolder()
  const opened = await created(folder)
  await append(opened, 1, 3)
  value(await opened.storage.snapshotNow(stateWith(opened, 3)))
  await append(opened, 4, 2)
  value(await opened.storage.snapshotNow(stateWith(opened, 5)))
  await append(opened, 6, 2)
  await opened.storage.close()
  return folder
}

const claims = (...numbers: readonly number[]): readonly string[] => numbers.map((number) => `claim ${number}`)

describe('damage in the history', () => {
  it('costs nothing that the snapshot has, and nothing after it', async () => {
    const folder = await withHistory()
    await damage(join(folder, 'history', '4-5.jsonl'), 'claim 4', 'claim X')
    const opened = value(await reopened(folder))
    expect(statementsOf(opened)).toEqual(claims(1, 2, 3, 4, 5, 6, 7))
    expect(opened.notices).toEqual([])
    await append(opened, 8, 1)
    await opened.storage.close()
    const problems = await checkProject(folder)
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([['journal-damaged', '4']])
  })

  it('is asked about where a backup needs those lines, and what is proved goes on without the rest', async () => {
    const folder = await withHistory()
    await rm(join(folder, 'backups', '3.json'))
    await damage(join(folder, 'history', '1-3.jsonl'), 'claim 3', 'claim X')
    await damage(join(folder, 'project.json'), 'claim 5', 'claim Y')
    expect(await reopened(folder)).toMatchObject({
      ok: false,
      error: { code: 'project-damaged', recoverable: { sequence: 2, from: 'backup', lostChangeSets: 5 } },
    })
    const opened = value(await recovered(folder))
    expect(statementsOf(opened)).toEqual(claims(1, 2))
    await append(opened, 3, 2)
    await opened.storage.close()
    const again = value(await reopened(folder))
    expect(again.notices).toEqual([])
    expect(statementsOf(again)).toEqual(claims(1, 2, 3, 4))
    await again.storage.close()
    const aside = (await readdir(join(folder, 'quarantine'))).map((name) => name.replace(/\.[^.]+$/, ''))
    expect(aside.toSorted()).toEqual(['1-3.jsonl', '4-5.jsonl', 'journal.jsonl', 'project.json'])
    expect(await checkProject(folder)).toEqual([])
  })

  it('is found where a whole file is gone', async () => {
    const folder = await withHistory()
    await rm(join(folder, 'history', '4-5.jsonl'))
    await rm(join(folder, 'project.json'))
    expect(await reopened(folder)).toMatchObject({
      ok: false,
      error: { code: 'project-damaged', recoverable: { sequence: 3, lostChangeSets: 2 } },
    })
    const opened = value(await recovered(folder))
    expect(statementsOf(opened)).toEqual(claims(1, 2, 3))
    await append(opened, 4, 1)
    await opened.storage.close()
    expect(statementsOf(value(await reopened(folder, { access: 'read' })))).toEqual(claims(1, 2, 3, 4))
  })
})

describe('damaged records', () => {
  it('are left out with what points at them, once, and the file is kept aside', async () => {
    const folder = await withHistory()
    const opened = value(await reopened(folder))
    await opened.storage.snapshotNow(() => ({ records: [...opened.project.values()], sequence: 7 }))
    await opened.storage.close()
    await rewriteSnapshot(folder, (records) =>
      records.map((record) => (record.statement === 'claim 2' ? { ...record, kind: 'rumour' } : record)),
    )
    expect(await reopened(folder)).toMatchObject({ ok: false, error: { code: 'project-damaged' } })
    const mended = value(await recovered(folder))
    expect(statementsOf(mended)).toEqual(claims(1, 3, 4, 5, 6, 7))
    await mended.storage.close()
    const again = value(await reopened(folder))
    expect(again.notices).toEqual([])
    await again.storage.close()
    const [aside = ''] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', aside), 'utf8')).toContain('rumour')
  })

  it('do not take the work of a lost researcher or a lost project record with them', async () => {
    const folder = await freshFolder()
    const opened = await created(folder)
    await append(opened, 1, 2)
    value(await opened.storage.snapshotNow(stateWith(opened, 2)))
    await opened.storage.close()
    await rewriteSnapshot(folder, (records) => records.filter(({ type }) => type === 'claim'))
    expect(await reopened(folder)).toMatchObject({ ok: false, error: { code: 'project-damaged' } })
    const mended = value(await recovered(folder))
    expect(statementsOf(mended)).toEqual(claims(1, 2))
    expect([...mended.project.values()].map(({ type }) => type)).toEqual(
      expect.arrayContaining(['project', 'researcher']),
    )
    await mended.storage.close()
    await value(await reopened(folder)).storage.close()
  })
})

describe('a folder', () => {
  it.each(['history', 'quarantine', 'sources', 'backups'])('with only %s is a damaged project', async (trace) => {
    const folder = await freshFolder()
    await mkdir(join(folder, trace), { recursive: true })
    expect(await reopened(folder)).toMatchObject({ ok: false, error: { code: 'project-damaged', recoverable: null } })
    expect(await readdir(folder)).toEqual([trace])
    await expect(created(folder)).rejects.toThrow('project-not-empty')
  })

  it('that is no project is left as it is', async () => {
    const folder = dirname(await freshFolder())
    await writeFile(join(folder, 'letter.txt'), 'Dear Rosa')
    expect(await reopened(folder)).toMatchObject({ ok: false, error: { code: 'project-not-found' } })
    expect(await readdir(folder)).toEqual(['letter.txt'])
  })

  it('that cannot be read says why, and keeps no lock', async () => {
    const folder = await withHistory()
    const disk = {
      ...realDisk,
      read: (path: string) => (path.endsWith('project.json') ? Promise.reject(failure('EACCES')) : realDisk.read(path)),
    }
    expect(await reopened(folder, { disk })).toEqual({
      ok: false,
      error: { code: 'file-unreadable', file: folder, reason: 'EACCES' },
    })
    expect(await readdir(folder)).not.toContain('lock')
  })

  it.each(['journal.jsonl', 'project.json'])('with a link for its %s touches nothing outside', async (name) => {
    const folder = await withHistory()
    const outside = join(dirname(folder), 'outside.txt')
    await writeFile(outside, 'Dear Rosa')
    await rm(join(folder, name))
    await symlink(outside, join(folder, name))
    const refused = { ok: false, error: { code: 'file-unreadable', reason: 'ELOOP' } }
    expect(await reopened(folder)).toMatchObject(refused)
    expect(await recovered(folder)).toMatchObject(refused)
    expect(await readFile(outside, 'utf8')).toBe('Dear Rosa')
  })

  it('says when the file that a double click opens does not name the project', async () => {
    const folder = await withHistory()
    await writeFile(join(folder, 'open.countermark'), '{}')
    expect((await checkProject(folder)).map(({ code }) => code)).toEqual(['opener-changed'])
    await value(await reopened(folder)).storage.close()
  })

  it.each(['history', 'sources', 'backups', 'quarantine'])('with a link for its %s is not opened', async (name) => {
    const folder = await withHistory()
    const outside = join(dirname(folder), 'elsewhere')
    await mkdir(outside)
    await rm(join(folder, name), { recursive: true, force: true })
    await symlink(outside, join(folder, name))
    expect(await reopened(folder)).toMatchObject({ ok: false, error: { code: 'file-unreadable', reason: 'ELOOP' } })
    expect(await readdir(outside)).toEqual([])
  })

  it('loses what interrupted snapshots and lock changes left when it is opened, and nothing else', async () => {
    const folder = await withHistory()
    const left = 'project.json.00000000-0000-4000-8000-000000000000'
    await writeFile(join(folder, left), '{"half')
    await writeFile(join(folder, 'project.json (copy)'), 'a stranger’s')
    await value(await reopened(folder)).storage.close()
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['project.json', 'project.json (copy)']))
    expect(await readdir(folder)).not.toContain(left)
    expect((await checkProject(folder)).map(({ code, detail }) => [code, detail])).toEqual([
      ['leftover-file', 'project.json (copy)'],
    ])
  })

  it('in which a project could not be made can be tried again', async () => {
    const folder = await freshFolder()
    const disk = { ...realDisk, copy: () => Promise.reject(failure('ENOSPC')) }
    expect(await createProjectStorage(folder, { records: ferryRecords, opener: 'test', now: Date.now, disk })).toEqual({
      ok: false,
      error: { code: 'not-saved', reason: 'disk-full' },
    })
    await (await created(folder)).storage.close()
  })
})

describe('file systems that cannot do everything', () => {
  it('get a copy where they cannot link, and names without a sync where a folder has none', async () => {
    const folder = await freshFolder()
    const disk = { ...realDisk, link: () => Promise.reject(failure('EPERM')) }
    const opened = await created(folder, disk)
    await append(opened, 1, 1)
    value(await opened.storage.snapshotNow(stateWith(opened, 1)))
    await append(opened, 2, 1)
    value(await opened.storage.snapshotNow(stateWith(opened, 2)))
    await opened.storage.close()
    expect(await readdir(join(folder, 'backups'))).toEqual(['0.json', '1.json'])
    await rm(join(folder, 'project.json'))
    expect(statementsOf(value(await recovered(folder, { disk })))).toEqual(claims(1, 2))
  })

  it('go on with the journal where it cannot be moved into the history', async () => {
    const folder = await freshFolder()
    const disk = { ...realDisk, rename: () => Promise.reject(failure('EIO')) }
    const first = await created(folder)
    await first.storage.close()
    const opened = value(await reopened(folder, { disk }))
    await append(opened, 1, 2)
    expect(await opened.storage.snapshotNow(stateWith(opened, 2))).toMatchObject({ ok: false })
    await append(opened, 3, 2)
    await opened.storage.close()
    expect(statementsOf(value(await reopened(folder, { access: 'read' })))).toEqual(claims(1, 2, 3, 4))
  })
})

describe('a copy', () => {
  it('is a project of its own with everything in it, and never goes inside the one it is made of', async () => {
    const folder = await withHistory()
    const opened = value(await reopened(folder))
    const target = join(dirname(folder), 'copies', 'Ferry.countermark')
    const state = { records: [...opened.project.values()], sequence: opened.sequence }
    value(await opened.storage.copyTo(target, state))
    expect(await opened.storage.copyTo(target, state)).toMatchObject({ error: { code: 'project-not-empty' } })
    expect(await opened.storage.copyTo(join(folder, 'sources', 'copy'), state)).toMatchObject({
      error: { code: 'invalid-input' },
    })
    await opened.storage.close()
    const copy = value(await reopened(target))
    expect(statementsOf(copy)).toEqual(claims(1, 2, 3, 4, 5, 6, 7))
    await copy.storage.close()
    expect(await checkProject(target)).toEqual([])
  })
})
