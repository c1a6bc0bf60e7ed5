import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadRecords } from '#cli/load-records.ts'
import type { ImportResult } from '#contract/commands/source-commands.ts'
import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { Host } from '#contract/host.ts'
import type { RequestOptions } from '#core/core.ts'
import { type RunningCore, startCore } from '#core/start-core.ts'
import { sentences } from './imported.ts'
import { freshWorkFolder, realHost } from './importer-hosts.ts'

let core: RunningCore
let project: string

async function start(host: Host = realHost()): Promise<void> {
  const dataFolder = await freshWorkFolder()
  const settings = {
    dataFolder,
    documentsFolder: dataFolder,
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    version: '0',
    opener: 'test' as const,
    researcherName: 'Rosa',
  }
  core = startCore({ settings, host, publish: () => undefined })
  const created = await request(
    'projects.create',
    { title: 'Fog', folder: null, researcherName: null },
    { project: null },
  )
  project = created?.project ?? ''
}

/** The answer to a request, which must be one. */
async function request<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  options: RequestOptions = {},
): Promise<CommandOutput<N>> {
  const answer = await core.request(name, input, { project, ...options })
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value
}

async function handOver(name: string, content: string): Promise<string> {
  const bytes = Buffer.from(content)
  const { uploadId } = await request('uploads.begin', { name, bytes: bytes.length })
  if (bytes.length > 0) await request('uploads.chunk', { uploadId, index: 0, base64: bytes.toString('base64') })
  return uploadId
}

type Files = readonly (readonly [name: string, content: string])[]

async function importFiles(
  files: Files,
  choices: object = {},
  options: RequestOptions = {},
): Promise<readonly ImportResult[]> {
  const uploadIds: string[] = []
  for (const [name, content] of files) uploadIds.push(await handOver(name, content))
  return (await request('sources.import', { uploadIds, ...choices }, options)).results
}

const textOf = async ({ sourceId }: ImportResult): Promise<string> =>
  sourceId === null ? '' : (await request('sources.text', { sourceId, revision: null })).text

beforeEach(() => start())
afterEach(() => core.quit())

describe('importing files', () => {
  it('gives one result a file, and a bad one fails alone', async () => {
    const results = await importFiles([
      ['fog.txt', 'The fog.\r\n'],
      ['print.txt', 'GIF89a'],
      ['empty.md', ' \n'],
      ['table.xlsx', 'x'],
      ['quay.md', '# The quay\n\nIt was dark.'],
    ])
    expect(results.map(({ file, result, error }) => [file, result, error?.code ?? null])).toEqual([
      ['fog.txt', 'imported', null],
      ['print.txt', 'failed', 'format-unknown'],
      ['empty.md', 'failed', 'no-text'],
      ['table.xlsx', 'failed', 'format-unknown'],
      ['quay.md', 'imported', null],
    ])
    const [fog, , , , quay] = results
    expect(fog).toMatchObject({ title: 'fog', format: 'txt', characters: 9 })
    expect(fog?.notes).toContainEqual({ code: 'line-ends', count: 1, detail: null })
    expect(quay).toMatchObject({ title: 'The quay', format: 'md' })
    expect(fog && (await textOf(fog))).toBe('The fog.\n')
  })

  it('keeps what the page says of itself, as stated', async () => {
    const page = `<html lang=ur><head><title>Fog</title><meta property="og:site_name" content="Harbour Post"><meta name=author content="Rosa Quay"><meta property="article:published_time" content="2024-03-12"></head><p>${sentences(1)}`
    const [result] = await importFiles([['page.html', page]])
    expect(result).toMatchObject({ result: 'imported', title: 'Fog', format: 'html' })
    const records = await loadRecords(request)
    const [source] = records.all('source')
    expect(source).toMatchObject({
      authors: ['Rosa Quay'],
      published: { value: '2024-03-12', basis: 'stated' },
      events: { value: null, basis: 'unknown' },
      language: 'ur',
      originalName: 'page.html',
      originalExtension: 'html',
      licenceAllowsFullText: false,
    })
    expect(source?.outletId && records.get(source.outletId)).toMatchObject({ name: 'Harbour Post' })
  })

  it('knows a file again by its bytes, and a text by its letters', async () => {
    const [first, same, other] = await importFiles([
      ['fog.txt', 'The fog.\n'],
      ['again.txt', 'The fog.\n'],
      ['windows.txt', '\uFEFFThe fog.\r\n'],
    ])
    expect(first?.result).toBe('imported')
    for (const each of [same, other])
      expect(each).toMatchObject({ result: 'duplicate', sourceId: first?.sourceId, error: null })
    expect(await importFiles([['later.txt', 'The fog.\n']])).toMatchObject([{ result: 'duplicate' }])
    expect(await importFiles([['more.txt', 'The fog.\n\n']])).toMatchObject([{ result: 'imported' }])
  })

  it('takes the whole of a page whose article is there already, and its text once', async () => {
    const page = `<nav>Home</nav><article><p>${sentences(6)}</p><p>${sentences(5)}</p></article><footer>Leave a note</footer>`
    const [article] = await importFiles([['page.html', page]])
    const [whole] = await importFiles([['page.html', page]], { wholePage: true })
    const [again] = await importFiles([['page.html', page]], { wholePage: true })
    expect([article?.result, whole?.result, again?.result]).toEqual(['imported', 'imported', 'duplicate'])
    expect(again?.sourceId).toBe(whole?.sourceId)
    expect(whole && (await textOf(whole))).toContain('Leave a note')
  })

  it('names a source that says nothing by its file, without what nobody sees', async () => {
    const results = await importFiles([
      ['Log of \u202Ethe quay.txt', 'a'],
      ['.txt', 'b'],
    ])
    expect(results.map(({ title }) => title)).toEqual(['Log of the quay', 'Untitled'])
  })

  it('tells how far it has come, by file and by step', async () => {
    const heard: Progress[] = []
    await importFiles(
      [
        ['a.txt', 'a'],
        ['b.txt', 'b'],
      ],
      {},
      { onProgress: (progress) => heard.push(progress) },
    )
    expect(heard.filter(({ step }) => step === 'import')).toEqual([
      { step: 'import', done: 0, total: 2, subject: 'a.txt' },
      { step: 'import', done: 1, total: 2, subject: 'b.txt' },
    ])
    expect(heard.filter(({ step, subject }) => step === 'read' && subject === 'b.txt').map(({ done }) => done)).toEqual(
      [1, 2, 3],
    )
  })

  it('keeps what is done when it is cancelled, and says what is not', async () => {
    const abort = new AbortController()
    const results = await importFiles(
      [
        ['a.txt', 'a'],
        ['b.txt', 'b'],
        ['c.txt', 'c'],
      ],
      {},
      {
        signal: abort.signal,
        onProgress: ({ step, subject }) => {
          if (step === 'import' && subject === 'b.txt') abort.abort()
        },
      },
    )
    expect(results.map(({ result, error }) => [result, error?.code ?? null])).toEqual([
      ['imported', null],
      ['failed', 'cancelled'],
      ['failed', 'cancelled'],
    ])
    expect(results[0] && (await textOf(results[0]))).toBe('a')
  })

  it('fails for a file that was never handed over, and goes on', async () => {
    const missing = '00000000-0000-4000-8000-000000000000'
    const there = await handOver('a.txt', 'a')
    const { uploadId: half } = await request('uploads.begin', { name: 'half.txt', bytes: 9 })
    const { results } = await request('sources.import', { uploadIds: [missing, half, there] })
    expect(results.map(({ result, error }) => [result, error?.code ?? null])).toEqual([
      ['failed', 'not-found'],
      ['failed', 'invalid-input'],
      ['imported', null],
    ])
  })

  it('lets go of the bytes that were handed over', async () => {
    const id = await handOver('a.txt', 'a')
    await request('sources.import', { uploadIds: [id] })
    expect(await request('uploads.drop', { uploadId: id })).toEqual({ dropped: false })
  })

  it('can be undone, and done again under the same text', async () => {
    const [first] = await importFiles([['a.txt', 'The fog.']])
    await request('history.undo', {})
    const [second] = await importFiles([['a.txt', 'The fog.']])
    expect(second?.result).toBe('imported')
    expect(second?.sourceId).not.toBe(first?.sourceId)
  })
})

describe('pasting', () => {
  const paste = async (text: string, html: string | null, title: string | null = null) => {
    const { results } = await request('sources.paste', { text, html, title })
    const [result] = results
    if (!result) throw new Error('no result')
    return result
  }

  it('takes text as it is, and its first line for a title', async () => {
    const result = await paste('\nThe fog\r\nat the quay۔ ', null)
    expect(result).toMatchObject({ result: 'imported', title: 'The fog', format: 'paste' })
    expect(await textOf(result)).toBe('\nThe fog\nat the quay۔ ')
  })

  it('takes HTML where there is some, all of it, under the title that was given', async () => {
    const result = await paste('ignored', '<h1>Log</h1><p>The <b>fog</b></p><footer>Home</footer>', 'Harbour log')
    expect(result).toMatchObject({ result: 'imported', title: 'Harbour log' })
    expect(await textOf(result)).toBe('Log\nThe fog\nHome')
  })

  it('says how many characters it cannot hold: halves of a pair, as a program may leave them on the clipboard', async () => {
    const result = await paste('The lamp \uD83D went out 🕯 at \uDD6F seven', null)
    expect(result.notes).toContainEqual(expect.objectContaining({ code: 'characters-replaced', count: 2 }))
    expect(await textOf(result)).toBe('The lamp \uFFFD went out 🕯 at \uFFFD seven')
  })

  it('finds a title where the one that was given is empty', async () => {
    expect((await paste('The fog', null, '  ')).title).toBe('The fog')
  })

  it('takes what was handed over first, as text or as HTML, and lets go of it', async () => {
    for (const [holds, content, text] of [
      ['text', '<b>The</b> fog', '<b>The</b> fog'],
      ['html', '<p><b>The</b> fog lifted', 'The fog lifted'],
    ] as const) {
      const uploadId = await handOver('Log', content)
      const pasted = { text: '', html: null, title: 'Log', upload: { uploadId, holds } }
      const [result] = (await request('sources.paste', pasted, { id: `paste-of-${holds}` })).results
      expect(result).toMatchObject({ result: 'imported', title: 'Log', format: 'paste' })
      expect(result && (await textOf(result))).toBe(text)
      expect(await request('uploads.drop', { uploadId })).toEqual({ dropped: false })
      // Sent again, it is answered again, though the bytes are gone.
      expect((await request('sources.paste', pasted, { id: `paste-of-${holds}` })).results).toEqual([result])
      const gone = await request('sources.paste', pasted)
      expect(gone.results).toMatchObject([{ result: 'failed', error: { code: 'not-found' } }])
    }
  })

  it('knows a text again that came as a file', async () => {
    await importFiles([['a.txt', 'The fog']])
    expect(await paste('The fog', null)).toMatchObject({ result: 'duplicate' })
  })
})
