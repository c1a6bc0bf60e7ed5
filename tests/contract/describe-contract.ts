import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messageLimit, type ToWindow } from '#contract/envelope.ts'
import { ask, type ContractHost, converse, newId, root, type Startable } from './contract-host.ts'
import { describeSealing } from './describe-sealing.ts'
import { describeSurviving } from './describe-surviving.ts'

/** What a window is promised, whichever host shows it. Where the host cannot run, that is said and nothing is claimed. */
export function describeContract(name: string, startable: Startable): void {
  if ('cannot' in startable) {
    process.stdout.write(`The contract was not checked in this host (${name}): ${startable.cannot}.\n`)
    test(`${name} cannot run on this machine: ${startable.cannot}`, () => {
      expect(startable.cannot).not.toBe('')
    })
    return
  }
  describe(`the contract: ${name}`, () => {
    let running: ContractHost | null = null
    const host = (): ContractHost => {
      if (running === null) throw new Error('the host did not start')
      return running
    }

    beforeAll(async () => {
      running = await startable.start()
      await running.page.waitForSelector('.frame')
    })
    afterAll(() => running?.close())

    describeAsking(host)
    describeSealing(host)
    describeSurviving(host)
  })
}

const request = (commandName: string, input: unknown, project: string | null = null) => ({
  kind: 'request',
  id: newId(),
  project,
  name: commandName,
  input,
})

const answersTo = (heard: readonly ToWindow[], id: string): readonly ToWindow[] =>
  heard.filter((message) => (message.kind === 'answer' || message.kind === 'failure') && message.id === id)

function describeAsking(host: () => ContractHost): void {
  test('the screens are given window.countermark, these four names and no more', async () => {
    const shape = await host().page.evaluate(() => {
      const { countermark } = globalThis as unknown as { countermark: Record<string, unknown> }
      const before = countermark.send
      try {
        countermark.send = () => undefined
      } catch {
        // A frozen object says so in strict code; what counts is that nothing changed.
      }
      return {
        types: Object.fromEntries(Object.entries(countermark).map(([key, value]) => [key, typeof value])),
        host: countermark.host,
        platform: countermark.platform,
        isFrozen: countermark.send === before,
      }
    })
    expect(shape).toEqual({
      types: { host: 'string', platform: 'string', send: 'function', subscribe: 'function' },
      host: host().host,
      platform: process.platform,
      isFrozen: true,
    })
  })

  test('a request is answered once, under its id', async () => {
    const asked = request('projects.recent', {})
    const heard = await converse(host(), [asked], { answers: 1, after: 200 })
    expect(answersTo(heard, asked.id)).toEqual([{ kind: 'answer', id: asked.id, value: [] }])
  })

  test('who has stopped listening is told nothing more', async () => {
    const heard = await host().page.evaluate(
      (sent) => {
        const { countermark } = globalThis as unknown as {
          countermark: { send(message: unknown): void; subscribe(listener: () => void): () => void }
        }
        return new Promise<number>((resolve) => {
          let count = 0
          countermark.subscribe(() => {
            count += 1
          })()
          countermark.subscribe(() => setTimeout(() => resolve(count), 50))
          countermark.send(sent)
        })
      },
      request('projects.recent', {}),
    )
    expect(heard).toBe(0)
  })

  test.each([
    ['a failure is data with a code', 'projects.open', { folder: '/no/such/folder' }, { code: 'project-not-found' }],
    ['a name that is not in the table', 'projects.format', {}, { code: 'unknown-command', name: 'projects.format' }],
    ['a name of every object', 'constructor', {}, { code: 'unknown-command', name: 'constructor' }],
    ['input of another shape', 'projects.open', { folder: 7 }, { code: 'invalid-input', path: 'folder' }],
    ['a key too many', 'projects.recent', { all: true }, { code: 'invalid-input' }],
    ['a command that needs a project', 'projects.check', {}, { code: 'project-not-open' }],
  ])('%s: the request fails and says why', async (_what, command, input, error) => {
    const asked = request(command, input)
    const heard = await converse(host(), [asked], { answers: 1 })
    expect(answersTo(heard, asked.id)).toMatchObject([{ kind: 'failure', error }])
    expect(JSON.stringify(heard)).not.toMatch(/\bat .*\.[cm]?[jt]s:\d+|node_modules/)
  })

  test('a message of no known shape is refused at the door, and one without an id is not answered', async () => {
    const id = newId()
    const strange = [{ kind: 'host-answer', id, callId: 1, value: null }, { kind: 'request' }, 'text', null, 7]
    const heard = await converse(host(), strange, { answers: 1, after: 200 })
    expect(heard).toMatchObject([{ kind: 'failure', id, error: { code: 'invalid-input' } }])
  })

  test('a message over the limit is refused with its size, and the next one is answered', async () => {
    const large = request('projects.create', { title: 'x'.repeat(messageLimit), folder: null, researcherName: null })
    const small = request('projects.recent', {})
    const heard = await converse(host(), [large, small], { answers: 2 })
    expect(answersTo(heard, large.id)).toMatchObject([
      { kind: 'failure', error: { code: 'message-too-large', limit: messageLimit } },
    ])
    expect(answersTo(heard, small.id)).toMatchObject([{ kind: 'answer' }])
  })

  test('a change is told to the window of its project, as an event and as an answer', async () => {
    const { project } = await ask<{ project: string }>(host(), 'projects.create', {
      title: 'Events',
      folder: null,
      researcherName: null,
    })
    const asked = request('claims.create', { statement: 'The bell rang twice.' }, project)
    const heard = await converse(host(), [asked], { answers: 1, after: 500 })
    expect(answersTo(heard, asked.id)).toHaveLength(1)
    const events = heard.filter((message) => message.kind === 'event' && message.name === 'project.changed')
    expect(events).toMatchObject([{ project, payload: { changeSet: { id: asked.id, command: 'claims.create' } } }])
    await ask(host(), 'projects.close', { project })
  })

  test('a long request tells how far it is, and stops where it is cancelled: what is done stays', async () => {
    const { project } = await ask<{ project: string }>(host(), 'projects.create', {
      title: 'Imports',
      folder: null,
      researcherName: null,
    })
    const uploadIds: string[] = []
    for (let file = 0; file < 12; file += 1) {
      const bytes = Buffer.from(`Account ${file}\n\nThe lamp on the pier went out at ${file} minutes past seven.\n`)
      const begun = await ask<{ uploadId: string }>(host(), 'uploads.begin', {
        name: `account-${file}.txt`,
        bytes: bytes.length,
      })
      await ask(host(), 'uploads.chunk', { uploadId: begun.uploadId, index: 0, base64: bytes.toString('base64') })
      uploadIds.push(begun.uploadId)
    }
    const asked = request('sources.import', { uploadIds }, project)
    const heard = await host().page.evaluate((sent) => {
      const { countermark } = globalThis as unknown as {
        countermark: { send(message: unknown): void; subscribe(listener: (heard: ToWindow) => void): () => void }
      }
      return new Promise<ToWindow[]>((resolve) => {
        const all: ToWindow[] = []
        const stop = countermark.subscribe((message) => {
          all.push(message)
          if (message.kind === 'event' && message.name === 'project.changed') {
            countermark.send({ kind: 'cancel', id: sent.id })
          }
          if ((message.kind !== 'answer' && message.kind !== 'failure') || message.id !== sent.id) return
          stop()
          resolve(all)
        })
        countermark.send(sent)
      })
    }, asked)
    expect(heard.some((message) => message.kind === 'progress' && message.id === asked.id)).toBe(true)
    const [answer] = answersTo(heard, asked.id)
    const { results } = (answer as { value: { results: { result: string; error: { code: string } | null }[] } }).value
    const imported = results.filter(({ result }) => result === 'imported').length
    expect(imported).toBeGreaterThan(0)
    expect(imported).toBeLessThan(12)
    expect(results.find(({ result }) => result === 'failed')?.error?.code).toBe('cancelled')
    await ask(host(), 'projects.close', { project })
  })

  test('the built screens are what is shown', async () => {
    const manifest = JSON.parse(await readFile(`${root}out/renderer/manifest.json`, 'utf8')) as { files: object }
    expect(Object.keys(manifest.files)).toContain('index.html')
    expect(host().page.url()).toBe(`${host().origins.app}/`)
  })
}
