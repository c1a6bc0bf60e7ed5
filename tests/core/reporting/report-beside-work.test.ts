import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { reportOptions } from '#contract/commands/report-commands.ts'
import { type FerryCore, openSample, projectWith, startFerryCore } from './ferry-core.ts'

const options = reportOptions.parse({})
const running: FerryCore[] = []
afterEach(async () => {
  for (const ferry of running.splice(0)) await ferry.end()
})
async function ferryCore(worker?: URL): Promise<FerryCore> {
  const ferry = await startFerryCore(undefined, worker)
  running.push(ferry)
  return ferry
}
const sequenceIn = (report: string): number => Number(/"sequence": (\d+)/.exec(report)?.[1])

describe('a report that is being made', () => {
  it.each(['html', 'md'] as const)(
    'as %s is of the records at its start, whatever is changed meanwhile',
    async (format) => {
      const ferry = await ferryCore()
      const project = await openSample(ferry)
      const { claimId } = await ferry.ask('claims.create', { statement: 'the quay was dark' }, project)
      const { sequence } = await ferry.ask('replica.open', {}, project)
      const file = join(ferry.folder, `report.${format}`)
      let changes = 0
      const exported = ferry.core.request(
        'report.export',
        { options, format, file },
        {
          project,
          onProgress: () => {
            changes += 1
            void ferry.ask('claims.edit', { claimId, statement: `the quay was lit ${changes}` }, project)
          },
        },
      )
      expect(await exported).toMatchObject({ ok: true })
      expect(changes).toBeGreaterThan(0)
      const text = await readFile(file, 'utf8')
      expect(sequenceIn(text)).toBe(sequence)
      expect(text).toContain('the quay was dark')
      expect(text).not.toContain('the quay was lit')
      expect(await ferry.ask('report.verify', { file }, project)).toMatchObject({ mismatches: [] })
    },
  )

  it('is stopped when it is cancelled half way, and leaves the earlier file as it was and nothing beside it', async () => {
    const ferry = await ferryCore()
    const project = await openSample(ferry)
    const file = join(ferry.folder, 'report.html')
    await writeFile(file, 'earlier')
    const stop = new AbortController()
    const exported = ferry.core.request(
      'report.export',
      { options, format: 'html', file },
      { project, signal: stop.signal, onProgress: () => stop.abort() },
    )
    expect(await exported).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await readFile(file, 'utf8')).toBe('earlier')
    expect((await readdir(ferry.folder)).filter((name) => name.includes('report'))).toEqual(['report.html'])
  })

  it('fails by name when its worker dies; the core lives on and says in its log why', async () => {
    const ferry = await ferryCore(new URL('./dying-worker.ts', import.meta.url))
    const { project } = await projectWith(ferry, 'The horn sounded.')
    await ferry.ask('claims.create', { statement: 'the horn sounded' }, project)
    const file = join(ferry.folder, 'report.html')
    const error = { code: 'work-crashed', work: 'report' }
    expect(await ferry.refusal('report.export', { options, format: 'html', file }, project)).toEqual(error)
    expect(await ferry.refusal('report.preview', { options }, project)).toEqual(error)
    expect(await ferry.refusal('report.verify', { file }, project)).toEqual({ ...error, work: 'verify' })
    expect(await ferry.refusal('projects.check', {}, project)).toEqual({ ...error, work: 'check' })
    await ferry.ask('claims.create', { statement: 'forty came ashore' }, project)
    expect((await readdir(ferry.folder)).filter((name) => name.includes('report'))).toEqual([])
    await expect.poll(() => readFile(join(ferry.folder, 'data', 'core.log'), 'utf8')).toContain('"during":"a worker"')
  })

  it('is answered when the core quits', async () => {
    const ferry = await ferryCore()
    const project = await openSample(ferry)
    const file = join(ferry.folder, 'report.html')
    const { promise: begun, resolve } = Promise.withResolvers<void>()
    const exported = ferry.core.request(
      'report.export',
      { options, format: 'html', file },
      { project, onProgress: () => resolve() },
    )
    await begun
    expect(await ferry.core.quit()).toEqual([])
    expect((await exported).ok).toBe(false)
    expect((await readdir(ferry.folder)).filter((name) => name.includes('report'))).toEqual([])
  })
})
