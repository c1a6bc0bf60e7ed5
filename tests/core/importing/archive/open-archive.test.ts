import { describe, expect, it } from 'vitest'
import { openArchive } from '#core/importing/archive/open-archive.ts'
import { archiveLimits } from '#core/importing/limits.ts'
import { imported, outputOf } from '../imported.ts'
import { makeArchive } from './make-archive.ts'

const opened = async (parts: Readonly<Record<string, string | Uint8Array>>, stored: readonly string[] = []) => {
  const archive = await openArchive(await makeArchive(parts, stored))
  if (!archive.ok) throw new Error(JSON.stringify(archive.error))
  return archive.value
}
const textOf = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString()

describe('an archive', () => {
  it('gives its parts by name, and nothing for a name that it does not hold', async () => {
    const archive = await opened({ 'word/document.xml': 'fog', 'word/notes.xml': 'lamp' })
    expect(archive.names).toEqual(['word/document.xml', 'word/notes.xml'])
    const part = await archive.read('word/notes.xml')
    expect(part.ok && textOf(part.value)).toBe('lamp')
    expect(await archive.read('__proto__')).toEqual({ ok: true, value: null })
  })

  it.each([['../fog.txt'], ['/fog.txt'], ['C:fog.txt'], ['a\\fog.txt'], ['a//fog.txt'], ['a/../../fog.txt']])(
    'with a part named %s is not opened',
    async (name) => {
      expect(await openArchive(await makeArchive({ [name]: 'fog' }))).toEqual({
        ok: false,
        error: { code: 'archive-unsafe', detail: 'name' },
      })
    },
  )

  it('with more parts than allowed is not opened', async () => {
    const parts = Object.fromEntries(Array.from({ length: archiveLimits.entries + 1 }, (_, n) => [`${n}.txt`, '']))
    expect(await openArchive(await makeArchive(parts))).toMatchObject({ error: { detail: 'entries' } })
  })

  it('with two parts of one name is not opened', async () => {
    const bytes = Buffer.from(await makeArchive({ 'aaa.txt': 'fog', 'bbb.txt': 'lamp' }))
    for (let at = bytes.indexOf('bbb.txt'); at >= 0; at = bytes.indexOf('bbb.txt')) bytes.write('aaa.txt', at)
    expect(await openArchive(bytes)).toMatchObject({ error: { code: 'archive-unsafe', detail: 'duplicate' } })
  })

  it('stops unpacking a part that grows beyond its share, whatever size the archive states', async () => {
    const bytes = Buffer.from(await makeArchive({ 'bomb.xml': new Uint8Array(30_000_000) }))
    const directory = bytes.lastIndexOf('PK\x01\x02')
    bytes.writeUInt32LE(100, directory + 24)
    const archive = await openArchive(bytes)
    const part = archive.ok ? await archive.value.read('bomb.xml') : archive
    expect(part.ok).toBe(false)
  })

  it('names the limit where the stated size is honest', async () => {
    const archive = await opened({ 'bomb.xml': new Uint8Array(30_000_000) })
    expect(await archive.read('bomb.xml')).toEqual({ ok: false, error: { code: 'archive-unsafe', detail: 'ratio' } })
  })

  it('counts all parts together', async () => {
    const noise = Uint8Array.from({ length: 1_000_003 }, (_, n) => (n * n * 31 + n * 7) % 251)
    const large = Buffer.concat(Array.from({ length: 45 }, () => noise))
    const archive = await opened({ a: large }, ['a'])
    const outcomes: boolean[] = []
    for (let n = 0; n < 5; n += 1) outcomes.push((await archive.read('a')).ok)
    expect(outcomes).toEqual([true, true, true, true, false])
  })

  it('that is cut off or changed is damaged, not a crash', async () => {
    const bytes = await makeArchive({ 'word/document.xml': 'fog '.repeat(1_000) })
    expect(await openArchive(bytes.subarray(0, bytes.length - 30))).toMatchObject({ error: { code: 'format-damaged' } })
    const changed = Uint8Array.from(bytes)
    changed.fill(0xff, 60, 66)
    const archive = await openArchive(changed)
    const part = archive.ok ? await archive.value.read('word/document.xml') : archive
    expect(part).toMatchObject({ ok: false, error: { code: 'format-damaged' } })
  })

  it('of no known kind is refused as a format, and a broken one as damaged', async () => {
    expect(await outputOf(await makeArchive({ 'a.txt': 'fog' }))).toMatchObject({ error: { code: 'format-unknown' } })
    expect(await outputOf(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]))).toMatchObject({
      error: { code: 'format-damaged' },
    })
    expect((await imported('PK, he said')).text).toBe('PK, he said')
  })
})
