import { expect, test } from 'vitest'
import type { RequestEnvelope, ToWindow } from '#contract/envelope.ts'
import type { CoreSettings } from '#contract/link.ts'
import { superviseCore } from '#shell/core-supervisor.ts'
import { createScriptedCore, type ScriptedCore } from '#tests/hosts/scripted-core.ts'

const settings: CoreSettings = {
  dataFolder: '/data',
  documentsFolder: '/documents',
  resourcesFolder: '/resources',
  version: '0.0.0',
  opener: 'test',
  researcherName: 'Test Researcher',
}

const request = (id: string, name = 'projects.recent'): RequestEnvelope => ({
  kind: 'request',
  id,
  project: null,
  name,
  input: {},
})

/** A supervisor over scripted cores that answer nothing by themselves. */
function supervised(onRequest?: Parameters<typeof createScriptedCore>[0]) {
  const cores: ScriptedCore[] = []
  const delivered: { readonly window: number | null; readonly message: ToWindow }[] = []
  const told: string[] = []
  const clock = { now: 0, crashLoops: 0 }
  const supervisor = superviseCore({
    settings,
    start: () => {
      const core = createScriptedCore(onRequest)
      cores.push(core)
      return core
    },
    toWindow: (window, message) => delivered.push({ window, message }),
    onMessage: ({ kind }) => told.push(kind),
    onCrashLoop: () => {
      clock.crashLoops += 1
    },
    now: () => clock.now,
  })
  const core = (): ScriptedCore => {
    const latest = cores.at(-1)
    if (!latest) throw new Error('no core was started')
    return latest
  }
  const requestsHeard = (): readonly string[] =>
    core().heard.flatMap((message) =>
      message.kind === 'from-window' && message.message.kind === 'request' ? [message.message.id] : [],
    )
  return { supervisor, cores, core, delivered, told, clock, requestsHeard }
}

test('starts a core with its settings and nothing to open again', () => {
  const { core } = supervised()
  expect(core().heard).toEqual([{ kind: 'start', settings, reopen: [] }])
})

test('carries a request to the core and its answer to the window that asked', () => {
  const { supervisor, delivered } = supervised(() => ['an answer'])
  supervisor.fromWindow(4, request('request-1'))
  expect(delivered).toEqual([{ window: 4, message: { kind: 'answer', id: 'request-1', value: ['an answer'] } }])
})

test('keeps what is for the host from the windows', () => {
  const { core, delivered, told } = supervised()
  core().say({ kind: 'preview', previewId: 'p1', html: '<p>' })
  expect(told).toEqual(['preview'])
  expect(delivered).toEqual([])
})

test('starts another core when one dies, tells the windows, and opens the same projects', () => {
  const { core, cores, delivered } = supervised()
  core().say({
    kind: 'projects',
    open: [{ project: '/p', folder: '/p', title: 'Ferry', isUnsaved: false }],
    recent: [],
  })
  core().cut()
  expect(cores).toHaveLength(2)
  expect(core().heard[0]).toEqual({ kind: 'start', settings, reopen: ['/p'] })
  expect(delivered).toEqual([
    { window: null, message: { kind: 'event', project: null, name: 'core.restarted', payload: {} } },
  ])
})

test('sends an open request once more, under the same id, and answers it once', () => {
  const { supervisor, core, cores, delivered, requestsHeard } = supervised()
  supervisor.fromWindow(1, request('request-1'))
  const first = core()
  first.cut()
  expect(requestsHeard()).toEqual(['request-1'])
  const answer = { kind: 'answer', id: 'request-1', value: 'done' } as const
  core().say({ kind: 'to-window', window: 1, message: answer })
  first.say({ kind: 'to-window', window: 1, message: answer })
  expect(delivered.filter(({ message }) => message.kind === 'answer')).toHaveLength(1)
  core().cut()
  expect(cores).toHaveLength(3)
  expect(requestsHeard()).toEqual([])
})

test('does not send a third time what was open at two deaths, for it may be what kills', () => {
  const { supervisor, core, clock, delivered, requestsHeard } = supervised()
  supervisor.fromWindow(1, request('request-1'))
  core().cut()
  clock.now += 60_000
  core().cut()
  expect(requestsHeard()).toEqual([])
  expect(delivered).toContainEqual({
    window: 1,
    message: { kind: 'failure', id: 'request-1', error: { code: 'core-restarted' } },
  })
})

test('repeats a cancellation with the request that it cancelled', () => {
  const { supervisor, core } = supervised()
  supervisor.fromWindow(1, request('request-1'))
  supervisor.fromWindow(1, { kind: 'cancel', id: 'request-1' })
  core().cut()
  expect(
    core()
      .heard.slice(1)
      .map((message) => message.kind === 'from-window' && message.message.kind),
  ).toEqual(['request', 'cancel'])
})

test('gives up after three deaths in half a minute, and answers whoever waits', () => {
  const { supervisor, core, cores, clock, delivered } = supervised()
  for (const id of ['request-1', 'request-2', 'request-3']) {
    supervisor.fromWindow(1, request(id))
    clock.now += 5_000
    core().cut()
  }
  expect(clock.crashLoops).toBe(1)
  expect(cores).toHaveLength(3)
  const failed = delivered.flatMap(({ message }) => (message.kind === 'failure' ? [message.id] : []))
  expect(failed.toSorted()).toEqual(['request-1', 'request-2', 'request-3'])
  supervisor.fromWindow(1, request('request-4'))
  expect(delivered.at(-1)?.message).toEqual({ kind: 'failure', id: 'request-4', error: { code: 'core-restarted' } })
})

test('goes on where deaths lie further apart', () => {
  const { core, cores, clock } = supervised()
  for (let death = 0; death < 6; death += 1) {
    clock.now += 20_000
    core().cut()
  }
  expect(cores).toHaveLength(7)
  expect(clock.crashLoops).toBe(0)
})

test('forgets what a closed window asked', () => {
  const { supervisor, core, requestsHeard } = supervised()
  supervisor.fromWindow(1, request('request-1'))
  supervisor.fromWindow(2, request('request-2'))
  supervisor.windowClosed(1)
  expect(core().heard.at(-1)).toEqual({ kind: 'window-closed', window: 1 })
  core().cut()
  expect(requestsHeard()).toEqual(['request-2'])
})

test('does not mix up two windows that use the same id', () => {
  const { supervisor, core, requestsHeard } = supervised()
  supervisor.fromWindow(1, request('request-1'))
  supervisor.fromWindow(2, request('request-1'))
  core().say({ kind: 'to-window', window: 1, message: { kind: 'answer', id: 'request-1', value: 1 } })
  core().cut()
  expect(requestsHeard()).toEqual(['request-1'])
})

test('lets a core end that may', () => {
  const { supervisor, core, cores } = supervised()
  supervisor.letEnd()
  core().cut()
  expect(cores).toHaveLength(1)
})

test('does not hear a core any more that was replaced', () => {
  const { core, cores, told } = supervised()
  const first = core()
  first.cut()
  first.say({ kind: 'ready' })
  first.cut()
  expect(told).toEqual([])
  expect(cores).toHaveLength(2)
})
