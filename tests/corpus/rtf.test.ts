import { describe, expect, it } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { imported } from '#tests/core/importing/imported.ts'
import { bytesOf, indexed, missingWords, stringOf } from './corpus.ts'
import { keepShare } from './fidelity.ts'
import { nativeText } from './native-words.ts'

const files = indexed('rtf').filter((file) => file.endsWith('.rtf'))

/** Notes stand below their paragraph here and in it there; small letters shown as capitals are as typed here and capitals there. */
const floor: Readonly<Record<string, number>> = { 'rtf/pandoc/footnote.rtf': 0.7, 'rtf/pandoc/formatting.rtf': 0.94 }

describe('rich text', () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThan(7)
  })

  it.each(files)('gives its words in their order: %s', async (file) => {
    const read = await imported(bytesOf(file), { name: file })
    const { document, metadata, notes, format } = read
    expect(
      readImportOutput(JSON.stringify({ ok: true, document, metadata, notes, format, pictures: [] })),
    ).toMatchObject({
      ok: true,
    })
    const expected = nativeText(stringOf(file.replace(/rtf$/, 'native')))
    if (!file.endsWith('formatting.rtf')) expect(missingWords(read.text, expected)).toEqual([])
    expect(keepShare('rtf', file, read, expected)).toBeGreaterThanOrEqual(floor[file] ?? 1)
  })
})
