import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CheckedSnapshotsFile } from '#core/settings/checked-snapshots.ts'
import { PreferencesStore } from '#core/settings/preferences-store.ts'
import { ProjectViews } from '#core/settings/project-views.ts'
import { RecentProjects } from '#core/settings/recent-projects.ts'
import { largeProject } from '#tests/bench/large-project.ts'
import { damage, recovered, rewriteSnapshot } from './project-files/damaged-project.ts'
import {
  append,
  created,
  freshFolder,
  reopened,
  statementsOf,
  stateWith,
  value,
} from './project-files/ferry-project.ts'

const freshData = (): Promise<string> => mkdtemp(join(tmpdir(), 'countermark-data-'))
const hash = (digit: string): string => digit.repeat(64)

describe('preferences', () => {
  it('are kept with an id of this machine, whatever was changed at once', async () => {
    const folder = await freshData()
    const store = new PreferencesStore(folder)
    await Promise.all([store.set({ theme: 'dark' }), store.set({ language: 'ur' }), store.set({ readingSize: 22 })])
    const again = new PreferencesStore(folder)
    expect(await again.get()).toMatchObject({ theme: 'dark', language: 'ur', readingSize: 22 })
    expect(await again.machineId()).toBe(await store.machineId())
  })

  it('of an earlier version keep what they say, and have the default for what it did not know', async () => {
    const folder = await freshData()
    const file = join(folder, 'preferences.json')
    const machineId = await new PreferencesStore(folder).machineId()
    const kept = JSON.parse(await readFile(file, 'utf8'))
    delete kept.preferences.firstSteps
    await writeFile(file, JSON.stringify({ ...kept, preferences: { ...kept.preferences, theme: 'dark' } }))
    const store = new PreferencesStore(folder)
    expect(await store.get()).toMatchObject({ theme: 'dark', firstSteps: 'not-begun' })
    expect(await store.machineId()).toBe(machineId)
  })

  it.each(['', '{"preferences":', '{"preferences":{"theme":"pink"}}', 'null'])(
    'are made anew from %j',
    async (content) => {
      const folder = await freshData()
      await writeFile(join(folder, 'preferences.json'), content)
      expect((await new PreferencesStore(folder).get()).theme).toBe('system')
    },
  )
})

describe('preferences of another version', () => {
  it('keep what is known and fits, and have defaults for the rest', async () => {
    const folder = await freshData()
    const machineId = '0b2f7c1e-6f0a-4f5e-9a51-0d8f5a3f2c11'
    const older = { theme: 'dark', language: 'ur', readingSize: 20, readingFace: 'blackletter', unheardOf: 1 }
    await writeFile(join(folder, 'preferences.json'), JSON.stringify({ preferences: older, machineId }))
    const store = new PreferencesStore(folder)
    expect(await store.get()).toMatchObject({ theme: 'dark', language: 'ur', readingSize: 20, readingFace: 'serif' })
    expect(await store.get()).not.toHaveProperty('unheardOf')
    expect(await store.machineId()).toBe(machineId)
  })
})

describe('views of projects', () => {
  it('are remembered by project and name, and forgotten one by one', async () => {
    const folder = await freshData()
    const views = new ProjectViews(folder)
    await Promise.all([
      views.set('project:a', { 'reader.width': 420, 'reader.sources': ['source:1'] }),
      views.set('project:a', { 'reader.width': 444, 'claims.sheet': true }),
      views.set('project:b', { 'reader.width': 300 }),
    ])
    await views.set('project:a', { 'claims.sheet': null })
    const again = new ProjectViews(folder)
    expect(await again.get('project:a')).toEqual({ 'reader.width': 444, 'reader.sources': ['source:1'] })
    expect(await again.get('project:b')).toEqual({ 'reader.width': 300 })
    expect(await again.get('project:c')).toEqual({})
  })

  it('lose the oldest first and take a damaged file for nothing', async () => {
    const folder = await freshData()
    const views = new ProjectViews(folder)
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`place.${at}`, at]))
    await views.set('project:a', many)
    await views.set('project:a', { 'place.0': 7, 'place.new': 8 })
    const kept = await views.get('project:a')
    expect(Object.keys(kept)).toHaveLength(2_000)
    expect(kept).toMatchObject({ 'place.0': 7, 'place.new': 8 })
    expect(kept).not.toHaveProperty('place.1')
    await writeFile(join(folder, 'views', 'a.json'), '{"reader')
    expect(await views.get('project:a')).toEqual({})
  })
})

describe('recent projects', () => {
  it('do not wait for a folder that never answers', async () => {
    const recent = new RecentProjects(await freshData(), (folder) =>
      folder === '/far' ? new Promise(() => undefined) : Promise.resolve(true),
    )
    const project = {
      title: 'Ferry',
      openedAt: 'now',
      sources: 0,
      claims: 0,
      contested: 0,
      corroborated: 0,
      leftOpen: 0,
    }
    for (const folder of ['/far', '/near']) await recent.remember({ ...project, folder })
    expect((await recent.list()).map(({ folder, isMissing }) => [folder, isMissing])).toEqual([
      ['/near', false],
      ['/far', true],
    ])
  })

  it('are the latest twenty, each once, with whether they are still there', async () => {
    const recent = new RecentProjects(await freshData())
    const project = {
      title: 'Ferry',
      openedAt: 'now',
      sources: 0,
      claims: 0,
      contested: 0,
      corroborated: 0,
      leftOpen: 0,
    }
    for (let count = 0; count < 25; count += 1) await recent.remember({ ...project, folder: `/gone/${count % 22}` })
    const list = await recent.list()
    expect(list).toHaveLength(20)
    expect(list[0]).toMatchObject({ folder: '/gone/2', isMissing: true })
    await recent.forget('/gone/2')
    expect((await recent.list())[0]).toMatchObject({ folder: '/gone/1' })
  })
})

/** The same record with its last key first but for the id. */
const otherwiseOrdered = <R extends { readonly id: string }>({ id, ...fields }: R) => ({
  id,
  ...Object.fromEntries(Object.entries(fields).toReversed()),
  ...({ type: 'annotation' } as const),
})

describe('snapshots that this machine has checked', () => {
  it('are known by their hash, the latest fifty, under the schemas of today only', async () => {
    const folder = await freshData()
    const checked = new CheckedSnapshotsFile(folder)
    await Promise.all([checked.add(hash('a')), checked.add(hash('b'))])
    expect(await Promise.all([hash('a'), hash('b'), hash('c')].map((each) => checked.has(each)))).toEqual([
      true,
      true,
      false,
    ])
    for (let count = 0; count < 50; count += 1) await checked.add(String(count).padStart(64, '0'))
    expect(await checked.has(hash('a'))).toBe(false)
    const file = join(folder, 'checked-snapshots.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"format": "[^"]+"/, `"format": "${hash('f')}"`))
    expect(await checked.has('49'.padStart(64, '0'))).toBe(false)
  })

  it('open with what they hold, and anything else is checked as ever', async () => {
    const checked = new CheckedSnapshotsFile(await freshData())
    const folder = await freshFolder()
    await (await created(folder)).storage.close()
    const opened = value(await reopened(folder, { checked }))
    await append(opened, 1, 3)
    value(await opened.storage.snapshotNow(stateWith(opened, 3)))
    await append(opened, 4, 1)
    await opened.storage.close()
    const { header } = JSON.parse(await readFile(join(folder, 'project.json'), 'utf8')) as {
      header: { sha256: string }
    }
    expect(await checked.has(header.sha256)).toBe(true)
    const again = value(await reopened(folder, { checked }))
    expect(statementsOf(again)).toEqual(['claim 1', 'claim 2', 'claim 3', 'claim 4'])
    await again.storage.close()

    await rewriteSnapshot(folder, (records) =>
      records.map((record) => (record.statement === 'claim 2' ? { ...record, kind: 'rumour' } : record)),
    )
    expect(await reopened(folder, { checked })).toMatchObject({ ok: false, error: { code: 'project-damaged' } })
    await value(await recovered(folder, { checked })).storage.close()
    await damage(join(folder, 'project.json'), 'claim 1', 'claim 9')
    expect(value(await reopened(folder, { checked })).notices.map(({ code }) => code)).toEqual(['snapshot-hash'])
  })

  it('are not noted where a stranger wrote marks or links in another way than we do', async () => {
    const checked = new CheckedSnapshotsFile(await freshData())
    const folder = await freshFolder()
    await (await created(folder)).storage.close()
    const marks = largeProject(20).filter(({ type }) => type !== 'project' && type !== 'researcher')
    await rewriteSnapshot(folder, (records) => [...records, ...marks])
    const hashOf = async () => JSON.parse(await readFile(join(folder, 'project.json'), 'utf8')).header.sha256 as string
    await value(await reopened(folder, { checked })).storage.close()
    expect(await checked.has(await hashOf())).toBe(true)
    await rewriteSnapshot(folder, (records) =>
      records.map((record) => (record.type === 'annotation' ? otherwiseOrdered(record) : record)),
    )
    const opened = value(await reopened(folder, { checked }))
    expect(opened.project.count('annotation')).toBe(20)
    await opened.storage.close()
    expect(await checked.has(await hashOf())).toBe(false)
  })
})
