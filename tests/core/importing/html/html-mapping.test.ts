import { describe, expect, it } from 'vitest'
import type { BlockNode } from '#domain/document/document.ts'
import { blocksOf, imported, paragraph } from '../imported.ts'

const page = (body: string) => imported(`<!doctype html><body>${body}`, { name: 'page.html', wholePage: true })
const textOf = async (body: string) => (await page(body)).text
const item = (...content: readonly BlockNode[]) => ({ type: 'listItem', content })

describe('the blocks of a page', () => {
  it('are its paragraphs and headings', async () => {
    const heading = (level: number, text: string) => ({
      type: 'heading',
      attrs: { lang: null, dir: null, level },
      content: [{ type: 'text', text }],
    })
    expect(await blocksOf('<h1>Fog</h1>before<p>At the <i>quay</i>.</p>after<h6>Six</h6>')).toEqual([
      heading(1, 'Fog'),
      paragraph('before'),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'At the ' },
          { type: 'text', text: 'quay', marks: [{ type: 'italic' }] },
          { type: 'text', text: '.' },
        ],
      },
      paragraph('after'),
      heading(6, 'Six'),
    ])
  })

  it('collapse white space as a browser shows it, but for spaces that do not break', async () => {
    expect(
      await textOf('<p>  The\n\t ferry <b> left </b> <i> at</i>\r\nnoon\u00a0\u00a0 sharp </p>\n\n<p> Fog</p>'),
    ).toBe('The ferry left at noon\u00a0\u00a0 sharp\nFog')
  })

  it('run words together only where the page does', async () => {
    expect(await textOf('<span>fer</span><span>ry</span> <span>left</span><wbr>!')).toBe('ferry left!')
    expect(await textOf('<div>one</div><div>two</div><section>three<article>four</article></section>five')).toBe(
      'one\ntwo\nthree\nfour\nfive',
    )
  })

  it('break a line at one <br>, and a paragraph at more', async () => {
    expect(await blocksOf('<p><br>one<br> two <br><br>three<br></p>')).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
      },
      paragraph('three'),
    ])
  })

  it('leave out paragraphs that show nothing', async () => {
    expect(await textOf('<p></p><p>&nbsp;</p><div> <span></span></div><p>fog</p>')).toBe('fog')
  })

  it('keep preformatted text as it is written, a line for each block in it', async () => {
    expect(await blocksOf('<pre>\n  a <b>b</b>\n\n\tc<br>d<div>e</div>f</pre><xmp><b>g</b></xmp>')).toEqual([
      { type: 'codeBlock', content: [{ type: 'text', text: '  a b\n\n\tc\nd\ne\nf' }] },
      { type: 'codeBlock', content: [{ type: 'text', text: '<b>g</b>' }] },
    ])
  })

  it('have quotations, rules, and quotation marks that the browser writes', async () => {
    const read = await page('<blockquote><p>It was <q>dense <q>fog</q></q>.</p></blockquote><hr>')
    expect(read.text).toBe('It was “dense ‘fog’”.\n\uFFFC')
    expect(read.document.content.map(({ type }) => type)).toEqual(['blockquote', 'horizontalRule'])
    expect(read.note('quote-marks-added')).toBe(2)
  })

  it('have lists in lists, wherever the inner list stands', async () => {
    const inner: BlockNode = { type: 'bulletList', content: [item(paragraph('b')) as never] }
    const expected = [{ type: 'orderedList', attrs: { start: 4 }, content: [item(paragraph('a'), inner)] }]
    expect(await blocksOf('<ol start=4><li>a<ul><li>b</ul></ol>')).toEqual(expected)
    expect(await blocksOf('<ol start=4><li>a</li><ul><li>b</ul></ol>')).toEqual(expected)
    expect(await blocksOf('<ol start=-4><li>a</ol>')).toMatchObject([{ attrs: { start: 1 } }])
  })

  it('keep what stands between the items of a list at its place', async () => {
    expect(await textOf('<ul>before <b>bold</b><li>a</li>between<li>b</li><p>after</p></ul>')).toBe(
      'before bold\na\nbetween\nb\nafter',
    )
  })

  it('have terms in bold, and what explains them', async () => {
    expect(await blocksOf('<dl><dt>Fog<dd>Low cloud.</dl>')).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Fog', marks: [{ type: 'bold' }] }] },
      paragraph('Low cloud.'),
    ])
  })

  it('have tables with head, spans and empty cells, their caption before them', async () => {
    const [caption, table] = await blocksOf(
      '<table><caption>Boats</caption><thead><tr><th colspan=2>A</tr></thead><tr><td rowspan="2">b<td><p>c</p><p>d</p></tr><tr><td></tr></table>',
    )
    const cell = (type: string, colspan: number, rowspan: number, ...content: readonly BlockNode[]) => ({
      type,
      attrs: { colspan, rowspan },
      content,
    })
    expect(caption).toEqual(paragraph('Boats'))
    expect(table).toEqual({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 2, 1, paragraph('A'))] },
        {
          type: 'tableRow',
          content: [cell('tableCell', 1, 2, paragraph('b')), cell('tableCell', 1, 1, paragraph('c'), paragraph('d'))],
        },
        { type: 'tableRow', content: [cell('tableCell', 1, 1, { type: 'paragraph' })] },
      ],
    })
  })

  it('keep spans within reason', async () => {
    const [table] = await blocksOf('<table><tr><td colspan=99999>a<td colspan=-1 rowspan=x>b</table>')
    expect(table).toMatchObject({
      content: [{ content: [{ attrs: { colspan: 1_000 } }, { attrs: { colspan: 1, rowspan: 1 } }] }],
    })
  })

  it('take a table that arranges the page as running text, and say so', async () => {
    for (const table of [
      '<table role=presentation><tr><td>a<td>b</table>',
      '<table><tr><td>a</td></tr><tr><td>b</table>',
      '<table><tr><td>a<td><table role=none><tr><td>b</table></table>',
    ]) {
      const read = await page(table)
      expect(read.document.content).toEqual([paragraph('a'), paragraph('b')])
      expect(read.note('layout-tables')).toBeGreaterThan(0)
    }
  })

  it('have pictures where they say what is on them, and count the others', async () => {
    const read = await page('<p>At <img alt=" the \n quay" src=q.png> noon<img src=x.png></p><img title="Pier" alt="">')
    expect(read.document.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'At ' },
          { type: 'image', attrs: { alt: 'the quay', title: null } },
          { type: 'text', text: ' noon' },
        ],
      },
      { type: 'paragraph', content: [{ type: 'image', attrs: { alt: '', title: 'Pier' } }] },
    ])
    expect(read.text).toBe('At \uFFFC noon\n\uFFFC')
    expect([read.note('images-not-beside'), read.note('images-left-out')]).toEqual([2, 1])
  })

  it('have the marks and links of their words', async () => {
    const [block] = await blocksOf(
      '<p><strong>b</strong><em>i</em><u>u</u><del>s</del><code>c</code><sup>2</sup><sub>3</sub><a href=" /log ">l</a><mark>m</mark>',
    )
    const marked = (text: string, type: string) => ({ type: 'text', text, marks: [{ type }] })
    expect(block).toEqual({
      type: 'paragraph',
      content: [
        marked('b', 'bold'),
        marked('i', 'italic'),
        marked('u', 'underline'),
        marked('s', 'strike'),
        marked('c', 'code'),
        marked('2', 'superscript'),
        marked('3', 'subscript'),
        { type: 'text', text: 'l', marks: [{ type: 'link', attrs: { href: '/log' } }] },
        { type: 'text', text: 'm' },
      ],
    })
  })

  it('keep the words of elements that nobody knows', async () => {
    expect(await textOf('<x-card><p>fog</p></x-card><blink>quay</blink><b is="x-b">pier</b>')).toBe('fog\nquaypier')
  })

  it('keep words that look like markup beside a comment', async () => {
    const read = await page('<p>Write &lt;b&gt; for bold <!-- <i>not shown</i> --></p><p>a &lt;!-- b</p>')
    expect(read.text).toBe('Write <b> for bold\na <!-- b')
    expect(read.codes).not.toContain('left-out-for-safety')
  })
})

describe('the language and direction of a page', () => {
  it('stand on the blocks that say their own or inherit it', async () => {
    const blocks = await blocksOf(
      '<p dir=rtl lang=ur>دھند</p><div lang=ar dir=rtl><p>ضباب</p><p lang=en dir=ltr>Fog</p></div><p dir=auto>Pier</p>',
    )
    expect(blocks.map((block) => ('attrs' in block ? block.attrs : null))).toEqual([
      { lang: 'ur', dir: 'rtl' },
      { lang: 'ar', dir: 'rtl' },
      { lang: 'en', dir: null },
      null,
    ])
  })

  it('of a page from right to left stand on every block, its own left-to-right blocks too', async () => {
    const read = await imported('<html lang=ur dir=RTL><body><h2>دھند</h2><ul><li>کشتی</ul><p dir=ltr>Fog</html>', {
      name: 'page.html',
      wholePage: true,
    })
    expect(read.document.content).toMatchObject([
      { type: 'heading', attrs: { dir: 'rtl' } },
      { content: [{ content: [{ attrs: { dir: 'rtl' } }] }] },
      { attrs: { dir: 'ltr' } },
    ])
    expect(read.metadata.language).toBe('ur')
  })

  it('is no language where it is none', async () => {
    expect(await blocksOf('<p lang="not a language">Fog</p>')).toEqual([paragraph('Fog')])
  })
})

describe('what a page does not show', () => {
  it.each([
    ['<p hidden>x</p>', 'hidden-left-out'],
    ['<div style="color:red; display : none"><p>x</p></div>', 'hidden-left-out'],
    ['<p style="visibility:hidden!important">x</p>', 'hidden-left-out'],
    ['<dialog>x</dialog>', 'hidden-left-out'],
    ['<noscript>x</noscript>', 'noscript-left-out'],
    ['<script>x</script>', 'scripts-removed'],
    ['<svg><text>x</text></svg>', 'media-left-out'],
    ['<video>x</video>', 'media-left-out'],
    ['<iframe>x</iframe>', 'media-left-out'],
    ['<textarea>x</textarea>', 'forms-left-out'],
    ['<select><option>x</select>', 'forms-left-out'],
  ])('is left out and counted: %s', async (hidden, code) => {
    const read = await page(`<p>The fog at the quay was dense.</p>${hidden}`)
    expect(read.text).toBe('The fog at the quay was dense.')
    expect(read.note(code)).toBe(1)
  })

  it('ends where a browser with scripts ends it, whatever is not closed in it', async () => {
    const read = await page(
      '<noscript><p>Turn <b title="</noscript>">scripts on<div></noscript><p>The lamp was lit.</p>',
    )
    expect(read.text).toBe('The lamp was lit.')
    expect(read.note('noscript-left-out')).toBe(1)
  })

  it('is left out without a word where it is nothing', async () => {
    const read = await page('<p>Fog</p><style>x</style><template>x</template><title>x</title><p hidden></p>')
    expect(read.text).toBe('Fog')
    expect(read.codes).toEqual(['whole-page-chosen'])
  })

  it('is shown after all where it is nearly the whole page', async () => {
    const read = await page(
      '<header>Log</header><div style="visibility:hidden"><p>The ferry left the quay in fog at noon.</p></div>',
    )
    expect(read.text).toBe('Log\nThe ferry left the quay in fog at noon.')
  })

  it('is shown where nothing hides it', async () => {
    expect(await textOf('<details><summary>More</summary>fog</details><p style="display:none-such">quay</p>')).toBe(
      'More\nfog\nquay',
    )
  })

  it('is kept where a button is a heading or the whole page is taken, for its words are on the page', async () => {
    expect(await textOf('<h3><button>Was it fog?</button></h3><p>Yes.<button>Share</button></p>')).toBe(
      'Was it fog?\nYes.Share',
    )
  })

  it('is not what a component keeps in its shadow', async () => {
    expect(
      await textOf(
        '<x-log><template shadowrootmode=open><p>fog <x-b><template shadowrootmode=open>quay</template></x-b></p></template></x-log>',
      ),
    ).toBe('fog quay')
  })

  it('is a formula’s picture, not its words', async () => {
    const read = await page('<p>So <math alttext="a &lt; b"><mi>a</mi><mo>&lt;</mo><mi>b</mi></math> holds.</p>')
    expect(read.text).toBe('So a < b holds.')
    expect(read.note('math-as-text')).toBe(1)
  })
})

describe('a page beyond reason', () => {
  it('keeps every word however deep', async () => {
    const read = await page(`${'<div>'.repeat(3_000)}fog${'</div>'.repeat(3_000)}${'<ul><li>'.repeat(200)}quay`)
    expect(read.text).toBe('fog\nquay')
    expect(read.note('nesting-flattened')).toBeGreaterThan(0)
  })

  it('is empty where it is made of frames', async () => {
    await expect(page('<div>x</div>').then(({ text }) => text)).resolves.toBe('x')
    await expect(
      imported('<html><frameset cols="1,1"><frame src="a.html"></frameset></html>', { name: 'page.html' }),
    ).rejects.toThrow('no-text')
  })
})
