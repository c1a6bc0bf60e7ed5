import { describe, expect, test } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { imported, outputOf } from '../imported.ts'
import { makePng, pictureOf } from '../make-picture.ts'

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset128 Gothic;}{\f2\fcharset204 Cyr;}}{\stylesheet{\s0 Normal;}{\s3 heading 2;}{\s4\outlinelevel0 Own;}}{\*\generator X;}`
const rtf = (body: string, options = {}) =>
  imported(Buffer.from(`${head}${body}}`, 'latin1'), { name: 'a.rtf', ...options })

describe('characters', () => {
  test('follow the code pages of document and fonts, with two bytes where they have two', async () => {
    const { text } = await rtf(String.raw`caf\'e9 {\f2\'cc\'e8\'f0} {\f1\'93\'fa\'96{\f1 }}\'7d`)
    expect(text.startsWith('café Мир 日')).toBe(true)
  })

  test('in Unicode take the place of what stands for them, in both halves', async () => {
    expect((await rtf(String.raw`a\u8212?b\u-10179?\u-8704?c{\uc0\u233 d}{\uc2\u26085\'93\'fae}f`)).text).toBe(
      'a—b😀céd日ef',
    )
  })
})

describe('what lies', () => {
  test('raw bytes that go on beyond the file take no words with them', async () => {
    expect((await rtf(String.raw`{\pict\bin99999999 x}fog\par lamp`)).text).toContain('fog\nlamp')
  })

  test('words that every object has are words of no meaning, also after a character', async () => {
    expect((await rtf(String.raw`\u8212\constructor ?fog`)).text).toBe('—fog')
  })
})

describe('pictures', () => {
  const hex = (bytes: Uint8Array): string =>
    Buffer.from(bytes)
      .toString('hex')
      .replace(/(.{64})/g, '$1\n')

  test('are kept where they stand, whatever is said of them in groups of their own', async () => {
    const png = makePng(40, 30)
    const body = String.raw`Fog {\*\shppict{\pict{\*\picprop{\sp{\sn a}{\sv b}}}\picw40\pich30\pngblip{\*\blipuid 00ff}`
    const read = await rtf(`${body}\n${hex(png)}}}{\\nonshppict{\\pict 0102}} at noon\\par`)
    expect(read.text).toBe('Fog \uFFFC at noon')
    expect(read.pictures).toEqual([{ picture: pictureOf(png, 40, 30), bytes: png }])
    expect(JSON.stringify(read.document)).toContain(read.pictures[0]?.picture.sha256)
    expect(read.codes).not.toContain('images-left-out')
  })

  test('of another kind, cut off or no picture at all are left out and said so', async () => {
    const read = await rtf(
      String.raw`Fog {\pict\wmetafile8 d7cdc69a}{\pict lamp}{\pict}{\object{\*\objdata 0102}{\result x}}\par`,
    )
    expect(read.pictures).toEqual([])
    expect(read.text).toBe('Fog \uFFFC\uFFFC\uFFFC\uFFFC')
    expect(read.note('images-of-other-kind')).toBe(1)
    expect(read.note('images-left-out')).toBe(3)
  })
})

describe('structure', () => {
  test('headings, marks, links, tracked changes, hidden text, pictures', async () => {
    const body = String.raw`\pard\s3 Ford\par\pard\s4 Own\par\pard{\b Bold} {\i it}{\super 2} {\field{\*\fldinst HYPERLINK "https://x.invalid/a"}{\fldrslt there}} {\field{\*\fldinst HYPERLINK "javascript:a"}{\fldrslt no}}{\v hidden}{\deleted old}{\revised new}{\pict 0102}\par`
    const read = await rtf(body)
    expect(read.document.content).toMatchObject([
      { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Ford' }] },
      { type: 'heading', attrs: { level: 1 } },
      {
        content: [
          { text: 'Bold', marks: [{ type: 'bold' }] },
          {},
          { text: 'it', marks: [{ type: 'italic' }] },
          { text: '2', marks: [{ type: 'superscript' }] },
          {},
          { text: 'there', marks: [{ type: 'link', attrs: { href: 'https://x.invalid/a' } }] },
          { text: ' nonew' },
          { type: 'image' },
        ],
      },
    ])
    for (const code of ['hidden-text-left-out', 'links-dropped', 'images-of-other-kind'])
      expect(read.note(code)).toBe(1)
    expect(read.note('tracked-changes-accepted')).toBe(2)
    expect((await rtf(body, { trackedChanges: 'rejected' })).text).toContain('noold')
  })

  test('tables in tables, notes, list numbers and direction', async () => {
    const read = await rtf(
      String.raw`\trowd\pard\intbl A\cell\pard\intbl\itap2 in\nestcell{\*\nesttableprops\nestrow}\pard\intbl B\cell\row\pard\rtlpar Side{\footnote Below.}\par\pard{\listtext 3.\tab}Third\par`,
    )
    expect(read.document.content).toMatchObject([
      { type: 'table', content: [{ content: [{}, { content: [{ type: 'table' }, { type: 'paragraph' }] }] }] },
      { attrs: { dir: 'rtl' }, content: [{ text: 'Side' }, { type: 'footnoteReference', attrs: { label: '1' } }] },
      { type: 'footnote', attrs: { label: '1' } },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [{ content: [{ text: 'Third' }] }] }],
      },
    ])
  })

  test('comments with their author, boxes of text once, and no raw data of pictures', async () => {
    const read = await rtf(
      String.raw`Lamp{\*\atnauthor A. Reader}{\chatn{\*\annotation Which one?\par}} lit{\shp{\*\shpinst{\sp{\sn wzName}{\sv x}}{\shptxt In a box.}}{\shprslt In a box.}} now{\pict\bin4 }{\x}.\par`,
    )
    expect(read.document.content).toMatchObject([
      { type: 'paragraph' },
      { type: 'footnote', attrs: { label: '✎ 1, A. Reader' } },
    ])
    expect(read.text).toBe('Lamp\uFFFC litIn a box. now\uFFFC.\nWhich one?')
    expect(read.note('comments-as-notes')).toBe(1)
  })

  test('a code page that is not known is named where it matters', async () => {
    const page = '{\\rtf1\\ansi\\ansicpg437 '
    expect((await imported(`${page}caf\\'82}`, { name: 'a.rtf' })).note('encoding-unknown')).toBe('437')
    expect((await imported(`${page}plain}`, { name: 'a.rtf' })).codes).not.toContain('encoding-unknown')
  })

  test('what it says of itself', async () => {
    const read = await rtf(String.raw`{\info{\title The ford}{\author Ada Rill}}Text.`, { name: 'wrong.txt' })
    expect([read.format, read.metadata.title, read.metadata.authors]).toEqual(['rtf', 'The ford', ['Ada Rill']])
    expect(read.text).toBe('Text.')
  })
})

test('hostile groups, numbers and tables are refused or read in bounded time', async () => {
  const deep = await outputOf(`{\\rtf1 ${'{'.repeat(100_000)}`, { name: 'a.rtf' })
  expect(deep).toMatchObject({ error: { code: 'archive-unsafe', detail: 'rtf-depth' } })
  const odd = `${'{\\footnote x'.repeat(300)}\\itap999999999 a\\nestcell\\u99999999999?\\uc999999\\'zz\\s-1${'}'.repeat(500)} end\\par`
  const output = await outputOf(`{\\rtf1 ${odd}`, { name: 'a.rtf' })
  expect(readImportOutput(JSON.stringify(output))).toMatchObject({ ok: true })
})
