import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { messageLimit } from '#contract/envelope.ts'
import type { CoreSettings } from '#contract/link.ts'
import { richTextOf } from '#domain/records/rich-text.ts'
import { ForkedCore } from './forked-core.ts'
import { freshSettings, must } from './running-core.ts'

const running: ForkedCore[] = []
const forked = (settings: CoreSettings, reopen: readonly string[] = []): ForkedCore => {
  const core = new ForkedCore(settings, reopen)
  running.push(core)
  return core
}

afterEach(async () => {
  for (const core of running.splice(0)) await core.kill()
})

async function withProject() {
  const settings = await freshSettings()
  const core = forked(settings)
  const folder = join(settings.documentsFolder, 'Ferry.countermark')
  const opened = must(await core.ask('projects.create', { title: 'Ferry', folder, researcherName: 'Rosa' }))
  if (!opened) throw new Error('no project')
  return { settings, core, project: opened.project }
}

describe('the core in a process of its own', () => {
  it('has everything it acknowledged after a kill, and does a request that is sent again once', async () => {
    const { settings, core, project } = await withProject()
    const first = must(await core.ask('claims.create', { statement: 'the horn sounded' }, project, 'request-0001'))
    const open = core.begin('claims.create', { statement: 'forty came ashore' }, project, 'request-0002')
    await running.pop()?.kill()

    const next = forked(settings, [project])
    expect(await next.ask('claims.create', { statement: 'the horn sounded' }, project, 'request-0001')).toEqual({
      ok: true,
      value: first,
    })
    must(await next.ask('claims.create', { statement: 'forty came ashore' }, project, open))
    must(await next.ask('claims.create', { statement: 'forty came ashore' }, project, open))
    const list = must(await next.ask('history.list', { limit: 10 }, project))
    expect(list.filter(({ command }) => command === 'claims.create')).toHaveLength(2)
    expect(list.filter(({ command }) => command === 'lock.replaced')).toHaveLength(1)
  })

  it('opens no project twice for one that was open, and answers nothing before those are open again', async () => {
    const { settings, core, project } = await withProject()
    must(await core.ask('claims.create', { statement: 'the horn sounded' }, project))
    await running.pop()?.kill()
    const next = forked(settings, [project, join(settings.documentsFolder, 'gone.countermark')])
    const { sequence } = must(await next.ask('replica.open', {}, project))
    expect(sequence).toBe(2)
    expect(await next.ask('replica.open', {}, 'nowhere')).toEqual({ ok: false, error: { code: 'project-not-open' } })
    const kinds = next.heard.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'ready')).toHaveLength(1)
    expect(kinds.indexOf('ready')).toBeLessThan(kinds.indexOf('to-window'))
  })

  it('writes its snapshot and lets its lock go when the shell disappears', async () => {
    const { core, project } = await withProject()
    must(await core.ask('claims.create', { statement: 'the horn sounded' }, project))
    running.pop()
    expect(await core.letGo()).toBe(0)
    expect(existsSync(join(project, 'lock'))).toBe(false)
    expect(await readdir(join(project, 'history'))).toEqual(['1-1.jsonl'])
    expect(JSON.parse(await readFile(join(project, 'project.json'), 'utf8'))).toMatchObject({ header: { sequence: 1 } })
  })

  it('says that it is done when it is asked to quit', async () => {
    const { core, project } = await withProject()
    must(await core.ask('claims.create', { statement: 'the horn sounded' }, project))
    core.send({ kind: 'quit' })
    await expect
      .poll(() => core.heard.find(({ kind }) => kind === 'quit-done'))
      .toEqual({
        kind: 'quit-done',
        unsaved: [],
      })
    expect(existsSync(join(project, 'lock'))).toBe(false)
  })

  it('hands a project over in pieces that each fit a message, however large it is', async () => {
    const { core, project } = await withProject()
    const statement = 'دھند میں جہاز '.repeat(1_400)
    for (let count = 0; count < 120; count += 1)
      core.begin(
        'claims.create',
        { statement: `${count} ${statement}` },
        project,
        `claim-${String(count).padStart(4, '0')}`,
      )
    must(await core.ask('claims.create', { statement: 'the last' }, project))
    const { copyId, chunks } = must(await core.ask('replica.open', {}, project))
    expect(chunks).toBeGreaterThan(1)
    let records = 0
    for (let index = 0; index < chunks; index += 1) {
      const { text } = must(await core.ask('replica.chunk', { copyId, index }, project))
      expect(Buffer.byteLength(text)).toBeLessThan(messageLimit / 2)
      records += (JSON.parse(text) as unknown[]).length
    }
    expect(records).toBe(123)
    expect(await core.ask('replica.chunk', { copyId, index: 0 }, project)).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  it('hands a document over in parts, and a core that follows on a dead one gives the other parts of the same text', async () => {
    const { settings, core, project } = await withProject()
    const text = 'دھند میں جہاز، 🌫 '.repeat(150_000)
    const { results } = must(await core.ask('sources.paste', { text, html: null, title: 'Log' }, project))
    const sourceId = results[0]?.sourceId
    if (!sourceId) throw new Error(JSON.stringify(results))
    const whole = must(await core.ask('sources.document', { sourceId, revision: 1 }, project))
    const part = async (from: ForkedCore, index: number) => {
      const got = must(await from.ask('sources.documentPart', { sourceId, revision: 1, index }, project))
      expect(got.bytes.byteLength).toBeLessThan(messageLimit / 2)
      expect(got).toMatchObject({ fingerprint: whole.fingerprint })
      return got
    }
    const first = await part(core, 0)
    expect(first.parts).toBeGreaterThan(2)
    await running.pop()?.kill()
    const next = forked(settings, [project])
    const parts = [first.bytes]
    for (let index = 1; index < first.parts; index += 1) parts.push((await part(next, index)).bytes)
    expect(JSON.parse(Buffer.concat(parts).toString())).toEqual(whole.document)
    const beyond = { sourceId, revision: 1, index: first.parts }
    expect(await next.ask('sources.documentPart', beyond, project)).toMatchObject({ error: { code: 'not-found' } })
  })

  it('tells windows to catch up where a change set is too large for a message', async () => {
    const { core, project } = await withProject()
    const words = 'The horn sounded before the ferry struck the pier. '
    const pasted = must(
      await core.ask('sources.paste', { text: words.repeat(2), html: null, title: 'Courier' }, project),
    )
    const sourceId = pasted.results[0]?.sourceId
    if (!sourceId) throw new Error(JSON.stringify(pasted))
    const memo = richTextOf('which horn? '.repeat(8_000))
    for (let start = 0; start < 45; start += 1) {
      const passage = { sourceId, revision: 1, parts: [{ start: start, end: 50 }] }
      must(await core.ask('annotations.mark', { passage, memo }, project))
    }
    must(await core.ask('sources.remove', { sourceId }, project))
    const message = await core.hears((each) => each.kind === 'event' && each.name === 'project.resync')
    expect(message).toMatchObject({ kind: 'event', project, payload: {} })
    const copy = must(await core.ask('replica.open', {}, project))
    expect(copy).toMatchObject({ sequence: 47, chunks: 1 })
  })

  it('stops an import that is cancelled and keeps what was imported before', async () => {
    const { core, project } = await withProject()
    const uploadIds: string[] = []
    for (let count = 0; count < 12; count += 1) {
      const bytes = Buffer.from(`Account ${count}: the horn sounded.`)
      const { uploadId } = must(await core.ask('uploads.begin', { name: `${count}.txt`, bytes: bytes.length }))
      must(await core.ask('uploads.chunk', { uploadId, index: 0, base64: bytes.toString('base64') }))
      uploadIds.push(uploadId)
    }
    const id = core.begin('sources.import', { uploadIds }, project)
    await core.hears((each) => each.kind === 'event' && each.name === 'project.changed')
    core.send({ kind: 'from-window', window: 1, message: { kind: 'cancel', id } })
    const { results } = must(await core.answered(id)) as {
      results: { result: string; error: { code: string } | null }[]
    }
    const imported = results.filter(({ result }) => result === 'imported').length
    expect(imported).toBeGreaterThan(0)
    expect(results.find(({ error }) => error?.code === 'cancelled')).toBeDefined()
    expect(must(await core.ask('history.list', { limit: 50 }, project))).toHaveLength(imported)
  })
})
