import { describe, expect, it } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { writtenOutput } from '#core/importing/written-output.ts'
import { imported } from '#tests/core/importing/imported.ts'
import { bytesOf, indexed, stringOf } from './corpus.ts'
import { keepShare } from './fidelity.ts'
import { nativeText } from './native-words.ts'

const files = indexed('epub')
const books = files.filter((file) => file.endsWith('.epub'))

describe('books', () => {
  it('are all there', () => {
    expect(books.length).toBeGreaterThan(12)
  })

  it.each(books)('are read whole: %s', { timeout: 120_000 }, async (file) => {
    const read = await imported(bytesOf(file), { name: file })
    expect(read.format).toBe('epub')
    expect(read.metadata.title).not.toBeNull()
    expect(read.metadata.language).not.toBeNull()
    expect(read.codes).not.toContain('parts-broken')
    const { document, metadata, notes, format, pictures } = read
    const { json, pictures: bytes } = writtenOutput({ ok: true, document, metadata, notes, format, pictures })
    expect(readImportOutput(json, bytes)).toMatchObject({ ok: true })
    const native = file.replace(/epub$/, 'native')
    if (!files.includes(native)) return
    expect(keepShare('epub', file, read, nativeText(stringOf(native)))).toBe(1)
  })
})
