import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import type { ImporterEvent } from '#contract/host.ts'
import { createImporterRunner, type ForkImporter, type ImporterRunner } from '#shell/importer-runner.ts'

const program = fileURLToPath(new URL('./small-importer.ts', import.meta.url))

const forkSmallImporter: ForkImporter = (args, nodeOptions) => {
  const child = fork(program, [...args], { execArgv: [...nodeOptions], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  return {
    started: new Promise((resolve, reject) => {
      child.once('spawn', () => resolve(child.pid ?? 0))
      child.once('error', reject)
    }),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}

const runners: ImporterRunner[] = []

afterEach(() => {
  for (const runner of runners.splice(0)) runner.killAll()
})

/** A runner with everything that it tells, and a way to wait for an event of a kind. */
function runnerOver(forkImporter: ForkImporter = forkSmallImporter) {
  const runner = createImporterRunner(forkImporter)
  runners.push(runner)
  const events: ImporterEvent[] = []
  const waiting: { readonly kind: ImporterEvent['kind']; readonly resolve: () => void }[] = []
  runner.onEvent((event) => {
    events.push(event)
    for (const waiter of waiting) if (waiter.kind === event.kind) waiter.resolve()
  })
  const heard = (kind: ImporterEvent['kind']): Promise<void> =>
    new Promise((resolve) => {
      if (events.some((event) => event.kind === kind)) resolve()
      else waiting.push({ kind, resolve })
    })
  const start = (what: string, memoryMb = 64) =>
    runner.start({ importId: 'import-1', inputFile: 'in', outputFile: 'out', options: what, memoryMb })
  return { runner, events, heard, start }
}

test('relays progress and the end of a process, and nothing else that it says', async () => {
  const { events, heard, start } = runnerOver()
  expect((await start('progress')).pid).toBeGreaterThan(0)
  await heard('exited')
  expect(events).toEqual([
    { importId: 'import-1', kind: 'progress', done: 1, total: 2 },
    { importId: 'import-1', kind: 'finished' },
    { importId: 'import-1', kind: 'exited', code: 0, signal: null },
  ])
})

test('tells of a crash with its code', async () => {
  const { events, heard, start } = runnerOver()
  await start('crash')
  await heard('exited')
  expect(events).toEqual([{ importId: 'import-1', kind: 'exited', code: 3, signal: null }])
})

test('ends one that hangs, by name, and only once', async () => {
  const { runner, events, heard, start } = runnerOver()
  await start('hang')
  await heard('progress')
  expect(runner.kill('import-2')).toBe(false)
  expect(runner.kill('import-1')).toBe(true)
  await heard('exited')
  expect(events.at(-1)).toMatchObject({ kind: 'exited', code: null, signal: 'SIGKILL' })
  expect(runner.kill('import-1')).toBe(false)
})

test('ends one that holds more memory than its heap may grow to', async () => {
  const { events, heard, start } = runnerOver()
  await start('memory', 16)
  await heard('exited')
  expect(events.map(({ kind }) => kind)).toEqual(['over-memory', 'exited'])
})

test('limits the heap of each process', async () => {
  const asked: (readonly string[])[] = []
  const { start } = runnerOver((args, nodeOptions) => {
    asked.push(nodeOptions)
    return forkSmallImporter(args, nodeOptions)
  })
  await start('progress', 96)
  expect(asked).toEqual([['--max-old-space-size=96']])
})

test('does not start a second one of the same name, until the first is gone', async () => {
  const { runner, heard, start } = runnerOver()
  await start('hang')
  await expect(start('hang')).rejects.toMatchObject({ code: 'failed' })
  runner.killAll()
  await heard('exited')
  await expect(start('crash')).resolves.toMatchObject({ pid: expect.any(Number) })
})

test('forgets one that could not be started', async () => {
  const { start } = runnerOver(() => ({
    started: Promise.reject(new Error('no such program')),
    onMessage: () => undefined,
    onExit: () => undefined,
    kill: () => undefined,
  }))
  await expect(start('hang')).rejects.toThrow('no such program')
  await expect(start('hang')).rejects.toThrow('no such program')
})

test('is not heard any more by who stopped listening', async () => {
  const { runner, heard, start } = runnerOver()
  const late: ImporterEvent[] = []
  runner.onEvent((event) => late.push(event))()
  await start('progress')
  await heard('exited')
  expect(late).toEqual([])
})
