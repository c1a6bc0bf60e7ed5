import { describe, expect, test } from 'vitest'
import type { BlockNode } from '#domain/document/document.ts'
import { imported, readAgain } from '../imported.ts'

const rtf = async (body: string) => {
  const read = await imported(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, 'latin1'), { name: 'quay.rtf' })
  expect(readAgain(read)).toMatchObject({ ok: true })
  return read
}

/** A block as its words: lists with the number of each item or its marker, tables with the spans of each cell. */
function shape(block: BlockNode): unknown {
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    const start = block.type === 'orderedList' ? block.attrs.start : null
    return block.content.map(({ attrs, content }, at) => [
      attrs?.marker ?? (start === null ? '-' : start + at),
      ...content.map(shape),
    ])
  }
  if (block.type === 'table')
    return block.content.map((row) =>
      row.content.map(({ type, attrs, content }) => [type, attrs.colspan, attrs.rowspan, ...content.map(shape)]),
    )
  if (block.type === 'footnote') return { note: block.content.map(shape) }
  return 'content' in block
    ? (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '*')).join('')
    : block.type
}
const shapes = async (body: string): Promise<readonly unknown[]> => (await rtf(body)).document.content.map(shape)

const tables =
  String.raw`{\*\listtable{\list\listhybrid` +
  String.raw`{\listlevel\levelnfc4\levelstartat1{\leveltext\'03(\'00);}{\levelnumbers\'02;}}` +
  String.raw`{\listlevel\levelnfc0\levelstartat5{\leveltext\'03\'00.\'01;}{\levelnumbers\'01\'03;}}{\listname ;}\listid7}` +
  String.raw`{\list{\listlevel\levelnfc23{\leveltext\'01\u8226 ?;}{\levelnumbers;}}\listid8}}` +
  String.raw`{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}{\listoverride\listid8\listoverridecount0\ls2}` +
  String.raw`{\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat3}\ls3}}`

describe('lists', () => {
  test('are counted by their tables, level by level', async () => {
    const item = (text: string, list: number, level = 0): string => String.raw`\pard\ls${list}\ilvl${level} ${text}\par`
    const body = `${tables}${item('Crew', 1)}${item('Mate', 1, 1)}${item('Cook', 1, 1)}${item('Cargo', 1)}${item('Salt', 1, 1)}${item('Dot', 2)}\\pard Plain\\par${item('Tide', 3)}`
    expect(await shapes(body)).toEqual([
      [
        [
          '(a)',
          'Crew',
          [
            ['a.5', 'Mate'],
            ['a.6', 'Cook'],
          ],
        ],
        ['(b)', 'Cargo', [['b.5', 'Salt']]],
      ],
      [['-', 'Dot']],
      'Plain',
      [['(c)', 'Tide']],
    ])
  })

  test('show the numbers that the file shows, which are no text', async () => {
    const item = (shown: string, text: string): string => String.raw`\pard\ls9{\listtext ${shown}\tab}${text}\par`
    const read = await rtf(`${item('1.', 'One')}${item('2.', 'Two')}${item('iv)', 'Four')}${item("\\'b7", 'Dot')}`)
    expect(read.document.content.map(shape)).toEqual([
      [
        [1, 'One'],
        [2, 'Two'],
        ['iv)', 'Four'],
      ],
      [['-', 'Dot']],
    ])
    expect(read.text).toBe('One\nTwo\nFour\nDot')
  })

  test('are read as they were written before Word 97, and end with the properties of their paragraphs', async () => {
    const pn = (kind: string, sign: string): string =>
      String.raw`\pard{\pntext ${sign}\tab}{\*\pn\pnlvl${kind}\pnstart1{\pntxta.}}`
    const body = String.raw`${pn('body\\pndec', '1.')}One{\footnote\pard\plain Below.}\par{\pntext 2.\tab}Two\par${pn('blt', 'o')}Dot\par\pard Plain\par`
    expect(await shapes(body)).toEqual([
      [
        [1, 'One*', { note: ['Below.'] }],
        [2, 'Two'],
      ],
      [['-', 'Dot']],
      'Plain',
    ])
  })
})

describe('the cells of a table', () => {
  const row = (shape: string, ...cells: readonly string[]): string =>
    String.raw`\trowd${shape}\pard\intbl ${cells.map((each) => String.raw`${each}\cell `).join('')}\row`

  test('that are merged are one, across and down, and rows of the head are known', async () => {
    const body =
      row(String.raw`\trhdr\clmgf\cellx1000\clmrg\cellx2000\cellx3000`, 'Wide', '', 'C') +
      row(String.raw`\clvmgf\cellx1000\cellx2000\cellx3000`, 'Tall', 'b', 'c') +
      row(String.raw`\clvmrg\cellx1010\cellx2000\cellx3000`, '', 'd', 'e') +
      row(String.raw`\cellx2000\cellx3000`, 'Broad', 'f')
    expect(await shapes(`${body}\\pard After\\par`)).toEqual([
      [
        [
          ['tableHeader', 2, 1, 'Wide'],
          ['tableHeader', 1, 1, 'C'],
        ],
        [
          ['tableCell', 1, 2, 'Tall'],
          ['tableCell', 1, 1, 'b'],
          ['tableCell', 1, 1, 'c'],
        ],
        [
          ['tableCell', 1, 1, 'd'],
          ['tableCell', 1, 1, 'e'],
        ],
        [
          ['tableCell', 2, 1, 'Broad'],
          ['tableCell', 1, 1, 'f'],
        ],
      ],
      'After',
    ])
  })

  test('keep words that another cell covers', async () => {
    const body = row(String.raw`\clvmgf\cellx1000`, 'Upper') + row(String.raw`\clvmrg\cellx1000`, 'covered')
    expect(await shapes(body)).toEqual([[[['tableCell', 1, 1, 'Upper']], [['tableCell', 1, 1, 'covered']]]])
  })

  test('of an inner table stand in its rows, once', async () => {
    const inner = (text: string): string =>
      String.raw`\pard\intbl\itap2 ${text}\nestcell{\*\nesttableprops\trowd\cellx500\nestrow}{\nonesttables\par}`
    const body = String.raw`\trowd\cellx1000\cellx2000 ${inner('one')}${inner('two')}\pard\intbl\itap1 \cell B\cell\row`
    expect(await shapes(body)).toEqual([
      [
        [
          ['tableCell', 1, 1, [[['tableCell', 1, 1, 'one']], [['tableCell', 1, 1, 'two']]]],
          ['tableCell', 1, 1, 'B'],
        ],
      ],
    ])
  })
})

test('blocks say their language where it is not the document’s, and where the letters are of its script', async () => {
  const read = await rtf(
    String.raw`\deflang1033\plain The quay was empty at dawn, and so was the ferry.\par {\lang1036 Le quai vide.}\par {\lang1033\alang1056\u1705?\u1740?\u1575? \u1729?\u1746?}\par`,
  )
  expect(read.metadata.language).toBe('en-US')
  expect(read.document.content).toMatchObject([
    { type: 'paragraph' },
    { attrs: { lang: 'fr-FR' } },
    { attrs: { lang: 'ur-PK' } },
  ])
  expect(read.document.content[0]).not.toHaveProperty('attrs')
})

test('headings are known by the names that word processors of other languages give their styles', async () => {
  const read = await rtf(
    String.raw`{\stylesheet{\s1 \'dcberschrift 2;}{\s2 Titel;}{\s3 Heading for later;}}\pard\s1 Ford\par\pard\s2 Tide\par\pard\s3 Quay\par`,
  )
  expect(read.document.content).toMatchObject([
    { type: 'heading', attrs: { level: 2 } },
    { type: 'heading', attrs: { level: 1 } },
    { type: 'paragraph' },
  ])
})

test('several authors and the day of making are what it says of itself, and that day is none of publication', async () => {
  const read = await rtf(
    String.raw`{\info{\title Tide}{\author Ada Rill; Bo Sund}{\creatim\yr2021\mo3\dy9\hr7\min5}{\revtim\yr2022\mo1\dy1}}Text.`,
  )
  expect(read.metadata).toMatchObject({ title: 'Tide', authors: ['Ada Rill', 'Bo Sund'], published: null })
  expect(read.note('file-made')).toBe('2021-03-09')
})
