import { describe, expect, it } from 'vitest'
import { Transport } from '#client/transport.ts'
import { requestEnvelope } from '#contract/envelope.ts'
import { ScriptedApi } from './scripted-api.ts'

const started = () => {
  const api = new ScriptedApi()
  return { api, transport: new Transport(api) }
}

describe('the transport', () => {
  it('gives every request an id of its own, of the shape that the door lets in', () => {
    const { api, transport } = started()
    for (let at = 0; at < 50; at += 1) void transport.send('preferences.get', {}, { project: null })
    const ids = api.sent.map((message) => requestEnvelope.parse(message).id)
    expect(new Set(ids).size).toBe(50)
  })

  it('gives each answer to its request, in whatever order they come', async () => {
    const { api, transport } = started()
    const first = transport.send('projects.recent', {}, { project: null })
    const second = transport.send('preferences.get', {}, { project: null })
    api.answer(api.last('preferences.get'), { theme: 'dark' })
    api.fail(api.last('projects.recent'), { code: 'unexpected', logId: 'a1' })
    expect(await second).toEqual({ ok: true, value: { theme: 'dark' } })
    expect(await first).toEqual({ ok: false, error: { code: 'unexpected', logId: 'a1' } })
  })

  it('passes over a second answer to the same request, and answers to nobody', async () => {
    const { api, transport } = started()
    const asked = transport.send('projects.recent', {}, { project: null })
    const id = api.last('projects.recent')
    api.answer('nobody-asked-this', ['other'])
    api.answer(id, ['first'])
    api.answer(id, ['second'])
    expect(await asked).toEqual({ ok: true, value: ['first'] })
  })

  it('waits through a restart of the core: only the answer ends a request', async () => {
    const { api, transport } = started()
    let isAnswered = false
    const asked = transport.send('history.undo', {}, { project: 'p' }).then((answer) => {
      isAnswered = true
      return answer
    })
    api.event('core.restarted', {})
    await Promise.resolve()
    expect(isAnswered).toBe(false)
    expect(api.requests('history.undo')).toHaveLength(1)
    api.answer(api.last('history.undo'), { undone: 'claims.edit' })
    expect(await asked).toMatchObject({ ok: true })
  })

  it('tells of progress to the request that it is about, until the answer', async () => {
    const { api, transport } = started()
    const heard: number[] = []
    const asked = transport.send('projects.recent', {}, { project: null, onProgress: ({ done }) => heard.push(done) })
    const id = api.last('projects.recent')
    const progress = (done: number) => ({ step: 'read', done, total: 9, subject: null })
    api.say({ kind: 'progress', id, progress: progress(1) })
    api.say({ kind: 'progress', id: 'another-request', progress: progress(5) })
    api.say({ kind: 'progress', id, progress: progress(2) })
    api.answer(id, [])
    api.say({ kind: 'progress', id, progress: progress(3) })
    await asked
    expect(heard).toEqual([1, 2])
  })

  it('asks the core to stop when it is aborted, before or after, and still takes the answer', async () => {
    const { api, transport } = started()
    const abort = new AbortController()
    const asked = transport.send('projects.recent', {}, { project: null, signal: abort.signal })
    const id = api.last('projects.recent')
    abort.abort()
    expect(api.sent.at(-1)).toEqual({ kind: 'cancel', id })
    api.answer(id, ['what was done'])
    expect(await asked).toEqual({ ok: true, value: ['what was done'] })

    void transport.send('preferences.get', {}, { project: null, signal: AbortSignal.abort() })
    expect(api.sent.at(-1)).toEqual({ kind: 'cancel', id: api.last('preferences.get') })
  })

  it('sends no cancellation for what is answered already', async () => {
    const { api, transport } = started()
    const abort = new AbortController()
    const asked = transport.send('projects.recent', {}, { project: null, signal: abort.signal })
    api.answer(api.last('projects.recent'), [])
    await asked
    abort.abort()
    expect(api.sent).toHaveLength(1)
  })

  it('tells events to those who listen for them, with their project, until they stop', () => {
    const { api, transport } = started()
    const heard: unknown[] = []
    const stop = transport.on('project.saving', ({ fault }, project) => heard.push([fault, project]))
    api.event('project.saving', { fault: 'disk-full' }, 'p')
    api.event('app.menu', { item: 'undo' })
    stop()
    api.event('project.saving', { fault: null }, 'p')
    expect(heard).toEqual([['disk-full', 'p']])
  })
})
