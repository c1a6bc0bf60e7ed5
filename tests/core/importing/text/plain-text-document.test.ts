import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NoteTally } from '#core/importing/note-tally.ts'
import { plainTextDocument } from '#core/importing/text/plain-text-document.ts'
import { sourceDocument } from '#domain/document/document.ts'
import { textOf } from '#domain/text/text-map.ts'
import { imported, paragraph } from '../imported.ts'

const lines = fc.array(
  fc.constantFrom(
    '',
    ' ',
    'Fog.',
    '  indented',
    'trailing  ',
    'کشتی۔',
    '\tA\tB',
    '# not a heading',
    '\u00a0',
    '👨‍👩‍👧 at the quay',
  ),
  { maxLength: 30 },
)
const wide = fc.array(
  fc.constantFrom('', `${'The ferry left the quay in fog. '.repeat(2)}and`, `${'x'.repeat(60)} yyyyyyyyyyyyyyyy`),
  {
    minLength: 60,
    maxLength: 120,
  },
)

describe('a plain text', () => {
  it('has one paragraph a line and an empty paragraph for an empty line, nothing trimmed', () => {
    expect(plainTextDocument('  Fog. \n\n\tThe quay\n', new NoteTally()).content).toEqual([
      paragraph('  Fog. '),
      { type: 'paragraph' },
      paragraph('\tThe quay'),
      { type: 'paragraph' },
    ])
  })

  it('is its document’s text exactly, wrapped or not', () => {
    fc.assert(
      fc.property(fc.oneof(lines, wide), (all) => {
        const text = all.join('\n')
        const document = plainTextDocument(text, new NoteTally())
        expect(textOf(document)).toBe(text)
        expect(sourceDocument.safeParse(document).success).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('guesses no headings, lists or rules', async () => {
    const text = '# Heading\n- item\n---\n<b>bold</b>\n'
    const { document, text: kept } = await imported(text)
    expect(kept).toBe(text)
    expect(new Set(document.content.map(({ type }) => type))).toEqual(new Set(['paragraph']))
  })

  it('loses its mark and its kinds of line ends only, and says so', async () => {
    const read = await imported('\uFEFFOne\r\nTwo\rThree\n\r\n')
    expect(read.text).toBe('One\nTwo\nThree\n\n')
    expect(read.note('line-ends')).toBe(3)
    expect(read.note('encoding')).toBe('utf-8')
  })

  it('says nothing of line ends that are as they should be', async () => {
    expect((await imported('One\nTwo\n')).codes).toEqual([])
  })

  it('keeps what nobody sees, and says so', async () => {
    const text = 'a\u0000b\u200Fc\u202Ed\u2028e\uFFFCf\u00ADg\uFEFFh'
    const read = await imported(text)
    expect(read.text).toBe(text)
    expect(read.note('control-characters')).toBe(2)
    expect(read.note('direction-controls')).toBe(1)
    expect(read.note('object-replacement')).toBe(1)
  })

  it('says which characters its encoding did not hold', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('دھند تھی اور کشتی روانہ ہوئی۔ '.repeat(4)), 0xff])
    const read = await imported(bytes)
    expect(read.note('characters-replaced')).toBe(1)
    expect(read.text.endsWith('\uFFFD')).toBe(true)
  })

  it('says which encoding was chosen', async () => {
    const read = await imported(Uint8Array.of(0xe4), { encoding: 'windows-1251' })
    expect(read.text).toBe('д')
    expect(read.note('encoding-chosen')).toBe('windows-1251')
  })

  it('keeps repeated headings, a foreign full stop and what stands around the text', async () => {
    const text = 'The day\n\nFog\n\nThe day\n\nIt was fog۔ It was dark\n\nThe day\n\nLeave a note\n\nOlder Newer'
    const read = await imported(text)
    expect(read.text).toBe(text)
    expect(read.metadata).toMatchObject({ title: null, firstHeading: null })
  })

  it('names a pasted text by its first line', async () => {
    const read = await imported('\n  Fog at the quay  \nIt was dark.', { name: '', pasted: 'text' })
    expect(read.metadata.firstHeading).toBe('Fog at the quay')
    expect(read.format).toBe('paste')
    expect(read.text).toBe('\n  Fog at the quay  \nIt was dark.')
  })
})
