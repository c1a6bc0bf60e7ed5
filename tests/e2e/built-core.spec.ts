import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ForkedCore } from '../core/forked-core.ts'

/** The core as it is built for the app, with the worker that was built beside it; everywhere else the tests run both from their source. */
const program = join(import.meta.dirname, '../../out/main/core.cjs')

test('the built core has its reports made and checked by the built worker', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countermark-built-'))
  const resourcesFolder = join(import.meta.dirname, '../../resources')
  const core = new ForkedCore(
    {
      dataFolder: join(folder, 'data'),
      documentsFolder: folder,
      resourcesFolder,
      version: '0.0.0',
      opener: 'test',
      researcherName: 'Rosa',
    },
    [],
    1,
    program,
  )
  try {
    const made = await core.ask('projects.create', { title: 'Ferry', folder: null, researcherName: 'Rosa' })
    const project = made.ok ? (made.value?.project ?? '') : ''
    await core.ask('sources.paste', { text: 'The horn sounded.', html: null, title: 'Log' }, project)
    await core.ask('claims.create', { statement: 'the horn sounded' }, project)
    expect(await core.ask('report.preview', { options: { language: 'hi' } }, project)).toMatchObject({ ok: true })
    const preview = core.heard.find((message) => message.kind === 'preview')
    const html = preview?.kind === 'preview' ? (preview.html ?? '') : ''
    expect(html).toContain('@font-face')
    expect(html).toContain('the horn sounded')
    expect(await core.ask('projects.check', {}, project)).toEqual({ ok: true, value: { problems: [] } })
    expect(await readFile(join(folder, 'data', 'core.log'), 'utf8').catch(() => '')).toBe('')
  } finally {
    await core.kill()
    await rm(folder, { recursive: true, force: true })
  }
})
