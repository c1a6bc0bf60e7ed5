import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CoreServices, Handlers } from '#core/call.ts'
import { Dispatcher } from '#core/dispatcher.ts'
import { ok } from '#domain/result.ts'
import { freshSettings } from './running-core.ts'

/** A dispatcher whose only handlers are the given ones, without any project. */
async function dispatching(handlers: Partial<Handlers>) {
  const settings = await freshSettings()
  const services = { settings, projects: { store: () => null } } as unknown as CoreServices
  return { dispatcher: new Dispatcher(services, handlers as Handlers), settings }
}

describe('the dispatcher', () => {
  it('answers a request that comes again while it runs with the same answer, and does it once', async () => {
    let calls = 0
    const { promise: done, resolve: finish } = Promise.withResolvers<void>()
    const { dispatcher } = await dispatching({
      'projects.recent': async () => {
        calls += 1
        await done
        return ok([])
      },
    })
    const first = dispatcher.request('projects.recent', {}, { id: 'request-1' })
    const second = dispatcher.request('projects.recent', {}, { id: 'request-1' })
    finish()
    expect(await Promise.all([first, second])).toEqual([ok([]), ok([])])
    expect(calls).toBe(1)
    await dispatcher.request('projects.recent', {}, { id: 'request-1' })
    expect(calls).toBe(2)
  })

  it('tells a running request, and only that, to stop', async () => {
    const stopped: string[] = []
    const { dispatcher } = await dispatching({
      'projects.recent': async (_, { id, signal }) => {
        await new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => resolve())
          setTimeout(resolve, 50)
        })
        if (signal.aborted) stopped.push(id)
        return ok([])
      },
    })
    const both = ['request-1', 'request-2'].map((id) => dispatcher.request('projects.recent', {}, { id }))
    dispatcher.cancel('request-1')
    dispatcher.cancel('request-9')
    await Promise.all(both)
    expect(stopped).toEqual(['request-1'])
    const abort = AbortSignal.abort()
    await dispatcher.request('projects.recent', {}, { id: 'request-3', signal: abort })
    expect(stopped).toEqual(['request-1', 'request-3'])
  })

  it('answers a bug with the id under which the log has it, and nothing of it', async () => {
    const { dispatcher, settings } = await dispatching({
      'projects.recent': () => {
        throw new TypeError(`cannot read the pier of ${settings.dataFolder}`)
      },
      'preferences.get': () => Promise.reject(new Error('later')),
    })
    for (const name of ['projects.recent', 'preferences.get'] as const) {
      const answered = await dispatcher.request(name, {})
      if (answered.ok || answered.error.code !== 'unexpected') throw new Error(JSON.stringify(answered))
      const { logId } = answered.error
      expect(answered.error).toEqual({ code: 'unexpected', logId })
      const log = await readFile(join(settings.dataFolder, 'core.log'), 'utf8')
      const line = log.split('\n').find((each) => each.includes(logId))
      expect(JSON.parse(line ?? '')).toMatchObject({ during: name, stack: expect.stringContaining('dispatcher.test') })
    }
  })

  it.each([
    ['toString', {}, { code: 'unknown-command', name: 'toString' }],
    ['projects.everything', {}, { code: 'unknown-command' }],
    ['projects.forget', {}, { code: 'invalid-input', path: 'folder' }],
    ['projects.forget', { folder: '/tmp', and: 1 }, { code: 'invalid-input' }],
    ['projects.forget', null, { code: 'invalid-input', path: '' }],
    ['uploads.chunk', { uploadId: 'x', index: -1, base64: '' }, { code: 'invalid-input', path: 'uploadId' }],
    [
      'sources.paste',
      { text: 'x'.repeat(5_000_001), html: null, title: null },
      { code: 'invalid-input', path: 'text' },
    ],
    ['claims.create', { statement: 'the horn sounded' }, { code: 'project-not-open' }],
    ['claims.create', { statement: '   ' }, { code: 'invalid-input', path: 'statement' }],
  ])('refuses %s with what is wrong', async (name, input, error) => {
    const { dispatcher } = await dispatching({})
    expect(await dispatcher.dispatch(name, input)).toMatchObject({ ok: false, error })
  })

  it('takes no prototype from outside', async () => {
    const { dispatcher } = await dispatching({ 'projects.forget': async () => ok([]) })
    const input = JSON.parse('{"folder":"/tmp","__proto__":{"polluted":true}}') as object
    await dispatcher.dispatch('projects.forget', input)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(await dispatcher.dispatch('__proto__', {})).toMatchObject({ error: { code: 'unknown-command' } })
  })
})
