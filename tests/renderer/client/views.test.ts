import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Transport } from '#client/transport.ts'
import { Views } from '#client/views.ts'
import { ScriptedApi } from './scripted-api.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function loaded(views: Readonly<Record<string, unknown>>) {
  const api = new ScriptedApi()
  api.always('views.get', () => ({ views }))
  api.always('views.set', () => ({}))
  const of = new Views(new Transport(api), 'key')
  await of.load()
  return { api, views: of }
}

it('answers what was remembered where it is of the wanted kind, else the fallback', async () => {
  const { views } = await loaded({ width: 420, sources: ['a'], shown: true })
  expect(views.get('width', 360)).toBe(420)
  expect(views.get('sources', ['b'])).toEqual(['a'])
  expect(views.get('sources', 'none')).toBe('none')
  expect(views.get('shown', 1)).toBe(1)
  expect(views.get('height', 200)).toBe(200)
})

it('tells the core the last of what was set in one gesture, once', async () => {
  const { api, views } = await loaded({ width: 420 })
  for (const width of [430, 440, 450]) views.set('width', width)
  views.set('shown', false)
  expect(views.get('width', 0)).toBe(450)
  expect(api.requests('views.set')).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(api.requests('views.set').map(({ input }) => input)).toEqual([{ views: { width: 450, shown: false } }])
  expect(api.requests('views.set')[0]?.project).toBe('key')
})

it('tells at once what is left when the window goes, and forgets by null', async () => {
  const { api, views } = await loaded({ width: 420 })
  views.set('width', null)
  await views.flush()
  expect(views.get('width', 360)).toBe(360)
  expect(api.requests('views.set').map(({ input }) => input)).toEqual([{ views: { width: null } }])
  await views.flush()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(api.requests('views.set')).toHaveLength(1)
})
