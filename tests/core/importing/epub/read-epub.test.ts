import { describe, expect, test } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { makeArchive } from '../archive/make-archive.ts'
import { imported, outputOf } from '../imported.ts'
import { makePng, pictureOf } from '../make-picture.ts'

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
const opf = (manifest: string, spine: string, more = '', spineAttributes = ''): string =>
  `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Ford</dc:title><dc:creator>Ada Rill</dc:creator><dc:creator>Bo Fenn</dc:creator><dc:language>en</dc:language><dc:date>2031-04</dc:date><dc:rights>CC BY 4.0</dc:rights>${more}</metadata><manifest>${manifest}</manifest><spine ${spineAttributes}>${spine}</spine></package>`
const item = (id: string, href = `${id}.xhtml`, properties = ''): string =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml" properties="${properties}"/>`
const chapter = (body: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${attributes}><head><title/></head><body>${body}</body></html>`
const epub = (parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> =>
  makeArchive({ mimetype: 'application/epub+zip', 'META-INF/container.xml': container, ...parts })
/** A book of parts a, b … in this order. */
const bookOf = (
  bodies: readonly string[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> => {
  const ids = bodies.map((_, n) => String.fromCharCode(97 + n))
  return epub({
    'OPS/book.opf': opf(ids.map((id) => item(id)).join(''), ids.map((id) => `<itemref idref="${id}"/>`).join('')),
    ...Object.fromEntries(ids.map((id, n) => [`OPS/${id}.xhtml`, chapter(bodies[n] ?? '')])),
    ...more,
  })
}

describe('a book', () => {
  test('is read in its spine order, with what stands apart at the end, and says what it is', async () => {
    const book = await epub({
      'OPS/book.opf': opf(
        item('one') + item('two', 'text/two%20b.xhtml') + item('aside'),
        '<itemref idref="aside" linear="no"/><itemref idref="two"/><itemref idref="one"/><itemref idref="one"/>',
      ),
      'OPS/one.xhtml': chapter('<p>One.</p>'),
      'OPS/text/two b.xhtml': chapter('<p>Two.</p>'),
      'OPS/aside.xhtml': chapter('<p>Apart.</p>'),
    })
    const read = await imported(book, { name: 'book.bin' })
    expect([read.format, read.text]).toEqual(['epub', 'Two.\nOne.\nApart.'])
    expect(read.note('parts-apart')).toBe(1)
    expect(read.metadata).toMatchObject({
      title: 'The Ford',
      authors: ['Ada Rill', 'Bo Fenn'],
      language: 'en',
      published: '2031-04',
      licence: 'CC BY 4.0',
    })
  })

  test('keeps the pictures of its chapters from the book, and nothing from elsewhere', async () => {
    const quay = makePng(60, 40)
    const body =
      '<p>Fog. <img alt="Quay" src="img/the%20quay.png"/><img src="../OPS/img/the%20quay.png" alt="Again"/><img alt="Far" src="https://quay.example/q.png"/><img alt="Gone" src="gone.png"/></p>'
    const read = await imported(await bookOf([body], { 'OPS/img/the quay.png': quay }), { name: 'book.epub' })
    const picture = pictureOf(quay, 60, 40)
    expect(read.pictures).toEqual([{ picture, bytes: quay }])
    expect(JSON.stringify(read.document).split(picture.sha256)).toHaveLength(3)
    expect([read.text, read.note('images-left-out')]).toEqual(['Fog. \uFFFC\uFFFC\uFFFC\uFFFC', 2])
  })

  test('takes titles from nested contents where a chapter has none', async () => {
    const nav = chapter(
      '<nav epub:type="toc"><ol><li><a href="a.xhtml">Rivers</a><ol><li><a href="b.xhtml#x">The ford</a></li></ol></li><li><a href="c.xhtml">Third</a></li></ol></nav>',
    )
    const book = await epub({
      'OPS/book.opf': opf(
        item('a') + item('b') + item('c') + item('n', 'n.xhtml', 'nav'),
        '<itemref idref="a"/><itemref idref="b"/><itemref idref="c"/>',
      ),
      'OPS/n.xhtml': nav,
      'OPS/a.xhtml': chapter('<h1>Own</h1><p>A.</p>'),
      'OPS/b.xhtml': chapter('<p id="x">B.</p>'),
      'OPS/c.xhtml': chapter('<p>Third</p><p>C.</p>'),
    })
    const read = await imported(book, { name: 'book.epub' })
    expect(read.text).toBe('Own\nA.\nThe ford\nB.\nThird\nC.')
    expect(read.document.content[2]).toMatchObject({ type: 'heading', attrs: { level: 2 } })
    expect(read.note('headings-from-contents')).toBe(1)
  })

  test('takes titles and pages from an NCX', async () => {
    const ncx =
      '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://x.invalid/ncx.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>First</text></navLabel><content src="a.xhtml"/></navPoint></navMap><pageList><pageTarget><navLabel><text>7</text></navLabel><content src="a.xhtml#p7"/></pageTarget></pageList></ncx>'
    const book = await epub({
      'OPS/book.opf': opf(
        `${item('a')}<item id="ncx" href="t.ncx" media-type="application/x-dtbncx+xml"/>`,
        '<itemref idref="a"/>',
        '',
        'toc="ncx"',
      ),
      'OPS/t.ncx': ncx,
      'OPS/a.xhtml': chapter('<p>Six.</p><p><a id="p7"/>Seven.</p>'),
    })
    const read = await imported(book, { name: 'book.epub' })
    expect(read.text).toBe('First\nSix.\nSeven.')
    expect(read.document.content[2]).toMatchObject({ attrs: { page: '7' } })
  })

  test('keeps notes as notes, also from another part, and other inner links as words', async () => {
    const read = await imported(
      await bookOf([
        '<p>Said<a epub:type="noteref" href="#n1">1</a> and<a role="doc-noteref" href="b.xhtml#n2">2</a>, see <a href="b.xhtml">there</a> and <a href="https://x.invalid/">out</a>.</p><aside epub:type="footnote" id="n1"><p>Here.</p></aside>',
        '<ol><li epub:type="endnote" id="n2"><p>There.</p></li></ol>',
      ]),
      { name: 'a.epub' },
    )
    expect(read.document.content).toMatchObject([
      {
        content: [
          { text: 'Said' },
          { type: 'footnoteReference', attrs: { label: '1' } },
          { text: ' and' },
          { type: 'footnoteReference', attrs: { label: '2' } },
          { text: ', see there and ' },
          { text: 'out', marks: [{ type: 'link' }] },
          {},
        ],
      },
      { type: 'footnote', attrs: { label: '1' } },
      { type: 'orderedList', content: [{ content: [{ type: 'footnote', attrs: { label: '2' } }] }] },
    ])
    expect(read.note('inner-links')).toBe(1)
  })

  test('keeps notes that nothing but a link there and a link back tells, in the same part or another', async () => {
    const book = await bookOf([
      '<h1 id="top"><a href="#top">1</a></h1><p>The ford<a id="r1" href="#n1"><sup>1</sup></a> is <a id="r2" href="b.xhtml#n2">[2]</a> low <a href="b.xhtml#x">3</a>.</p><p class="n"><a name="n1" href="#r1">1</a> Since spring.</p>',
      '<p id="x">Page three, with a <a href="a.xhtml">way back</a>.</p><div id="n2"><p>In the ledger.</p><p>Twice. <a href="a.xhtml#r2">↩</a></p></div>',
    ])
    const { document, text } = await imported(book, { name: 'book.epub' })
    expect(document.content).toMatchObject([
      { type: 'heading' },
      {
        type: 'paragraph',
        content: [{}, { attrs: { label: '1' } }, {}, { attrs: { label: '[2]' } }, { text: ' low 3.' }],
      },
      { type: 'footnote', attrs: { label: '1' } },
      { type: 'paragraph' },
      { type: 'footnote', attrs: { label: '[2]' }, content: [{}, {}] },
    ])
    expect(text).toContain('1 Since spring.')
  })

  test('contents that link back to the chapters they name are no notes', async () => {
    const book = await bookOf([
      '<p><a id="t1" href="b.xhtml#c1">I</a></p><p><a id="t2" href="b.xhtml#c2">2</a></p>',
      '<h2 id="c1"><a href="a.xhtml#t1">I</a></h2><p>One.</p><div id="c2"><h3><a href="a.xhtml#t2">2</a></h3><p>Two.</p></div>',
    ])
    const { document } = await imported(book, { name: 'book.epub' })
    expect(document.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  test('gives the words of drawings in its chapters, line by line', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg"><title>Map</title><text x="1">Old <tspan>ford</tspan></text><text><tspan x="0" y="1">New</tspan><tspan x="0" y="9">ford</tspan></text></svg>'
    const read = await imported(await bookOf([`<p>Before.</p>${drawing}<p>In ${drawing} line.</p>`]), {
      name: 'book.epub',
    })
    expect(read.text).toBe('Before.\nOld ford\nNew ford\nIn Old ford New ford line.')
  })

  test('takes the titles of places inside a part from nested contents where it has no headings', async () => {
    const nav = chapter(
      '<nav epub:type="toc"><ol><li><a href="a.xhtml">Rivers</a><ol><li><a href="a.xhtml#s">The ford</a></li><li><a href="a.xhtml#t">Tide</a></li></ol></li></ol></nav>',
    )
    const book = await epub({
      'OPS/book.opf': opf(item('a') + item('n', 'n.xhtml', 'nav'), '<itemref idref="a"/>'),
      'OPS/n.xhtml': nav,
      'OPS/a.xhtml': chapter('<p>Water.</p><p id="s">Stones.</p><p id="t">Tide tables.</p>'),
    })
    const read = await imported(book, { name: 'book.epub' })
    expect(read.text).toBe('Rivers\nWater.\nThe ford\nStones.\nTide tables.')
    expect(read.document.content[2]).toMatchObject({ type: 'heading', attrs: { level: 2 } })
  })

  test('has the direction of its script, not that of its pages', async () => {
    const of = async (language: string) => {
      const book = await epub({
        'OPS/book.opf': opf(item('a'), '<itemref idref="a"/>', '', 'page-progression-direction="rtl"').replace(
          '>en<',
          `>${language}<`,
        ),
        'OPS/a.xhtml': chapter('<p>1 2</p>'),
      })
      return (await imported(book, { name: 'a.epub' })).document.content[0]
    }
    expect(await of('ur')).toMatchObject({ attrs: { dir: 'rtl' } })
    expect(await of('ja')).not.toMatchObject({ attrs: { dir: 'rtl' } })
  })

  test('keeps what follows an element that XHTML closes at once', async () => {
    expect((await imported(await bookOf(['<p>A<i/> b <span class="x"/>c.</p><p/><p>D.</p>']), {})).text).toBe(
      'A b c.\nD.',
    )
  })

  test('of fixed pages gives its words, drawn ones too', async () => {
    const book = await epub({
      'OPS/book.opf': opf(
        `${item('a')}<item id="s" href="s.svg" media-type="image/svg+xml"/>`,
        '<itemref idref="a"/><itemref idref="s"/>',
        '<meta property="rendition:layout">pre-paginated</meta>',
      ),
      'OPS/a.xhtml': chapter('<div style="position:absolute">Bridge</div>'),
      'OPS/s.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text x="1">Old <tspan>mill</tspan></text></svg>',
    })
    const read = await imported(book, { name: 'a.epub' })
    expect(read.text).toBe('Bridge\nOld mill')
    expect(read.codes).toContain('fixed-layout')
  })

  test('lists what is missing and keeps the rest', async () => {
    const book = await epub({
      'OPS/book.opf': opf(
        item('a') + item('gone'),
        '<itemref idref="gone"/><itemref idref="nowhere"/><itemref idref="a"/>',
      ),
      'OPS/a.xhtml': chapter('<p>Kept.</p><p>Open <b>end'),
    })
    const read = await imported(book, { name: 'a.epub' })
    expect(read.text).toBe('Kept.\nOpen end')
    expect(read.notes.find(({ code }) => code === 'parts-broken')).toMatchObject({
      count: 2,
      detail: 'nowhere, OPS/gone.xhtml',
    })
  })
})

describe('rights', () => {
  const encryption = (algorithm: string): Record<string, string> => ({
    'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
  })

  test('obfuscated fonts do not keep a book from being read', async () => {
    const book = await bookOf(['<p>Open.</p>'], encryption('http://www.idpf.org/2008/embedding'))
    expect((await imported(book, { name: 'a.epub' })).text).toBe('Open.')
  })

  test('a scheme is named', async () => {
    const aes = encryption('http://www.w3.org/2001/04/xmlenc#aes256-cbc')
    const refusal = async (more: Record<string, string>) =>
      outputOf(await bookOf(['<p>x</p>'], { ...aes, ...more }), { name: 'a.epub' })
    expect(await refusal({})).toMatchObject({
      error: { code: 'rights-protected', detail: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc' },
    })
    expect(await refusal({ 'META-INF/license.lcpl': '{}' })).toMatchObject({ error: { detail: 'Readium LCP' } })
    expect(await refusal({ 'META-INF/rights.xml': '<r/>' })).toMatchObject({ error: { detail: 'Adobe ADEPT' } })
  })
})

test('hostile books are refused by name or read as far as they go, never run', async () => {
  const refused = async (parts: Record<string, string>) =>
    outputOf(await makeArchive({ mimetype: 'application/epub+zip', ...parts }), { name: 'a.epub' })
  expect(await refused({})).toMatchObject({ error: { code: 'format-damaged' } })
  expect(
    await refused({ 'META-INF/container.xml': container, 'OPS/book.opf': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
  ).toMatchObject({ error: { code: 'archive-unsafe' } })
  const nested = `${'<aside epub:type="footnote" id="n"><a epub:type="noteref" href="#n">1</a>'.repeat(300)}Deep.`
  const book = await bookOf([
    `<script>alert(1)</script><img src="x" onerror="a()"/><a href="javascript:a()">Go</a>${nested}`,
  ])
  const output = await outputOf(book, { name: 'a.epub' })
  expect(readImportOutput(JSON.stringify(output))).toMatchObject({ ok: true })
  expect(JSON.stringify(output)).not.toMatch(/javascript|onerror|alert/)
})
