import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CoreSettings } from '#contract/link.ts'
import { bootId, processStart } from '#core/project-files/process-identity.ts'
import { type CoreAtWork, coreAtWork, freshSettings, must } from '../running-core.ts'

const working: CoreAtWork[] = []
const at = (settings: CoreSettings, now?: () => number): CoreAtWork => {
  const work = coreAtWork(settings, now)
  working.push(work)
  return work
}

afterEach(async () => {
  vi.useRealTimers()
  for (const work of working.splice(0)) await work.end()
})

async function withProject() {
  const work = at(await freshSettings())
  const folder = join(work.settings.documentsFolder, 'Ferry.countermark')
  const opened = must(await work.core.request('projects.create', { title: 'Ferry', folder, researcherName: 'Rosa' }))
  if (!opened) throw new Error('no project')
  const { project } = opened
  const claim = (statement: string) => work.core.request('claims.create', { statement }, { project })
  return { ...work, project, claim }
}

describe('open projects', () => {
  it('can be opened again while they are still closing, for writing', async () => {
    const { core, project, claim } = await withProject()
    must(await claim('the horn sounded'))
    for (let round = 0; round < 5; round += 1) {
      const closing = core.request('projects.close', { project })
      const opened = must(await core.request('projects.open', { folder: project }))
      must(await closing)
      expect(opened).toMatchObject({ access: 'write', readOnlyBecause: null })
    }
  })

  it('take no edit any more once they are closed, and none is lost before', async () => {
    const { core, project, claim } = await withProject()
    const edits = ['one', 'two', 'three'].map(claim)
    const closing = core.request('projects.close', { project })
    const results = await Promise.all(edits)
    must(await closing)
    expect(await claim('too late')).toEqual({ ok: false, error: { code: 'project-not-open' } })
    must(await core.request('projects.open', { folder: project }))
    const { sequence } = must(await core.request('replica.open', {}, { project }))
    expect(sequence).toBe(results.filter(({ ok }) => ok).length)
  })

  it('are read along with where another process holds the lock, and taken over where it is silent elsewhere', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const first = await withProject()
    const { settings } = first
    const lock = JSON.parse(await readFile(join(first.project, 'lock'), 'utf8')) as object
    const startedAt = await processStart(process.ppid)
    const ours = { ...lock, pid: process.ppid, startedAt, bootId: await bootId() }
    const second = at({ ...settings, dataFolder: `${settings.dataFolder}-2` })
    await writeFile(join(first.project, 'lock'), JSON.stringify({ ...ours, host: hostname() }))
    const reading = must(await second.core.request('projects.open', { folder: first.project }))
    expect(reading).toMatchObject({ access: 'read', readOnlyBecause: 'locked' })
    expect(await second.core.request('claims.create', { statement: 'no' }, { project: first.project })).toEqual({
      ok: false,
      error: { code: 'project-read-only' },
    })
    must(await first.claim('the horn sounded'))
    vi.advanceTimersByTime(2_000)
    const sequence = async () =>
      must(await second.core.request('replica.open', {}, { project: first.project })).sequence
    await expect.poll(sequence).toBe(1)

    const away = { ...ours, host: 'elsewhere', heartbeatAt: '2024-01-01T00:00:00.000Z' }
    await writeFile(join(first.project, 'lock'), JSON.stringify(away))
    expect(must(await second.core.request('projects.open', { folder: first.project }))).toMatchObject({
      access: 'read',
    })
    const taken = must(await second.core.request('projects.open', { folder: first.project, takeOver: true }))
    expect(taken).toMatchObject({ access: 'write' })
    vi.advanceTimersByTime(20_000)
    await expect
      .poll(async () => first.claim('after the take-over'))
      .toEqual({ ok: false, error: { code: 'not-saved', reason: 'taken-over' } })
  })

  it('keep what could not be saved: they are not closed, and a copy elsewhere has it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { core, project, claim, settings } = await withProject()
    must(await claim('the horn sounded'))
    const lock = JSON.parse(await readFile(join(project, 'lock'), 'utf8')) as object
    await writeFile(join(project, 'lock'), JSON.stringify({ ...lock, host: 'elsewhere', token: 'another' }))
    vi.advanceTimersByTime(20_000)
    const refused = { ok: false, error: { code: 'not-saved', reason: 'taken-over' } }
    await expect.poll(() => claim('forty came ashore')).toEqual(refused)
    expect(await core.request('projects.close', { project })).toEqual(refused)
    expect(await core.request('projects.retrySaving', { project })).toEqual(refused)
    expect(await core.quit()).toEqual([project])

    const folder = join(settings.documentsFolder, 'Saved.countermark')
    must(await core.request('projects.saveCopy', { folder }, { project }))
    must(await core.request('projects.open', { folder }))
    const copy = must(await core.request('replica.open', {}, { project: folder }))
    const { text } = must(await core.request('replica.chunk', { copyId: copy.copyId, index: 0 }, { project: folder }))
    expect(text).toContain('forty came ashore')
  })

  it('say which part of a folder cannot be read, and hold no lock on it', async () => {
    const { core, project } = await withProject()
    must(await core.request('projects.close', { project }))
    await mkdir(join(project, 'journal.jsonl'))
    expect(await core.request('projects.open', { folder: project })).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', reason: 'EISDIR' },
    })
    expect(await readdir(project)).not.toContain('lock')
  })

  it('are remembered, each of many that are opened at once', async () => {
    const { core, settings } = await withProject()
    const titles = ['Pier', 'Lamp', 'Tide', 'Quay']
    await Promise.all(
      titles.map((title) => core.request('projects.create', { title, folder: null, researcherName: null })),
    )
    const recent = must(await core.request('projects.recent', {}))
    expect(recent.map(({ title }) => title).toSorted()).toEqual(['Ferry', ...titles].toSorted())
    expect((await readdir(settings.documentsFolder)).length).toBe(5)
  })

  it('open though this machine’s own settings cannot be written', async () => {
    const settings = await freshSettings()
    await mkdir(join(settings.dataFolder, '..'), { recursive: true })
    await writeFile(settings.dataFolder, 'a file where the folder should be')
    const { core } = at(settings)
    const folder = join(settings.documentsFolder, 'Ferry.countermark')
    const made = must(await core.request('projects.create', { title: 'Ferry', folder, researcherName: 'Rosa' }))
    must(await core.request('claims.create', { statement: 'the horn sounded' }, { project: made?.project ?? '' }))
    expect(must(await core.request('preferences.get', {})).theme).toBe('system')
    expect(await core.request('preferences.set', { theme: 'dark' })).toMatchObject({
      error: { code: 'file-unwritable' },
    })
    expect(must(await core.request('projects.close', { project: made?.project ?? '' }))).toEqual({ closed: true })
    expect(await readdir(folder)).not.toContain('lock')
  })
})
