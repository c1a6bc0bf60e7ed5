import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { messageLimit } from '#contract/envelope.ts'
import type { Host } from '#contract/host.ts'
import { outputLimit } from '#core/importing/limits.ts'
import { type ImporterRun, runImporter } from '#core/importing/run-importer.ts'
import { textOf } from '#domain/text/text-map.ts'
import { freshWorkFolder, leftBehind, misbehavingHost, realHost } from './importer-hosts.ts'

const folders: string[] = []
const options = (name: string) =>
  ({ name, pasted: null, wholePage: false, encoding: null, password: null, trackedChanges: 'accepted' }) as const

async function run(host: Host, name: string, bytes: Uint8Array | string, more: Partial<ImporterRun> = {}) {
  const workFolder = await freshWorkFolder()
  folders.push(workFolder)
  return runImporter({
    host,
    workFolder,
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    options: options(name),
    signal: new AbortController().signal,
    ...more,
  })
}

afterEach(async () => {
  for (const folder of folders.splice(0)) expect(await leftBehind(folder)).toEqual([])
})

describe('an importer process', () => {
  it('answers the document, and tells how far it has come', async () => {
    const steps: (readonly [number, number | null])[] = []
    const read = await run(realHost(), 'account.txt', 'Fog.\r\n\r\nQuay.', {
      onProgress: (done, total) => steps.push([done, total]),
    })
    expect(read.ok && textOf(read.value.document)).toBe('Fog.\n\nQuay.')
    expect(read.ok && read.value.format).toBe('txt')
    expect(steps).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
    ])
  })

  it('answers why it refuses a file, with the file’s name', async () => {
    const host = realHost()
    expect(await run(host, 'a.txt', 'GIF89a')).toEqual({
      ok: false,
      error: { code: 'format-unknown', file: 'a.txt' },
    })
    expect(await run(host, 'b.html', '<p> </p>')).toEqual({ ok: false, error: { code: 'no-text', file: 'b.html' } })
  })

  it('is given a password in a file, never in its arguments, which others could read', async () => {
    const real = realHost()
    const asked: unknown[] = []
    const host: Host = {
      onImporter: (listener) => real.onImporter(listener),
      call: (name, input) => {
        asked.push(input)
        return real.call(name, input)
      },
    }
    await run(host, 'a.txt', 'Fog.', { options: { ...options('a.txt'), password: 'quayside' } })
    expect(JSON.stringify(asked)).toContain('passwordFile')
    expect(JSON.stringify(asked)).not.toContain('quayside')
  })

  it('is ended at its deadline', async () => {
    for (const name of ['hang', 'idle']) {
      const read = await run(misbehavingHost(), name, 'x', { deadline: 1_500 })
      expect(read).toEqual({ ok: false, error: { code: 'import-timeout', file: name, seconds: 2 } })
    }
  })

  it('is ended at its memory limit, whether its heap is full or it takes more beside it', async () => {
    const page = '<p>x'.repeat(2_000_000)
    const heap = await run(realHost(), 'page.html', page, { memoryMb: 64 })
    expect(heap).toEqual({ ok: false, error: { code: 'import-memory', file: 'page.html' } })
    const beside = await run(misbehavingHost(), 'swell', 'x', { memoryMb: 32 })
    expect(beside).toEqual({ ok: false, error: { code: 'import-memory', file: 'swell' } })
  })

  it.each(['crash', 'silent', 'rubbish', 'talk nonsense', 'no such behaviour'])(
    'that goes wrong is a failed file and no more: %s',
    async (name) => {
      expect(await run(misbehavingHost(), name, 'x')).toEqual({
        ok: false,
        error: { code: 'import-crashed', file: name },
      })
    },
  )

  it.each(['flood', 'flood and end'])('may write only so much: %s', async (name) => {
    expect(await run(misbehavingHost(), name, 'x')).toMatchObject({
      ok: false,
      error: { code: 'output-too-large', file: name, limit: outputLimit },
    })
  })

  it('reads a document far beyond one message, and refuses one beyond what an import may write, instead of writing it', async () => {
    const long = await run(realHost(), 'long.txt', `${'fog '.repeat(500)}\n`.repeat((3 * messageLimit) / 2_001))
    expect(long.ok && textOf(long.value.document).length).toBeGreaterThan(2.9 * messageLimit)
    const read = await run(realHost(), 'long.txt', new Uint8Array(outputLimit).fill(0x61))
    expect(read).toMatchObject({ ok: false, error: { code: 'output-too-large', file: 'long.txt' } })
  })

  it('is ended when nobody wants its answer any more', async () => {
    const abort = new AbortController()
    const reading = run(misbehavingHost(), 'idle', 'x', { signal: abort.signal })
    setTimeout(() => abort.abort(), 300)
    expect(await reading).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  it('is not started when nobody wants its answer', async () => {
    const host = misbehavingHost()
    const started: string[] = []
    const watched: Host = {
      ...host,
      call: (name, input) => {
        started.push(name)
        return host.call(name, input)
      },
    }
    expect(await run(watched, 'idle', 'x', { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    })
    expect(started).toEqual([])
  })

  it('that cannot be started is a failed file', async () => {
    const host: Host = { onImporter: () => () => undefined, call: () => Promise.reject(new Error('no more processes')) }
    expect(await run(host, 'a.txt', 'x')).toEqual({ ok: false, error: { code: 'import-crashed', file: 'a.txt' } })
  })

  it('without a place to work is a failed file', async () => {
    const workFolder = await freshWorkFolder()
    await writeFile(join(workFolder, 'imports'), 'in the way')
    const read = await runImporter({
      host: realHost(),
      workFolder,
      bytes: new Uint8Array([0x61]),
      options: options('a.txt'),
      signal: new AbortController().signal,
    })
    expect(read).toMatchObject({ ok: false, error: { code: 'file-unwritable', file: 'a.txt' } })
  })

  it('calls a text damaged that is nested deeper than its parser can follow', async () => {
    expect(await run(realHost(), 'a.md', `${'> '.repeat(3_000)}fog`)).toEqual({
      ok: false,
      error: { code: 'format-damaged', file: 'a.md', detail: 'nesting-too-deep' },
    })
  })
})
