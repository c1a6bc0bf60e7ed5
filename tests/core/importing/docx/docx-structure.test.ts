import { describe, expect, it } from 'vitest'
import type { BlockNode } from '#domain/document/document.ts'
import { imported, paragraph } from '#tests/core/importing/imported.ts'
import { type DocxParts, makeDocx, para, run } from './make-docx.ts'

const read = async (parts: DocxParts | string) =>
  imported(await makeDocx(typeof parts === 'string' ? { body: parts } : parts), { name: 'quay.docx' })
const blocks = async (parts: DocxParts | string): Promise<readonly BlockNode[]> => (await read(parts)).document.content
const heading = (level: number, text: string): BlockNode => ({
  type: 'heading',
  attrs: { lang: null, dir: null, level },
  content: [{ type: 'text', text }],
})
const style = (id: string, name: string, inside = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`

describe('the headings of a Word document', () => {
  it('are known by their outline level, by the name of their style in any language, and by what it is based on', async () => {
    const styles =
      style('a', 'Harbour', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
      style('b', 'Überschrift 3') +
      style('c', 'Own', '<w:basedOn w:val="b"/>') +
      style('t', 'Title')
    const body =
      para('The quay', styled('t')) +
      para('One', styled('a')) +
      para('Two', styled('c')) +
      para('Three', '<w:outlineLvl w:val="0"/>')
    expect(await blocks({ body, styles })).toEqual([
      heading(1, 'The quay'),
      heading(2, 'One'),
      heading(3, 'Two'),
      heading(1, 'Three'),
    ])
  })

  it('end where styles are based on each other in a circle', async () => {
    const styles = style('a', 'A', '<w:basedOn w:val="b"/>') + style('b', 'B', '<w:basedOn w:val="a"/>')
    expect(await blocks({ body: para('The quay', styled('a')), styles })).toEqual([paragraph('The quay')])
  })

  it('keep the number that stands before them, and say so', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    const numbered = (level: number): string =>
      `<w:outlineLvl w:val="${level}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`
    const { document, note } = await read({ body: para('Quay', numbered(0)) + para('Bell', numbered(1)), numbering })
    expect(document.content).toEqual([heading(1, 'I Quay'), heading(2, 'I.1 Bell')])
    expect(note('numbers-written')).toBe(2)
  })
})

it('reads quotations, code and plain paragraphs by the ten thousand, each kind gathered, within the time of a test', async () => {
  const styles = style('q', 'Quote') + style('k', 'Source Code')
  const many = (id: string): string =>
    Array.from({ length: 20_000 }, (_, n) => para(((n * 2_654_435_761) % 4_294_967_296).toString(36), styled(id))).join(
      '',
    )
  const content = await blocks({ body: many('q') + many('k') + para('The quay'), styles })
  expect(content.map(({ type }) => type)).toEqual(['blockquote', 'codeBlock', 'paragraph'])
})

const level = (ilvl: number, format: string, inside = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${ilvl + 1}."/>${inside}</w:lvl>`
const numbering =
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'decimal')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="3">${level(0, 'lowerLetter')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="8"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>'
const item = (text: string, num: number, ilvl = 0): string =>
  para(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr>`)
const listItem = (...content: readonly BlockNode[]) => ({ type: 'listItem' as const, content })
const ordered = (start: number, ...items: readonly (readonly BlockNode[])[]): BlockNode => ({
  type: 'orderedList',
  attrs: { start },
  content: items.map((each) => listItem(...each)),
})

describe('the lists of a Word document', () => {
  it('nest, and begin again below a new item', async () => {
    const body = item('One', 1) + item('In one', 1, 1) + item('Two', 1) + item('In two', 1, 1)
    expect(await blocks({ body, numbering })).toEqual([
      ordered(
        1,
        [paragraph('One'), ordered(1, [paragraph('In one')])],
        [paragraph('Two'), ordered(1, [paragraph('In two')])],
      ),
    ])
  })

  it('go on counting behind other text, and start where an override says', async () => {
    const body = item('One', 1) + para('Between') + item('Two', 1) + item('Eight', 3) + item('Nine', 3)
    expect(await blocks({ body, numbering })).toEqual([
      ordered(1, [paragraph('One')]),
      paragraph('Between'),
      ordered(2, [paragraph('Two')]),
      ordered(8, [paragraph('Eight')], [paragraph('Nine')]),
    ])
  })

  it('have bullets or numbers, and these as they are shown', async () => {
    const { document, text, codes } = await read({ body: item('Dot', 2) + item('A', 4), numbering })
    expect(document.content).toEqual([
      { type: 'bulletList', content: [listItem(paragraph('Dot'))] },
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', attrs: { marker: 'a.' }, content: [paragraph('A')] }],
      },
    ])
    expect([text, codes]).toEqual(['Dot\nA', []])
  })
})

const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const shape = (block: BlockNode | undefined): unknown =>
  block?.type === 'table'
    ? block.content.map((each) => each.content.map(({ type, attrs }) => [type, attrs.colspan, attrs.rowspan]))
    : block

describe('the tables of a Word document', () => {
  it('keep their spans across columns and rows, and their header rows', async () => {
    const table = `<w:tbl>${row(cell(para('Head'), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}${row(
      cell(para('Tall'), '<w:vMerge w:val="restart"/>') + cell(para('b')),
    )}${row(cell(para(''), '<w:vMerge/>') + cell(para('c')))}</w:tbl>`
    expect(shape((await blocks(table))[0])).toEqual([
      [['tableHeader', 2, 1]],
      [
        ['tableCell', 1, 2],
        ['tableCell', 1, 1],
      ],
      [['tableCell', 1, 1]],
    ])
  })

  it('hold other tables, bounded in depth and span', async () => {
    const nested = (depth: number): string =>
      depth === 0
        ? para('Innermost')
        : `<w:tbl>${row(cell(nested(depth - 1), '<w:gridSpan w:val="999999999"/>'))}</w:tbl>`
    const { text, note, document } = await read(nested(40))
    expect(text).toContain('Innermost')
    expect(note('nesting-flattened')).toBeGreaterThan(0)
    expect(shape(document.content[0])).toEqual([[['tableCell', 1_000, 1]]])
  })
})

describe('the notes of a Word document', () => {
  it('stand after the paragraph that refers to them, footnotes and endnotes each with numbers of their own', async () => {
    const footnote = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${para(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`
    const parts = {
      body: para(
        `${run('Bell')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' rang')}<w:r><w:endnoteReference w:id="2"/></w:r>`,
      ),
      footnotes: `<w:footnote w:type="separator" w:id="0">${para('---')}</w:footnote>${footnote(2, 'By hand.')}`,
      endnotes: `<w:endnote w:id="2">${para('At noon.')}</w:endnote>`,
    }
    expect(await blocks(parts)).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Bell' },
          { type: 'footnoteReference', attrs: { label: '1' } },
          { type: 'text', text: ' rang' },
          { type: 'footnoteReference', attrs: { label: 'i' } },
        ],
      },
      { type: 'footnote', attrs: { label: '1' }, content: [paragraph('By hand.')] },
      { type: 'footnote', attrs: { label: 'i' }, content: [paragraph('At noon.')] },
    ])
  })

  it('that refer to themselves end there', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const { text } = await read({
      body: para(run('Bell') + reference),
      footnotes: `<w:footnote w:id="2">${para(run('Again') + reference)}</w:footnote>`,
    })
    expect(text.match(/Again/g)).toHaveLength(1)
  })

  it('include comments, with their authors, and say so', async () => {
    const { document, note } = await read({
      body: para(`${run('Bell')}<w:r><w:commentReference w:id="0"/></w:r>`),
      comments: `<w:comment w:id="0" w:author="R. Marsh" w:date="2024-03-05T14:25:00Z">${para('Which bell?')}</w:comment>`,
    })
    const label = '✎ 1, R. Marsh, 2024-03-05'
    expect(document.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Bell' },
          { type: 'footnoteReference', attrs: { label } },
        ],
      },
      { type: 'footnote', attrs: { label }, content: [paragraph('Which bell?')] },
    ])
    expect(note('comments-as-notes')).toBe(1)
  })
})
