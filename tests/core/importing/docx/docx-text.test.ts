import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '#core/importing/import-output.ts'
import type { InlineNode } from '#domain/document/document.ts'
import { imported, outputOf } from '#tests/core/importing/imported.ts'
import { makeArchive } from '../archive/make-archive.ts'
import { makePng, pictureOf } from '../make-picture.ts'
import { type DocxParts, makeDocx, para, run } from './make-docx.ts'

const read = async (parts: DocxParts | string, options: Partial<ImportOptions> = {}) =>
  imported(await makeDocx(typeof parts === 'string' ? { body: parts } : parts), { name: 'quay.docx', ...options })
const inlines = async (parts: DocxParts | string): Promise<readonly InlineNode[]> => {
  const [first] = (await read(parts)).document.content
  return first?.type === 'paragraph' ? (first.content ?? []) : []
}
const both = async (body: string): Promise<readonly string[]> => [
  (await read(body)).text,
  (await read(body, { trackedChanges: 'rejected' })).text,
]

describe('the tracked changes of a Word document', () => {
  it('are accepted, or rejected where that is chosen, and counted', async () => {
    const body = para(
      `${run('The ferry ')}<w:del>${run('left').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('came')}</w:ins>`,
    )
    expect(await both(body)).toEqual(['The ferry came', 'The ferry left'])
    expect((await read(body)).note('tracked-changes-accepted')).toBe(2)
    expect((await read(body, { trackedChanges: 'rejected' })).note('tracked-changes-rejected')).toBe(2)
  })

  it('move text from one place to another, as one change', async () => {
    const body =
      para(`<w:moveFrom>${run('Bell. ')}</w:moveFrom>${run('Quay. ')}`) +
      para(`<w:moveTo>${run('Bell. ')}</w:moveTo>${run('Ferry.')}`)
    expect(await both(body)).toEqual(['Quay. \nBell. Ferry.', 'Bell. Quay. \nFerry.'])
    expect((await read(body)).note('tracked-changes-accepted')).toBe(1)
  })

  it('join paragraphs whose end was deleted, and part those whose end was inserted', async () => {
    const body =
      para(run('One '), '<w:rPr><w:del w:id="1"/></w:rPr>') +
      para(run('two '), '<w:rPr><w:ins w:id="2"/></w:rPr>') +
      para('three')
    expect(await both(body)).toEqual(['One two \nthree', 'One \ntwo three'])
  })

  it('take rows away, and bring them back', async () => {
    const row = (text: string, change = ''): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${para(text)}</w:tc></w:tr>`
    expect(await both(`<w:tbl>${row('Old', '<w:del/>')}${row('New', '<w:ins/>')}${row('Same')}</w:tbl>`)).toEqual([
      'New\nSame',
      'Old\nSame',
    ])
  })
})

describe('hidden text in a Word document', () => {
  it('is left out by its own properties and by styles, and counted by passages', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="p"><w:name w:val="Aside"/><w:basedOn w:val="q"/></w:style><w:style w:type="paragraph" w:styleId="q"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body =
      para(
        run('Seen ') + run('hid', '<w:vanish/>') + run('den', '<w:vanish/>') + run('again', '<w:vanish w:val="0"/>'),
      ) +
      para(run('By style', '<w:rStyle w:val="h"/>')) +
      para('By paragraph', '<w:pStyle w:val="p"/>')
    const { text, note } = await read({ body, styles })
    expect(text).toBe('Seen again')
    expect(note('hidden-text-left-out')).toBe(3)
  })
})

describe('the marks of a Word document', () => {
  it('come from runs and are turned over by styles within styles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="p"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    const body = para(
      run('a') +
        run('b', '<w:rStyle w:val="s"/>') +
        run('c', '<w:b w:val="0"/><w:i/><w:u w:val="single"/>') +
        run('2', '<w:b w:val="0"/><w:vertAlign w:val="superscript"/>'),
      '<w:pStyle w:val="p"/>',
    )
    expect(await inlines({ body, styles })).toEqual([
      { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'b' },
      { type: 'text', text: 'c', marks: [{ type: 'italic' }, { type: 'underline' }] },
      { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
    ])
  })

  it('keep breaks, tabs, hyphens, symbols and the reading of a word', async () => {
    const body = para(
      `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="None Such" w:char="F061"/></w:r>`,
    )
    const { text, note } = await read(body)
    expect(text).toBe('a\tb\nc\u2011d\u00adeα\ufffd')
    expect(note('symbols-unknown')).toBe(1)
  })
})

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('the links of a Word document', () => {
  it('come from relationships and fields, and only the safe ones stay', async () => {
    const links = { good: 'https://quay.example/a', bad: 'javascript:alert(1)' }
    const body = para(
      `<w:hyperlink r:id="good" w:anchor="b">${run('one')}</w:hyperlink><w:hyperlink r:id="bad">${run('two')}</w:hyperlink>${field(
        ' HYPERLINK &quot;https://quay.example/c&quot; \\l &quot;d&quot; ',
        run('three'),
      )}`,
    )
    const { document, note } = await read({ body, links })
    const link = (text: string, href: string) => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
    expect(document.content).toEqual([
      {
        type: 'paragraph',
        content: [
          link('one', 'https://quay.example/a#b'),
          { type: 'text', text: 'two' },
          link('three', 'https://quay.example/c#d'),
        ],
      },
    ])
    expect(note('links-dropped')).toBe(1)
  })

  it('hide what a field is told, also by a field within it, and lose nothing behind one that never ends', async () => {
    const inner = field('DATE', run('today'))
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect((await read(para(nested))).text).toBe('shown')
    expect((await read(para(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('kept')}`))).text).toBe('kept')
  })
})

const picture = (alt: string): string =>
  `<w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:blip r:link="far"/></a:graphic></wp:inline></w:drawing>`

describe('drawings in a Word document', () => {
  it('keep the pictures of the file, the first that can be of a group, and its text with a damaged one', async () => {
    const blip = (id: string): string => `<a:blip r:embed="${id}"/>`
    const drawn = (alt: string, ...ids: readonly string[]): string =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/>${ids.map(blip).join('')}</wp:inline></w:drawing></w:r>`
    const old = '<w:r><w:pict><v:shape alt="Old"><v:imagedata r:id="quay"/></v:shape></w:pict></w:r>'
    const body = para(
      `${run('Fog.')}${drawn('Quay', 'quay')}${old}${drawn('Group', 'emf', 'quay', 'bomb')}${drawn('Bomb', 'bomb')}`,
    )
    const [quay, bomb] = [makePng(60, 40), makePng(4, 4, { width: 30_000, height: 30_000 })]
    const { document, text, note, pictures } = await read({ body, pictures: { quay, bomb, emf: Buffer.from('EMF') } })
    const kept = pictureOf(quay, 60, 40)
    const image = (alt: string, picture = {}) => ({ type: 'image', attrs: { alt, title: null, ...picture } })
    expect(document.content).toMatchObject([
      {
        content: [
          { text: 'Fog.' },
          ...['Quay', 'Old', 'Group'].map((alt) => image(alt, { picture: kept })),
          image('Bomb'),
        ],
      },
    ])
    expect([text, pictures]).toEqual(['Fog.\uFFFC\uFFFC\uFFFC\uFFFC', [{ picture: kept, bytes: quay }]])
    const codes = ['images-left-out', 'images-of-other-kind', 'images-too-large']
    expect(codes.map((code) => note(code))).toEqual([1, 1, 1])
  })

  it('leave their place and description, and the words of boxes once', async () => {
    const box = (text: string): string => `<w:txbxContent>${para(text)}</w:txbxContent>`
    const body = para(
      `<w:r>${picture('A quay')}</w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>${box('Boxed')}</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('Boxed')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    const { document, text, note } = await read({ body, links: { far: 'https://quay.example/p.png' } })
    expect(document.content[0]).toEqual({
      type: 'paragraph',
      content: [{ type: 'image', attrs: { alt: 'A quay', title: null } }],
    })
    expect(text.match(/Boxed/g)).toHaveLength(1)
    expect(note('images-left-out')).toBe(1)
  })

  it('are read in the older markup too', async () => {
    const body = para(
      `${run('See ')}<w:r><w:pict><v:shape alt="A map"><v:imagedata r:id="x"/></v:shape></w:pict></w:r>`,
    )
    expect(await inlines(body)).toContainEqual({ type: 'image', attrs: { alt: 'A map', title: null } })
  })
})

describe('what else stands in a Word document', () => {
  it('keeps direction and language by block', async () => {
    const body =
      para(run('The quay and the bell of the ferry', '<w:lang w:val="en-GB"/>')) +
      para(run('گھاٹ', '<w:rtl/><w:lang w:bidi="ur-PK"/>'), '<w:bidi/>') +
      para(run('کشتی', '<w:lang w:val="en-GB"/>'))
    const { document, metadata } = await read(body)
    expect(metadata.language).toBe('en-GB')
    expect(document.content.map((block) => (block.type === 'paragraph' ? (block.attrs ?? null) : 'other'))).toEqual([
      null,
      { lang: 'ur-PK', dir: 'rtl' },
      null,
    ])
  })

  it('gives formulas as text, opens content controls, and follows no other document', async () => {
    const body =
      para(
        '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>bc</m:t></m:r></m:den></m:f></m:oMath>',
      ) +
      `<w:sdt><w:sdtContent>${para(`<w:smartTag>${run('Controlled')}</w:smartTag>`)}</w:sdtContent></w:sdt><w:altChunk r:id="x"/>`
    const { text, note } = await read({ body, header: para('Page 1') })
    expect(text).toBe('a/(bc)\nControlled')
    expect([note('math-as-text'), note('parts-not-followed'), note('headers-left-out')]).toEqual([1, 1, 1])
  })

  it('says who wrote it and in what, and that the day it was made is no date of publication', async () => {
    const core =
      '<dc:title>On the quay</dc:title><dc:creator>R. Marsh; T. Vale</dc:creator><dc:language>en</dc:language><dcterms:created>2021-03-04T05:06:07Z</dcterms:created>'
    const { metadata, note } = await read({ body: para('The quay'), core })
    expect(metadata).toMatchObject({
      title: 'On the quay',
      authors: ['R. Marsh', 'T. Vale'],
      language: 'en',
      published: null,
    })
    expect(note('file-made')).toBe('2021-03-04')
  })
})

describe('a Word document that is not as it should be', () => {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`

  it('is read without a damaged part, with a note', async () => {
    const { text, note } = await read({ body: para('The quay'), styles: '<w:style>' })
    expect([text, note('parts-unreadable')]).toEqual(['The quay', 1])
  })

  it.each([
    ['without its main part', {}, 'format-damaged'],
    ['with a main part that is no XML', { 'word/document.xml': 'quay' }, 'format-damaged'],
    ['without a body', { 'word/document.xml': '<a/>' }, 'format-damaged'],
    [
      'with declarations in its XML',
      { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
      'archive-unsafe',
    ],
  ])('is refused %s', async (_, parts, code) => {
    const bytes = await makeArchive({ '[Content_Types].xml': types, ...parts })
    expect(await outputOf(bytes, { name: 'quay.docx' })).toMatchObject({ ok: false, error: { code } })
  })

  it('is refused where it is encrypted, and not as one whose password is missing', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage\0', 'utf16le'),
    ])
    expect(await outputOf(bytes, { name: 'quay.docx' })).toMatchObject({ error: { code: 'encryption-unsupported' } })
    expect(await outputOf(bytes.subarray(0, 512), { name: 'quay.doc' })).toMatchObject({
      error: { code: 'format-unknown' },
    })
  })

  it('bounds numbers that no person wrote', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const body =
      para('Quay', '<w:numPr><w:ilvl w:val="99999"/><w:numId w:val="1"/></w:numPr>').repeat(3) +
      para('Bell', '<w:outlineLvl w:val="-5"/>')
    expect((await read({ body, numbering })).text).toBe('Quay\nQuay\nQuay\nBell')
  })
})
