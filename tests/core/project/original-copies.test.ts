import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyName } from '#core/project/original-copies.ts'
import type { Source } from '#domain/records/source.ts'
import { type CoreAtWork, coreAtWork, freshSettings, must } from '../running-core.ts'

const named = (originalName: string, format: Source['format']) =>
  copyName({ originalName, title: 'The lock', format } as unknown as Source)

describe('the name of a copy', () => {
  it('is that of its file, with the extension of what it was read as', () => {
    expect(named('account.txt', 'txt')).toBe('account.txt')
    expect(named('folder/press.release.htm', 'html')).toBe('press.release.html')
    expect(named('page.hta', 'html')).toBe('page.html')
    expect(named('..\\..\\run.bat', 'txt')).toBe('run.txt')
    expect(named('', 'paste')).toBe('The lock.txt')
  })
})

describe('opening the original', () => {
  const text = 'The lamp was lit.\r\nThe horn was heard.'
  let work: CoreAtWork
  let project = ''

  beforeAll(async () => {
    work = coreAtWork(await freshSettings())
    const made = must(await work.core.request('projects.create', { title: 'Lock', folder: null, researcherName: null }))
    project = made?.project ?? ''
  })
  afterAll(() => work.end())

  const importFile = async (): Promise<Source['id']> => {
    const bytes = Buffer.from(text)
    const { uploadId } = must(
      await work.core.request('uploads.begin', { name: 'log.txt', bytes: bytes.length }, { project }),
    )
    must(
      await work.core.request('uploads.chunk', { uploadId, index: 0, base64: bytes.toString('base64') }, { project }),
    )
    const { results } = must(await work.core.request('sources.import', { uploadIds: [uploadId] }, { project }))
    return results[0]?.sourceId as Source['id']
  }

  it('hands out a read-only copy of the bytes as they came, and again what the project has where that was changed', async () => {
    const sourceId = await importFile()
    const open = async () =>
      must(await work.core.request('sources.openOriginal', { sourceId, revision: 1 }, { project }))
    const { file, opened } = await open()
    expect(opened).toBe(false)
    expect(basename(file)).toBe('log.txt')
    expect(file.startsWith(work.settings.dataFolder)).toBe(true)
    expect(await readFile(file, 'utf8')).toBe(text)
    expect((await stat(file)).mode & 0o777).toBe(0o400)
    await chmod(file, 0o600)
    await writeFile(file, 'Something else.')
    expect(await readFile((await open()).file, 'utf8')).toBe(text)
  })

  it('says so where there is none: of a revision or a source that is not there', async () => {
    const { results } = must(
      await work.core.request('sources.paste', { text: 'Forty came ashore.', html: null, title: null }, { project }),
    )
    const gone = 'source:00000000-0000-4000-8000-000000000000' as Source['id']
    for (const [sourceId, what] of [
      [results[0]?.sourceId as Source['id'], 'revision'],
      [gone, 'source'],
    ] as const)
      expect(
        await work.core.request('sources.openOriginal', { sourceId, revision: what === 'source' ? 1 : 2 }, { project }),
      ).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
