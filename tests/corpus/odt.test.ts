import { describe, expect, it } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { writtenOutput } from '#core/importing/written-output.ts'
import { imported, outputOf } from '#tests/core/importing/imported.ts'
import { bytesOf, indexed, stringOf, wordsInOrder, wordsOf } from './corpus.ts'
import { keepFidelity } from './fidelity.ts'
import { pandocText } from './pandoc-words.ts'

const listed = indexed('odt')
const documents = listed.filter((file) => file.endsWith('.odt'))

/** Documents that show no text: it is hidden, or a field that has no value, or a line. */
const withoutText = ['hiddenTextByStyle', 'variable', 'horizontalRule'].map((name) => `odt/pandoc/${name}.odt`)

/** One outcome is the markup of the file instead of its words. */
const ofMarkup = 'odt/pandoc/listBlocks.md'

/** The words that are expected of a document, from the outcome beside it; null where there is none. */
async function wantedOf(file: string): Promise<string | null> {
  const native = file.replace(/odt$/, 'native')
  if (listed.includes(native)) return pandocText(stringOf(native))
  const markdown = file.replace(/odt$/, 'md')
  if (!listed.includes(markdown) || markdown === ofMarkup) return null
  return (await imported(bytesOf(markdown), { name: 'expected.md' })).text
}

/** What is not as pandoc has it, though nothing is lost, by the share of its words that come in order. */
const floors: Readonly<Record<string, number>> = {
  // A command of TeX is a sign here.
  'odt/pandoc/formula.odt': 4 / 5,
  // The words of a caption are expected twice: of the picture and of what stands around it.
  'odt/pandoc/imageWithCaption.odt': 4 / 6,
  // A caption below its table stands below it here, and above it there.
  'odt/pandoc/simpleTableWithCaption.odt': 7 / 10,
}

describe('the OpenDocument texts of the corpus', () => {
  it('are there', () => {
    expect(documents.length).toBeGreaterThan(20)
  })

  it.each(withoutText)('say that they hold no text: %s', async (file) => {
    expect(await outputOf(bytesOf(file), { name: 'account.odt' })).toMatchObject({ error: { code: 'no-text' } })
    keepFidelity('odt', { file, words: null, found: null, notes: ['no-text'], refused: true })
  })

  it.each(documents.filter((file) => !withoutText.includes(file)))(
    'give the expected words in their order: %s',
    async (file) => {
      const read = await imported(bytesOf(file), { name: 'account.odt' })
      const { json, pictures } = writtenOutput(await outputOf(bytesOf(file), { name: 'account.odt' }))
      expect(readImportOutput(json, pictures)).toMatchObject({
        ok: true,
        value: { ok: true, format: 'odt' },
      })
      const wanted = await wantedOf(file)
      const words = wanted === null ? null : wordsOf(wanted).length
      const found = wanted === null ? null : wordsInOrder(read.text, wanted)
      keepFidelity('odt', { file, words, found, notes: read.codes })
      expect(found ?? 0).toBeGreaterThanOrEqual((words ?? 0) * (floors[file] ?? 1))
    },
  )
})
