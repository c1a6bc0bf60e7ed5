import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Progress } from '#contract/envelope.ts'
import { Workers } from '#core/working/workers.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import type { HeldRecord } from '#domain/project/held-record.ts'

const researcherId = 'researcher:00000000-0000-4000-8000-000000000001' as const
const records: readonly HeldRecord[] = createProjectRecords(
  { title: 'Ferry', researcherName: 'Rosa', invented: true },
  {
    at: '2024-03-12T18:30:00.000Z',
    researcherId,
    newId: (type) => `${type}:00000000-0000-4000-8000-000000000002` as never,
  },
)
const program = new URL('./misbehaving-worker.ts', import.meta.url)
let workers: Workers
let problems: unknown[]
beforeEach(() => {
  problems = []
  workers = new Workers(program, (error) => problems.push(error))
})
afterEach(() => workers.end())

/** A job that the worker does as the word says; `onBegun` is called when it has begun. */
const work = (word: string, { signal = new AbortController().signal, onBegun = (_: Progress) => {} } = {}) =>
  workers.run('verify', { folder: word, file: '', sequence: 0 }, records, { signal, progress: onBegun })
const answered = { ok: true, value: { checked: records.length, mismatches: [] } }

describe('a worker', () => {
  it('is handed every record, tells how far it is and answers, one job after the other and several at a time', async () => {
    const begun: Progress[] = []
    expect(await work('answer', { onBegun: (progress) => begun.push(progress) })).toEqual(answered)
    expect(begun).toEqual([{ step: 'begun', done: records.length, total: null, subject: null }])
    expect(await Promise.all([work('answer'), work('answer'), work('answer')])).toEqual([answered, answered, answered])
    expect(problems).toEqual([])
  })

  it.each(['exit', 'throw'])(
    'that dies (%s) fails its job by name, says why to the log, and the next job is done',
    async (word) => {
      const [died, beside] = await Promise.all([work(word), work('answer')])
      expect(died).toEqual({ ok: false, error: { code: 'work-crashed', work: 'verify' } })
      expect(beside).toEqual(answered)
      expect(problems.map(String)).toEqual([
        word === 'exit' ? expect.stringContaining('exit code 3') : 'Error: out of its mind',
      ])
      expect(await work('answer')).toEqual(answered)
    },
  )

  it('throws on what its job threw, which is a bug like any other', async () => {
    await expect(work('bug')).rejects.toMatchObject({ message: 'a bug', stack: 'where it was' })
    expect(await work('answer')).toEqual(answered)
  })

  it('that never comes to an end is stopped when its job is cancelled', async () => {
    const stop = new AbortController()
    const spinning = work('spin', { signal: stop.signal, onBegun: () => stop.abort() })
    expect(await spinning).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await work('answer', { signal: stop.signal })).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await work('answer')).toEqual(answered)
    expect(problems).toEqual([])
  })

  it('ends with the core, and its job is answered', async () => {
    const { promise: begun, resolve } = Promise.withResolvers<Progress>()
    const spinning = work('spin', { onBegun: resolve })
    await begun
    await workers.end()
    expect(await spinning).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(problems).toEqual([])
  })

  it('that cannot be started is one that died', async () => {
    workers = new Workers(new URL('./nowhere.ts', import.meta.url), (error) => problems.push(error))
    expect(await work('answer')).toMatchObject({ ok: false, error: { code: 'work-crashed' } })
    expect(String(problems[0])).toContain('nowhere.ts')
  })
})
