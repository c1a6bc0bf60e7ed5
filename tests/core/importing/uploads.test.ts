import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { UploadStore } from '#core/importing/uploads.ts'
import { freshWorkFolder } from './importer-hosts.ts'

const stores: UploadStore[] = []
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const megabyte = 1024 * 1024

async function opened(options: { readonly forgottenAfter?: number } = {}) {
  const folder = await freshWorkFolder()
  const store = new UploadStore(folder, options)
  stores.push(store)
  return { store, folder }
}

/** Begins a file and answers its id. */
async function begun(store: UploadStore, bytes: number, name = 'account.txt'): Promise<string> {
  const begin = await store.begin(name, bytes)
  if (!begin.ok) throw new Error(begin.error.code)
  return begin.value.uploadId
}

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

describe('handing a file over', () => {
  it('puts its chunks together in order', async () => {
    const { store } = await opened()
    const id = await begun(store, 9)
    expect(await store.chunk(id, 0, base64('fog '))).toEqual({ ok: true, value: { received: 4 } })
    expect(await store.chunk(id, 1, base64('quay\n'))).toEqual({ ok: true, value: { received: 9 } })
    const taken = await store.take(id)
    expect(taken).toMatchObject({ ok: true, value: { name: 'account.txt', bytes: 9 } })
    expect(taken.ok && (await readFile(taken.value.path, 'utf8'))).toBe('fog quay\n')
  })

  it('keeps the order when chunks are sent without waiting', async () => {
    const { store } = await opened()
    const id = await begun(store, 20)
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.chunk(id, n, base64(String.fromCharCode(97 + n)))))
    const taken = await store.take(id)
    expect(taken.ok && (await readFile(taken.value.path, 'utf8'))).toBe('abcdefghijklmnopqrst')
  })

  it('refuses a chunk out of turn, and goes on with the right one', async () => {
    const { store } = await opened()
    const id = await begun(store, 4)
    expect(await store.chunk(id, 1, base64('quay'))).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', path: 'index' },
    })
    expect(await store.chunk(id, 0, base64('quay'))).toEqual({ ok: true, value: { received: 4 } })
  })

  it('takes a chunk that is sent again for what it is', async () => {
    const { store } = await opened()
    const id = await begun(store, 8)
    await store.chunk(id, 0, base64('fog '))
    expect(await store.chunk(id, 0, base64('fog '))).toEqual({ ok: true, value: { received: 4 } })
    await store.chunk(id, 1, base64('quay'))
    const taken = await store.take(id)
    expect(taken.ok && (await readFile(taken.value.path, 'utf8'))).toBe('fog quay')
  })

  it('refuses more than was declared, than a chunk may hold, than a document may have, and what is no base64', async () => {
    const { store } = await opened()
    const id = await begun(store, 3 * megabyte)
    const chunk = (bytes: number) => store.chunk(id, 0, Buffer.alloc(bytes).toString('base64'))
    expect(await chunk(megabyte + 1)).toMatchObject({ error: { path: 'base64' } })
    expect(await store.chunk(id, 0, '<script>')).toMatchObject({ error: { path: 'base64' } })
    const small = await begun(store, 3)
    expect(await store.chunk(small, 0, base64('quay'))).toMatchObject({ error: { path: 'base64' } })
    expect(await store.begin('large.txt', 100_000_001)).toEqual({
      ok: false,
      error: { code: 'file-too-large', file: 'large.txt', bytes: 100_000_001, limit: 100_000_000 },
    })
  })

  it('is not done while bytes are missing', async () => {
    const { store } = await opened()
    const id = await begun(store, 9)
    await store.chunk(id, 0, base64('fog '))
    expect(await store.take(id)).toMatchObject({ error: { code: 'invalid-input', path: 'bytes', problem: '4 of 9' } })
    await store.chunk(id, 1, base64('quay\n'))
    expect(await store.take(id)).toMatchObject({ ok: true })
  })

  it('of nothing is done at once', async () => {
    const { store } = await opened()
    expect(await store.take(await begun(store, 0))).toMatchObject({ ok: true, value: { bytes: 0 } })
  })

  it('can be dropped, and its bytes are gone', async () => {
    const { store, folder } = await opened()
    const id = await begun(store, 4)
    await store.chunk(id, 0, base64('quay'))
    expect(await store.drop(id)).toBe(true)
    expect(await store.drop(id)).toBe(false)
    expect(await store.take(id)).toMatchObject({ error: { code: 'not-found' } })
    expect(await store.chunk(id, 1, base64('x'))).toMatchObject({ error: { code: 'not-found' } })
    const [own] = await readdir(join(folder, 'uploads'))
    expect(await readdir(join(folder, 'uploads', own ?? ''))).toEqual([])
  })

  it('is forgotten when nobody goes on with it', async () => {
    const { store } = await opened({ forgottenAfter: 20 })
    const id = await begun(store, 4)
    await expect.poll(() => store.chunk(id, 1, '')).toMatchObject({ error: { code: 'not-found' } })
  })

  it('leaves nothing behind when the core ends, and takes away what a dead core left', async () => {
    const { store, folder } = await opened()
    await mkdir(join(folder, 'uploads', '999999999-x'), { recursive: true })
    await writeFile(join(folder, 'uploads', '999999999-x', 'left'), 'x')
    await begun(store, 4)
    expect((await readdir(join(folder, 'uploads'))).some((name) => name.startsWith('999999999'))).toBe(false)
    await store.close()
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
  })

  it('fails as a value where nothing can be written', async () => {
    const folder = await freshWorkFolder()
    await writeFile(join(folder, 'uploads'), 'in the way')
    expect(await new UploadStore(folder).begin('a.txt', 1)).toMatchObject({ error: { code: 'file-unwritable' } })
  })
})
