import { describe, expect, it } from 'vitest'
import { Client } from '#client/client.ts'
import { ScriptedApi, settled } from './scripted-api.ts'

const me = 'researcher:00000000-0000-4000-8000-000000000001'
const opened = (project: string) => ({
  project,
  folder: project,
  projectId: 'project:1',
  access: 'write',
  readOnlyBecause: null,
  notices: [],
})

interface CopyOptions {
  readonly sequence?: number
  readonly fault?: string | null
}

/** A client over a core that opens every folder it is asked for. */
function started({ sequence = 3, fault = null }: CopyOptions = {}) {
  const api = new ScriptedApi()
  api.always('projects.open', ({ folder }: { readonly folder: string }) => opened(folder))
  api.always('projects.close', () => ({ closed: true }))
  api.always('replica.open', () => ({ copyId: 'c', sequence, chunks: 1, researcherId: me, fault }))
  api.always('replica.chunk', () => ({ text: '[]', tables: new Uint8Array() }))
  api.always('replica.since', () => ({ changeSets: [] }))
  api.always('views.get', () => ({ views: {} }))
  const client = new Client(api, () => '2026-01-01T10:00:00.000Z')
  return { api, client }
}

const changeSet = (sequence: number) => ({
  sequence,
  id: `change-${sequence}`,
  at: '',
  researcherId: null,
  command: 'claims.create',
  undoes: null,
  changes: [],
  answer: null,
})

describe('the client', () => {
  it('asks about the open project, and about none before', async () => {
    const { api, client } = started()
    void client.request('preferences.get', {})
    await client.openFolder('/study')
    void client.request('history.undo', {})
    expect(api.requests('preferences.get')[0]?.project).toBeNull()
    expect(api.requests('projects.open')[0]).toMatchObject({ project: null, input: { ifLocked: 'fail' } })
    expect(api.requests('replica.open')[0]?.project).toBe('/study')
    expect(api.requests('history.undo')[0]?.project).toBe('/study')
  })

  it('says saving from the first edit to the last answer, then when it was saved', async () => {
    const { api, client } = started()
    await client.openFolder('/study')
    expect(client.saving.get()).toEqual({ kind: 'saved', at: null })
    const first = client.request('history.undo', {})
    const second = client.request('history.redo', {})
    expect(client.saving.get()).toEqual({ kind: 'saving' })
    api.answer(api.last('history.undo'), { undone: 'claims.edit' })
    await first
    expect(client.saving.get()).toEqual({ kind: 'saving' })
    api.answer(api.last('history.redo'), { redone: 'claims.edit' })
    await second
    expect(client.saving.get()).toEqual({ kind: 'saved', at: '2026-01-01T10:00:00.000Z' })
  })

  it('does not say saving while it only reads', async () => {
    const { client } = started()
    await client.openFolder('/study')
    void client.request('history.list', { limit: 10 })
    expect(client.saving.get().kind).toBe('saved')
  })

  it('says that saving failed by an answer or by an event, whatever else is under way, until the core says otherwise', async () => {
    const { api, client } = started()
    await client.openFolder('/study')
    const edit = client.request('history.undo', {})
    api.fail(api.last('history.undo'), { code: 'not-saved', reason: 'disk-full' })
    await edit
    expect(client.saving.get()).toEqual({ kind: 'failed', fault: 'disk-full' })
    void client.request('history.redo', {})
    expect(client.saving.get()).toEqual({ kind: 'failed', fault: 'disk-full' })
    api.event('project.saving', { fault: null }, '/another')
    expect(client.saving.get().kind).toBe('failed')
    api.answer(api.last('history.redo'), { redone: 'claims.edit' })
    await settled()
    api.event('project.saving', { fault: null }, '/study')
    expect(client.saving.get().kind).toBe('saved')
    api.event('project.saving', { fault: 'quota' }, '/study')
    expect(client.saving.get()).toEqual({ kind: 'failed', fault: 'quota' })
  })

  it('an edit that is refused for another reason leaves what is saved as saved', async () => {
    const { api, client } = started()
    await client.openFolder('/study')
    const edit = client.request('history.undo', {})
    api.fail(api.last('history.undo'), { code: 'nothing-to-undo' })
    expect(await edit).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
    expect(client.saving.get()).toEqual({ kind: 'saved', at: null })
  })

  it('knows of changes that are only in memory when it comes back to a project', async () => {
    const { client } = started({ fault: 'disk-error' })
    await client.openFolder('/study')
    expect(client.saving.get()).toEqual({ kind: 'failed', fault: 'disk-error' })
  })

  it('neither closes a project with changes in memory nor leaves it for another one', async () => {
    const { api, client } = started({ fault: 'disk-full' })
    await client.openFolder('/study')
    const refused = { ok: false, error: { code: 'not-saved', reason: 'disk-full' } }
    expect(await client.openFolder('/another')).toEqual(refused)
    expect(api.requests('projects.open')).toHaveLength(1)
    expect(client.opening.get()).toMatchObject({ kind: 'failed', error: refused.error })
    const closing = client.closeProject()
    // The core answers at once; here it is told to refuse before its usual answer comes.
    api.fail(api.last('projects.close'), { code: 'not-saved', reason: 'disk-full' })
    expect(await closing).toEqual(refused)
    expect(client.project.get()?.project).toBe('/study')
  })

  it('is saved again when trying again succeeds, even where no event says so', async () => {
    const { api, client } = started({ fault: 'disk-full' })
    await client.openFolder('/study')
    api.always('projects.retrySaving', () => ({ saved: true }))
    await client.retrySaving()
    expect(client.saving.get().kind).toBe('saved')
    expect(await client.closeProject()).toEqual({ ok: true, value: null })
    expect(client.project.get()).toBeNull()
  })

  it('keeps what an opening failed with until it is answered, and the project that was open', async () => {
    const { api, client } = started()
    await client.openFolder('/study')
    const before = client.project.get()
    api.leaveOpen('projects.open')
    const opening = client.openFolder('/broken')
    api.fail(api.last('projects.open'), { code: 'project-not-found', folder: '/broken' })
    await opening
    expect(client.opening.get()).toMatchObject({ kind: 'failed', folder: '/broken' })
    expect(client.project.get()).toBe(before)
  })

  it('lets the earlier project go after the next one is there', async () => {
    const { api, client } = started()
    await client.openFolder('/study')
    await client.openFolder('/another')
    expect(api.requests('projects.close').map(({ input }) => input)).toEqual([{ project: '/study' }])
    expect(client.project.get()?.project).toBe('/another')
  })

  it('closes again what was opened after the person had left, and says nothing of how it failed', async () => {
    const { api, client } = started()
    await client.openFolder('/study')
    api.leaveOpen('projects.open')
    for (const end of ['opened', 'failed'] as const) {
      const opening = client.openFolder('/slow')
      client.leaveOpening()
      expect(client.opening.get()).toEqual({ kind: 'none' })
      if (end === 'opened') api.answer(api.last('projects.open'), opened('/slow'))
      else api.fail(api.last('projects.open'), { code: 'project-not-found', folder: '/slow' })
      expect(await opening).toEqual({ ok: true, value: null })
      expect(client.opening.get()).toEqual({ kind: 'none' })
    }
    expect(api.requests('projects.close').map(({ input }) => input)).toEqual([{ project: '/slow' }])
    expect(client.project.get()?.project).toBe('/study')
  })

  it('keeps what was left and then opened again', async () => {
    const { api, client } = started()
    api.leaveOpen('projects.open')
    const left = client.openFolder('/slow')
    const first = api.last('projects.open')
    client.leaveOpening()
    const again = client.openFolder('/slow')
    api.answer(first, opened('/slow'))
    expect(await left).toEqual({ ok: true, value: null })
    expect(client.opening.get().kind).toBe('under-way')
    api.answer(api.last('projects.open'), opened('/slow'))
    await again
    expect(client.project.get()?.project).toBe('/slow')
    expect(api.requests('projects.close')).toEqual([])
  })

  it('applies the change sets of its own project only', async () => {
    const { api, client } = started()
    await client.openFolder('/study')
    api.event('project.changed', { changeSet: changeSet(4) }, '/another')
    api.event('project.changed', { changeSet: changeSet(4) }, '/study')
    await settled()
    expect(client.project.get()?.replica.sequence).toBe(4)
  })

  it('catches up from its sequence after the core was restarted, and forgets the fault of the one that is gone', async () => {
    const { api, client } = started({ fault: 'disk-full' })
    await client.openFolder('/study')
    api.always('replica.since', ({ sequence }: { readonly sequence: number }) => ({
      changeSets: [changeSet(sequence + 1), changeSet(sequence + 2)],
    }))
    api.event('core.restarted', {})
    expect(client.isCatchingUp.get()).toBe(true)
    await settled()
    expect(api.requests('replica.since')[0]?.input).toEqual({ sequence: 3 })
    expect(client.project.get()?.replica.sequence).toBe(5)
    expect(client.isCatchingUp.get()).toBe(false)
    expect(client.saving.get().kind).toBe('saved')
  })

  it('says so when the restarted core no longer has the project', async () => {
    const { api, client } = started()
    await client.openFolder('/study')
    api.always('replica.since', () => null)
    api.leaveOpen('replica.open')
    api.event('core.restarted', {})
    await settled()
    api.fail(api.last('replica.open'), { code: 'project-not-open' })
    await settled()
    expect(client.opening.get()).toMatchObject({ kind: 'failed', error: { code: 'project-not-open' } })
    expect(client.isCatchingUp.get()).toBe(false)
  })

  it('shows preferences at once and takes what the core made of them', async () => {
    const { api, client } = started()
    const set = client.setPreferences({ theme: 'dark', readingSize: 20 })
    expect(client.preferences.get()).toMatchObject({ theme: 'dark', readingSize: 20 })
    api.answer(api.last('preferences.set'), { ...client.preferences.get(), readingSize: 18 })
    await set
    expect(client.preferences.get()).toMatchObject({ theme: 'dark', readingSize: 18 })
  })

  it('follows preferences that are changed elsewhere, but not back while its own are on their way', async () => {
    const { api, client } = started()
    const elsewhere = { ...client.preferences.get(), theme: 'light', readingSize: 15 }
    api.event('preferences.changed', { preferences: elsewhere })
    expect(client.preferences.get()).toMatchObject({ theme: 'light', readingSize: 15 })
    const set = client.setPreferences({ readingSize: 20 })
    api.event('preferences.changed', { preferences: elsewhere })
    expect(client.preferences.get().readingSize).toBe(20)
    api.answer(api.last('preferences.set'), { ...elsewhere, readingSize: 20 })
    await set
    api.event('preferences.changed', { preferences: elsewhere })
    expect(client.preferences.get().readingSize).toBe(15)
  })
})
