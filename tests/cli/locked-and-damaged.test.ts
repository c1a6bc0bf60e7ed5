import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Core } from '#core/core.ts'
import { startCore } from '#core/start-core.ts'
import { createCommandLineHost } from '#hosts/command-line-host.ts'
import { done, harbourStudy, type Study, shape } from './command-line.ts'

const apps: Core[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.quit()
})

/** Opens the project for writing, as the app does. */
async function openInApp({ folder }: Study): Promise<void> {
  const { host } = createCommandLineHost()
  const app = startCore({
    settings: {
      dataFolder: join(folder, '.app'),
      documentsFolder: folder,
      resourcesFolder: folder,
      version: '0.0.0',
      opener: 'app',
      researcherName: 'Tomas',
    },
    host,
    publish: () => undefined,
  })
  apps.push(app)
  const opened = await app.request('projects.open', { folder: join(folder, 'day'), ifLocked: 'fail' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
}

const aSourceFile = async ({ folder }: Study, name: RegExp): Promise<string> => {
  const files = await readdir(join(folder, 'day', 'sources'), { recursive: true })
  const found = files.find((file) => name.test(file))
  if (found === undefined) throw new Error('the project has no such file')
  return join(folder, 'day', 'sources', found)
}

describe('a project that is open in the app', () => {
  it('is read as if it were closed', async () => {
    const study = await harbourStudy()
    await openInApp(study)
    expect((await study.run('sources', 'day', '--json')).json(z.array(shape.source))).toHaveLength(2)
    expect((await study.run('text', 'day', 'south')).code).toBe(0)
    expect((await study.run('doctor', 'day', '--json')).json(shape.problems)).toEqual({ problems: [] })
  })

  it('is not written to: exit 3, with who holds it on both streams', async () => {
    const study = await harbourStudy()
    await openInApp(study)
    await study.write('more.txt', 'More words.')
    for (const args of [
      ['import', 'day', 'more.txt'],
      ['annotate', 'day', '--source', 'north', '--quote', 'It was fog'],
      ['assess', 'day', 'x', '--tag', 'contested'],
      ['do', 'day', 'claims.create', '{"statement":"x"}'],
    ]) {
      const ran = await study.run(...args, '--json')
      expect(ran.code).toBe(3)
      expect(ran.json(shape.error).error).toMatchObject({
        code: 'project-locked',
        holder: { pid: process.pid, opener: 'app', isSameHost: true, isStale: false },
      })
      expect(ran.err).toContain('project-locked')
      expect(ran.err).toContain(`the app on`)
      expect(ran.err).toContain(String(process.pid))
    }
    expect((await study.run('sources', 'day', '--json')).json(z.array(shape.source))).toHaveLength(2)
  })

  it('is not mended under the hands of who holds it', async () => {
    const study = await harbourStudy()
    await writeFile(await aSourceFile(study, /document\.json$/u), '{}')
    await openInApp(study)
    const ran = await study.run('doctor', 'day', '--repair', '--json')
    expect([ran.code, ran.json(shape.error).error.code]).toEqual([3, 'project-locked'])
  })
})

describe('a project that was left open on another machine', () => {
  const lock = (heartbeatAt: string): string =>
    JSON.stringify({ pid: 7, startedAt: '1', host: 'elsewhere', bootId: 'b', opener: 'app', heartbeatAt, token: 't' })
  const create = ['do', 'day', 'claims.create', '{"statement":"It was fog."}'] as const

  it('is taken over only after two silent minutes, and only when that is asked for', async () => {
    const study = await harbourStudy()
    await study.write('day/lock', lock('2024-03-12T18:30:00.000Z'))
    const refused = await study.run(...create)
    expect([refused.code, refused.json(shape.error).error]).toMatchObject([
      3,
      { code: 'project-locked', holder: { host: 'elsewhere', isSameHost: false, isStale: true } },
    ])
    expect(refused.err).toContain('--take-over')
    expect((await study.run(...create, '--take-over')).code).toBe(0)
    expect(await readdir(join(study.folder, 'day'))).not.toContain('lock')
  })

  it('is not taken from a holder that shows signs of life', async () => {
    const study = await harbourStudy()
    await study.write('day/lock', lock(new Date().toISOString()))
    const refused = await study.run(...create, '--take-over')
    expect([refused.code, refused.json(shape.error).error.code]).toEqual([3, 'project-locked'])
    expect(refused.err).not.toContain('--take-over')
    expect((await study.run('claims', 'day', '--json')).json(z.array(shape.claim))).toEqual([])
  })
})

describe('countermark doctor', () => {
  it('finds nothing wrong with a project as it was left', async () => {
    const study = await harbourStudy()
    const ran = await study.run('doctor', 'day', '--json')
    expect([ran.code, ran.json(shape.problems)]).toEqual([0, { problems: [] }])
    expect((await study.run('doctor', 'day')).out).toBe('Nothing is wrong with this project.\n')
  })

  it('ends with 4 where one character of a text, of an original or of the records was changed', async () => {
    for (const [file, from, to, code] of [
      [/document\.json$/u, 'bell', 'Bell', 'document-changed'],
      [/original\.txt$/u, 'bell', 'Bell', 'original-changed'],
      [null, 'Harbour day', 'Harbour Day', 'snapshot-hash'],
    ] as const) {
      const study = await harbourStudy()
      const path = file === null ? join(study.folder, 'day', 'project.json') : await aSourceFile(study, file)
      const words = await readFile(path, 'utf8')
      const at = words.lastIndexOf(from)
      expect(at).toBeGreaterThan(0)
      const changed = words.slice(0, at) + to + words.slice(at + from.length)
      await writeFile(path, changed)
      const ran = await study.run('doctor', 'day', '--json')
      expect(ran.code).toBe(4)
      expect(ran.json(shape.problems).problems.map((problem) => problem.code)).toEqual([code])
      expect((await study.run('doctor', 'day')).out).toMatch(new RegExp(`^1 problem found:\n.* \\[${code}\\]`, 'u'))
      expect(await readFile(path, 'utf8')).toBe(changed)
    }
  })

  it('and says of a text or an original that cannot be read that it is unreadable, as every reader does', async () => {
    const study = await harbourStudy()
    for (const name of [/document\.json$/, /original\.txt$/]) {
      const file = await aSourceFile(study, name)
      await rm(file)
      await mkdir(file)
    }
    const doctor = await study.run('doctor', 'day', '--json')
    expect(doctor.code).toBe(4)
    expect(doctor.json(shape.problems).problems.map(({ code }) => code)).toContain('document-changed')
    const texts = await Promise.all(['north', 'south'].map((source) => study.run('text', 'day', source, '--json')))
    const refused = texts.filter(({ code }) => code === 1).map((ran) => ran.json(shape.error).error.code)
    expect(refused).toEqual(['file-unreadable'])
  })

  it('mends a damaged snapshot from the journal with --repair and keeps the damaged file', async () => {
    const study = await harbourStudy()
    await done(study.run('do', 'day', 'claims.create', '{"statement":"The bell rang."}'))
    const path = join(study.folder, 'day', 'project.json')
    await writeFile(path, '{"half":')
    expect((await study.run('doctor', 'day', '--json')).code).toBe(4)
    const mended = await study.run('doctor', 'day', '--repair', '--json')
    expect([mended.code, mended.json(shape.problems)]).toEqual([0, { problems: [] }])
    expect((await study.run('claims', 'day', '--json')).json(z.array(shape.claim))).toMatchObject([
      { statement: 'The bell rang.' },
    ])
    const kept = await readdir(join(study.folder, 'day', 'quarantine'))
    expect(
      await Promise.all(kept.map((name) => readFile(join(study.folder, 'day', 'quarantine', name), 'utf8'))),
    ).toContain('{"half":')
  })

  it('opens nothing that is no project', async () => {
    const study = await harbourStudy()
    const ran = await study.run('doctor', '.', '--json')
    expect([ran.code, ran.json(shape.error).error.code]).toEqual([3, 'project-not-found'])
  })
})
