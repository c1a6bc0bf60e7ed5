import { describe, expect, it } from 'vitest'
import { inLogicalOrder } from '#core/importing/pdf/logical-order.ts'
import { imported } from '#tests/core/importing/imported.ts'
import { glyphPdf, glyphs, stream, utf16, writePdf } from './write-pdf.ts'

const name = 'quay.pdf'
const line = (x: number, y: number, shown: string): string => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm ${shown} ET`

describe('text that is written from the right', () => {
  it('is read from the right where its glyphs are drawn from the left', async () => {
    const pdf = glyphPdf(['ם', 'ו', 'ל', 'ש', ' '], line(100, 700, `${glyphs(0, 1, 2, 3, 4, 3, 2)} Tj`))
    const { text, document } = await imported(pdf, { name })
    expect(text).toBe('לש שלום')
    expect(document.content).toMatchObject([{ attrs: { dir: 'rtl' } }])
  })

  it('keeps the letters of a glyph that stands for several in their order', async () => {
    // On the page from the left: mim, lam-alif as one glyph, sin; a gap; he, lam-alif, yay.
    const content = line(100, 700, `[${glyphs(0, 1, 2)} -600 ${glyphs(3, 1, 4)}] TJ`)
    const { text } = await imported(glyphPdf(['م', 'لا', 'س', 'ه', 'ي'], content), { name })
    expect(text).toBe('يلاه سلام')
  })

  it('keeps them beside letters that are written from the left', async () => {
    const content = line(100, 700, `${glyphs(0, 1, 3, 4, 5, 2)} Tj`)
    const { text } = await imported(glyphPdf(['م', 'لا', 'س', ' ', 'A', 'b'], content), { name })
    expect(text.replace(/\s+/g, ' ')).toBe('سAb لام')
  })

  it('is left as the library gives it where the glyphs tell of another text', () => {
    expect(inLogicalOrder([{ str: 'الم', dir: 'rtl' }], ['م', 'لب'])).toBeNull()
    expect(inLogicalOrder([{ str: 'الم', dir: 'rtl' }], ['لا'])).toBeNull()
    expect(inLogicalOrder([{ str: 'الم', dir: 'rtl' }], ['م'])).toEqual(new Map())
    expect(inLogicalOrder([{ str: 'الم', dir: 'rtl' }], ['م', 'لا'])?.get(0)).toBe('لام')
  })
})

it('columns that are written from top to bottom follow each other from the right', async () => {
  const content = [line(400, 700, `${glyphs(0, 1, 2, 3)} Tj`), line(370, 700, `${glyphs(4, 5, 6, 7)} Tj`)].join('\n')
  const { text } = await imported(glyphPdf([...'船が港を出た夜明け'], content, true), { name })
  expect(text.replace(/\s/g, '')).toBe('船が港を出た夜明')
})

describe('what a file says of its structure and of itself', () => {
  /** A page of three lines in one size; what else the catalogue says, and further objects from 7 on. */
  const pdf = (catalogue: string, content: string, ...more: readonly string[]): Uint8Array =>
    writePdf([
      `<< /Type /Catalog /Pages 3 0 R ${catalogue} >>`,
      '<< /Title (By the information) /Author (Bo Sund) >>',
      '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 600 800] /Contents 6 0 R /StructParents 0 /Resources << /Font << /F1 4 0 R >> >> >>',
      stream(content),
      ...more,
    ])
  const shape = async (bytes: Uint8Array): Promise<readonly unknown[]> =>
    (await imported(bytes, { name })).document.content.map((block) =>
      block.type === 'heading' ? block.attrs.level : block.type,
    )

  it('has headings where its tags say so, at their level', async () => {
    const content = `/H2 << /MCID 0 >> BDC ${line(60, 700, '(The quay) Tj')} EMC /P << /MCID 1 >> BDC ${line(60, 660, '(The ferry left at dawn.) Tj')} EMC`
    const tagged = pdf(
      '/MarkInfo << /Marked true >> /StructTreeRoot 7 0 R',
      content,
      '<< /Type /StructTreeRoot /K [8 0 R] /ParentTree 11 0 R >>',
      '<< /Type /StructElem /S /Document /P 7 0 R /K [9 0 R 10 0 R] >>',
      '<< /Type /StructElem /S /H2 /P 8 0 R /Pg 5 0 R /K 0 >>',
      '<< /Type /StructElem /S /P /P 8 0 R /Pg 5 0 R /K 1 >>',
      '<< /Nums [0 [9 0 R 10 0 R]] >>',
    )
    expect(await shape(tagged)).toEqual([2, 'paragraph'])
    expect(await shape(pdf('', content))).toEqual(['paragraph'])
  })

  it('has headings where its outline names them, as deep as there', async () => {
    const content = [
      line(60, 700, '(The quay) Tj'),
      line(60, 640, '(The ferry left at dawn.) Tj'),
      line(60, 580, '(Cargo) Tj'),
      line(60, 520, '(Salt and rope.) Tj'),
    ].join('\n')
    const outlined = pdf(
      '/Outlines 7 0 R',
      content,
      '<< /Type /Outlines /First 8 0 R /Last 8 0 R /Count 1 >>',
      '<< /Title (The quay) /Parent 7 0 R /First 9 0 R /Last 9 0 R /Count 1 /Dest [5 0 R /Fit] >>',
      '<< /Title (Cargo) /Parent 8 0 R /Dest [5 0 R /Fit] >>',
    )
    expect(await shape(outlined)).toEqual([1, 'paragraph', 2, 'paragraph'])
  })

  it('is what its XMP packet says where that differs from its information', async () => {
    const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">By the packet</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Ada Rill</rdf:li><rdf:li>Mina Holt</rdf:li></rdf:Seq></dc:creator><dc:date><rdf:Seq><rdf:li>2031-04-02</rdf:li></rdf:Seq></dc:date><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
    const packet = stream(xmp, '/Type /Metadata /Subtype /XML')
    const content = line(60, 700, '(The ferry left at dawn.) Tj')
    const { metadata } = await imported(pdf('/Metadata 7 0 R /Lang (de-AT)', content, packet), { name })
    expect(metadata).toMatchObject({
      title: 'By the packet',
      authors: ['Ada Rill', 'Mina Holt'],
      published: '2031-04-02',
      licence: 'CC BY 4.0',
      language: 'de-AT',
    })
    expect((await imported(pdf('', content), { name })).metadata).toMatchObject({
      title: 'By the information',
      authors: ['Bo Sund'],
    })
  })

  it('opens without the line that says what it is where it is called a PDF', async () => {
    const whole = Buffer.from(pdf('', line(60, 700, '(The ferry left at dawn.) Tj')))
    expect((await imported(whole.subarray(whole.indexOf('1 0 obj')), { name })).text).toBe('The ferry left at dawn.')
  })

  it('writes titles in other scripts as UTF-16', async () => {
    const content = line(60, 700, '(The ferry left at dawn.) Tj')
    const bytes = Buffer.from(pdf('', content)).toString('latin1')
    const titled = bytes.replace('(By the information)', `<feff${utf16('گھاٹ')}>`)
    expect((await imported(Buffer.from(titled, 'latin1'), { name })).metadata.title).toBe('گھاٹ')
  })
})
