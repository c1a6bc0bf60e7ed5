import { describe, expect, it } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { writtenOutput } from '#core/importing/written-output.ts'
import type { TextNodeShape } from '#domain/text/text-map.ts'
import { imported, outputOf } from '#tests/core/importing/imported.ts'
import { bytesOf, indexed, stringOf, wordsInOrder, wordsOf } from './corpus.ts'
import { keepFidelity } from './fidelity.ts'
import { pandocText } from './pandoc-words.ts'

const listed = indexed('docx')
const documents = listed.filter((file) => file.endsWith('.docx'))
const natives = listed.filter((file) => file.endsWith('.native'))

/** Documents that hold a picture, or nothing: there is no text to read. */
const withoutText = ['empty', 'external-picture', 'tiny-picture', 'tiny-picture-target-base-relative'].map(
  (name) => `docx/mammoth/${name}.docx`,
)

/** The document whose expected outcome a file is; some outcomes are of documents that are not in the corpus. */
const documentOf = (native: string): string =>
  native.replace(
    /(?:_accept|_reject|_all|_minus|_plus|_no_comments|_no_embed|_writer|_no_embed_writer)?\.native$/,
    '.docx',
  )

/** One outcome is made of the data of citations, which a document does not show, instead of the words that it shows. */
const ofHiddenData = 'docx/pandoc/mendeley_citations_plus.native'

const expectations = natives.filter((native) => documents.includes(documentOf(native)) && native !== ofHiddenData)

/** What is not as pandoc has it, though nothing is lost, by the share of its words that come in order. */
const floors: Readonly<Record<string, number>> = {
  // Pandoc takes the title, authors and summary out of the text and puts them in an order of its own.
  'docx/pandoc/metadata_after_normal.native': 64 / 76,
  // A caption below its table stands below it here, and above it there.
  'docx/pandoc/table_captions_with_field.native': 20 / 22,
}

/** The text of a document with what describes each picture in its place, where pandoc has it too. */
function withDescriptions(node: TextNodeShape & { readonly attrs?: unknown }): string {
  if (node.text !== undefined) return node.text
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'image') return (node.attrs as { readonly alt: string }).alt
  const inner = (node.content ?? []).map(withDescriptions).join('')
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock' ? `${inner}\n` : inner
}

describe('the Word documents of the corpus', () => {
  it('are there, and so are outcomes to compare them with', () => {
    expect(documents.length).toBeGreaterThan(40)
    expect(expectations.length).toBeGreaterThan(25)
  })

  it.each(documents.filter((file) => !withoutText.includes(file)))('are read: %s', async (file) => {
    const output = await outputOf(bytesOf(file), { name: 'account.docx' })
    const { json, pictures } = writtenOutput(output)
    expect(readImportOutput(json, pictures)).toMatchObject({ ok: true, value: { ok: true, format: 'docx' } })
    if (output.ok && !expectations.some((native) => documentOf(native) === file))
      keepFidelity('docx', { file, words: null, found: null, notes: output.notes.map(({ code }) => code) })
  })

  it.each(withoutText)('say that they hold no text: %s', async (file) => {
    expect(await outputOf(bytesOf(file), { name: 'account.docx' })).toMatchObject({ error: { code: 'no-text' } })
    keepFidelity('docx', { file, words: null, found: null, notes: ['no-text'], refused: true })
  })

  it.each(expectations)('give the expected words in their order: %s', async (native) => {
    const file = documentOf(native)
    const trackedChanges = native.includes('_reject') ? 'rejected' : 'accepted'
    const read = await imported(bytesOf(file), { name: 'account.docx', trackedChanges })
    const wanted = pandocText(stringOf(native))
    const [words, found] = [wordsOf(wanted).length, wordsInOrder(withDescriptions(read.document), wanted)]
    keepFidelity('docx', { file: native.replace(/native$/, 'docx'), words, found, notes: read.codes })
    expect(found).toBeGreaterThanOrEqual(words * (floors[native] ?? 1))
  })
})
