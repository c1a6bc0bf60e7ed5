import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceDocument } from '#domain/document/document.ts'
import { textOf } from '#domain/text/text-map.ts'
import { imported, paragraph } from '../imported.ts'

const markdown = (text: string) => imported(text, { name: 'account.md' })
const blocksOf = async (text: string) => (await markdown(text)).document.content
const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const plain = (text: string) => ({ type: 'text', text })

describe('Markdown', () => {
  it('has headings of every level, of both kinds', async () => {
    const blocks = await blocksOf('# One\n\nTwo\n---\n\n###### Six *deep*')
    expect(blocks).toEqual([
      { type: 'heading', attrs: { lang: null, dir: null, level: 1 }, content: [plain('One')] },
      { type: 'heading', attrs: { lang: null, dir: null, level: 2 }, content: [plain('Two')] },
      {
        type: 'heading',
        attrs: { lang: null, dir: null, level: 6 },
        content: [plain('Six '), { type: 'text', text: 'deep', marks: [{ type: 'italic' }] }],
      },
    ])
  })

  it('reads a line end in a paragraph as a space and a hard break as one', async () => {
    const [block] = await blocksOf('The ferry left\nat noon.  \nIt was fog.\\\nNothing more.')
    expect(block).toEqual({
      type: 'paragraph',
      content: [
        plain('The ferry left at noon.'),
        { type: 'hardBreak' },
        plain('It was fog.'),
        { type: 'hardBreak' },
        plain('Nothing more.'),
      ],
    })
  })

  it('has marks within marks', async () => {
    const [block] = await blocksOf('**bold *both* `code`** ~~gone~~')
    expect(block).toEqual({
      type: 'paragraph',
      content: [
        bold('bold '),
        { type: 'text', text: 'both', marks: [{ type: 'bold' }, { type: 'italic' }] },
        bold(' '),
        { type: 'text', text: 'code', marks: [{ type: 'bold' }, { type: 'code' }] },
        plain(' '),
        { type: 'text', text: 'gone', marks: [{ type: 'strike' }] },
      ],
    })
  })

  it('has lists, nested and numbered from where they begin', async () => {
    expect(await blocksOf('3. three\n4. four\n   - inner\n')).toEqual([
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          { type: 'listItem', content: [paragraph('three')] },
          {
            type: 'listItem',
            content: [
              paragraph('four'),
              { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('inner')] }] },
            ],
          },
        ],
      },
    ])
  })

  it('keeps the marker of a task, and an empty item', async () => {
    const read = await markdown('- [ ] ask the harbour\n- [x] read the log\n-\n')
    expect(read.text).toBe('[ ] ask the harbour\n[x] read the log\n')
  })

  it('has tables with a head', async () => {
    const [table] = await blocksOf('| place | boats |\n| --- | ---: |\n| quay | **3** |\n| pier | |\n')
    const cell = (type: string, content: object) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [content] })
    expect(table).toEqual({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [cell('tableHeader', paragraph('place')), cell('tableHeader', paragraph('boats'))],
        },
        {
          type: 'tableRow',
          content: [
            cell('tableCell', paragraph('quay')),
            cell('tableCell', { type: 'paragraph', content: [bold('3')] }),
          ],
        },
        {
          type: 'tableRow',
          content: [cell('tableCell', paragraph('pier')), cell('tableCell', { type: 'paragraph' })],
        },
      ],
    })
  })

  it('has quotations, rules and code as written', async () => {
    expect(await blocksOf('> It was fog.\n> > Dense.\n\n***\n\n```js\nlet  a\n\n  b\n```\n')).toEqual([
      {
        type: 'blockquote',
        content: [paragraph('It was fog.'), { type: 'blockquote', content: [paragraph('Dense.')] }],
      },
      { type: 'horizontalRule' },
      { type: 'codeBlock', content: [plain('let  a\n\n  b')] },
    ])
  })

  it('has footnotes at their place, and the place that points at them', async () => {
    const read = await markdown('It was fog.[^a]\n\n[^a]: The log says so.\n\nNothing more.')
    expect(read.document.content).toEqual([
      {
        type: 'paragraph',
        content: [plain('It was fog.'), { type: 'footnoteReference', attrs: { label: 'a' } }],
      },
      { type: 'footnote', attrs: { label: 'a' }, content: [paragraph('The log says so.')] },
      paragraph('Nothing more.'),
    ])
    expect(read.text).toBe('It was fog.\uFFFC\nThe log says so.\nNothing more.')
  })

  it('has links by address, by name and bare', async () => {
    const link = (text: string, href: string) => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
    const read = await markdown(
      '[log](https://port.example/log) [list][l] <https://port.example> [none][m]\n\n[l]: /list "Boats"\n[l]: /second\n',
    )
    expect(read.document.content[0]).toEqual({
      type: 'paragraph',
      content: [
        link('log', 'https://port.example/log'),
        plain(' '),
        link('list', '/list'),
        plain(' '),
        link('https://port.example', 'https://port.example'),
        plain(' [none][m]'),
      ],
    })
    expect(read.note('link-definitions')).toBe(2)
  })

  it('has the descriptions of pictures and says that they were left out', async () => {
    const read = await markdown('![The quay](quay.png "At noon") and ![][p]\n\n[p]: pier.png\n')
    expect(read.document.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'image', attrs: { alt: 'The quay', title: 'At noon' } },
        plain(' and '),
        { type: 'image', attrs: { alt: '', title: null } },
      ],
    })
    expect(read.note('images-left-out')).toBe(2)
  })

  it('keeps HTML in it as it was written, and says so', async () => {
    const read = await markdown('Fog <b class="x">dense</b> <!-- unseen -->\n\n<div>\n<p>Quay</p>\n</div>\n')
    expect(read.text).toBe('Fog <b class="x">dense</b> <!-- unseen -->\n<div>\n<p>Quay</p>\n</div>')
    expect(read.note('raw-html')).toBe(4)
  })

  it('takes signs that were escaped or named for themselves', async () => {
    expect((await markdown('1\\. \\*not\\* &amp; &copy; &#x6d4; a\\b')).text).toBe('1. *not* & © ۔ a\\b')
  })

  it('says where a zero character could not stand', async () => {
    const read = await markdown('fog \0 quay')
    expect(read.text).toBe('fog \uFFFD quay')
    expect(read.note('characters-replaced')).toBe(1)
  })

  it('keeps every word of text nested beyond reason, and says so', async () => {
    const read = await markdown(`${'> '.repeat(150)}fog\n\n${'*a '.repeat(2_000)}end`)
    expect(read.text).toContain('fog')
    expect(read.text).toContain('end')
    expect(read.note('nesting-flattened')).toBe(90)
  })

  it('keeps the words of any text, in their order', async () => {
    const piece = fc.constantFrom(
      'fog',
      '**quay**',
      '*pier',
      '> boat',
      '- noon\n',
      '\n\n',
      '| a | b |\n|--|--|\n',
      '`x`',
      '[l](u)',
      '# ',
      '<i>',
      ' ',
    )
    const alphabetic = (text: string): string => (text.match(/fog|quay|pier|boat|noon/g) ?? []).join(' ')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 15 }), async (pieces) => {
        const text = `fog ${pieces.join('')}`
        const { document } = await markdown(text)
        expect(alphabetic(textOf(document))).toBe(alphabetic(text))
        expect(sourceDocument.safeParse(document).error).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })
})

describe('the details before a Markdown text', () => {
  it('stand as its first block, and say where it comes from', async () => {
    const details = [
      'title: "Fog at the quay"',
      'authors: [Rosa Quay, Amir Pier]',
      'date: 2024-03-12 08:30 +05:00',
      'url: https://port.example/fog',
      'publisher: Harbour Post',
      'lang: en_GB',
      'license: CC-BY-4.0',
    ].join('\n')
    const read = await markdown(`---\n${details}\n---\n\n# The day\n\nFog.\n`)
    expect(read.text).toBe(`${details}\nThe day\nFog.`)
    expect(read.document.content[0]?.type).toBe('codeBlock')
    expect(read.codes).toContain('front-matter')
    expect(read.metadata).toEqual({
      title: 'Fog at the quay',
      firstHeading: 'The day',
      authors: ['Rosa Quay', 'Amir Pier'],
      published: '2024-03-12T08:30+05:00',
      captured: null,
      url: 'https://port.example/fog',
      siteName: 'Harbour Post',
      language: 'en-GB',
      licence: 'CC-BY-4.0',
    })
  })

  it('may list the authors one a line', async () => {
    const read = await markdown('---\nauthors:\n  - Rosa Quay\n  - "Amir Pier"\ntitle: Fog\n---\nFog.')
    expect(read.metadata.authors).toEqual(['Rosa Quay', 'Amir Pier'])
  })

  it('give no address that is not one of the web', async () => {
    const read = await markdown('---\nurl: javascript:alert(1)\ndate: 03/04/2024\n---\nFog.')
    expect(read.metadata).toMatchObject({ url: null, published: null })
    expect(read.text).toContain('url: javascript:alert(1)')
  })

  it('are not guessed between two rules', async () => {
    const read = await markdown('---\n\nFog.\n\n---\n\nQuay.')
    expect(read.document.content.map(({ type }) => type)).toEqual([
      'horizontalRule',
      'paragraph',
      'horizontalRule',
      'paragraph',
    ])
    expect(read.codes).not.toContain('front-matter')
  })
})
