import { describe, expect, it, test } from 'vitest'
import { NoteTally } from '#core/importing/note-tally.ts'
import { PictureShelf } from '#core/importing/picture-shelf.ts'
import { readImportOutput } from '#core/importing/read-output.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import { type KeptPicture, pictureLimits } from '#domain/document/kept-picture.ts'
import { picturesOf } from '#domain/document/pictures-of.ts'
import { imported, outputOf, sentences } from './imported.ts'
import { dataAddress, gifHead, makePng, pictureOf } from './make-picture.ts'

const quay = makePng(60, 40)
const bell = makePng(50, 50, undefined, 0x20)
const known = pictureOf(quay, 60, 40)
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const bomb = makePng(4, 4, { width: 30_000, height: 30_000 })
const whole = { name: 'page.html', wholePage: true }

const shown = (document: SourceDocument): readonly KeptPicture[] => picturesOf(document)

describe('the pictures of a page', () => {
  it('are kept where the page holds them, each once, and the text is the same as without', async () => {
    const page = (src: string): string =>
      `<p>At <img alt="The quay" src="${src}"> noon <img alt="Again" src="${src}"></p>`
    const read = await imported(page(dataAddress(quay)), whole)
    expect(read.document.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'At ' },
          { type: 'image', attrs: { alt: 'The quay', title: null, picture: known } },
          { type: 'text', text: ' noon ' },
          { type: 'image', attrs: { alt: 'Again', title: null, picture: known } },
        ],
      },
    ])
    expect(read.pictures).toEqual([{ picture: known, bytes: quay }])
    expect(read.codes).not.toContain('images-left-out')
    expect((await imported(page('https://quay.example/a.png'), whole)).text).toBe(read.text)
  })

  it('are kept without a description too, but not what only arranges the page', async () => {
    const [small, dot] = [makePng(300, 2), makePng(1, 1)]
    const tags = [quay, small, dot].map((bytes) => `<img alt="" src="${dataAddress(bytes)}">`).join('')
    const read = await imported(`<p>Fog.${tags}<img alt="Not loaded" src="${dataAddress(dot)}"></p>`, whole)
    expect(read.text).toBe('Fog.\uFFFC\uFFFC')
    expect(shown(read.document)).toEqual([known])
    expect(read.note('images-left-out')).toBe(3)
  })

  it('outlast the search for the article, which leaves the others behind', async () => {
    const article = `<article><h1>Quay</h1><p>${sentences(30)}</p><p><img alt="The quay" src="${dataAddress(quay)}"></p><p>${sentences(10)}</p></article>`
    const read = await imported(`<body><nav>Menu <img alt="Mark" src="${dataAddress(bell)}"></nav>${article}`, {
      name: 'page.html',
    })
    expect(read.codes).toContain('article-extracted')
    expect(read.pictures.map(({ picture }) => picture)).toEqual([known])
    expect(read.note('images-left-out')).toBe(1)
  })

  it('are not taken from the page’s own word for them', async () => {
    const read = await imported(
      `<p>Fog. <img alt="A" data-picture="1" src="x.png"><img alt="B" src="${dataAddress(quay)}"></p>`,
      whole,
    )
    expect(shown(read.document)).toEqual([known])
    expect(JSON.stringify(read.document)).toContain('{"alt":"A","title":null}')
  })

  it('leave a note where no place in the text can hold them', async () => {
    const read = await imported(`<p>Fog.</p><pre>log <img src="${dataAddress(quay)}"></pre>`, whole)
    expect([read.note('images-left-out'), read.pictures]).toEqual([1, []])
  })
})

test.each([
  ['a size that no window could draw', dataAddress(bomb), 'images-too-large'],
  [
    'more bytes than a picture may have',
    `data:image/png;base64,${'A'.repeat(pictureLimits.bytes * 4 + 1)}`,
    'images-too-large',
  ],
  [
    'a long frame in a small animation',
    dataAddress(gifHead(1, 1, { width: 30_000, height: 30_000 })),
    'images-too-large',
  ],
  ['a drawing with a script', dataAddress(Buffer.from(drawing), 'image/svg+xml'), 'images-of-other-kind'],
  ['a drawing that calls itself a PNG', dataAddress(Buffer.from(drawing)), 'images-of-other-kind'],
  ['a drawing written as text', `data:image/svg+xml,${encodeURIComponent(drawing)}`, 'images-of-other-kind'],
  ['an address of somewhere else', 'https://quay.example/a.png', 'images-left-out'],
])('a picture with %s is left out and noted; its description stays', async (_, src, code) => {
  const read = await imported(`<p>Fog. <img alt="The quay" src="${src}"></p>`, whole)
  expect(read.document.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Fog. ' },
        { type: 'image', attrs: { alt: 'The quay', title: null } },
      ],
    },
  ])
  expect([read.note(code), read.pictures]).toEqual([1, []])
})

test('a paste and Markdown keep the pictures that they hold', async () => {
  const pasted = await imported(`<p>Fog. <img alt="q" src="${dataAddress(quay)}"></p>`, { pasted: 'html' })
  expect(shown(pasted.document)).toEqual([known])
  const markdown = await imported(
    `Fog. ![The quay](${dataAddress(quay)}) ![far][f]\n\n[f]: https://quay.example/a.png`,
    {
      name: 'a.md',
    },
  )
  expect(shown(markdown.document)).toEqual([known])
  expect(markdown.note('images-left-out')).toBe(1)
})

test('no more pictures are kept than a document may have', () => {
  const notes = new NoteTally()
  const shelf = new PictureShelf(notes)
  for (let n = 0; n < pictureLimits.count + 3; n += 1) shelf.keep(Buffer.concat([quay, Buffer.from(String(n))]))
  expect(notes.list()).toEqual([{ code: 'images-too-large', count: 3, detail: null }])
})

describe('what an importer process wrote of pictures', () => {
  const written = async (change: (output: Record<string, unknown>) => object = (output) => output, bytes = quay) => {
    const output = await outputOf(`<p>Fog. <img alt="q" src="${dataAddress(quay)}"></p>`, whole)
    const pictures = [{ ...known, bytes: bytes.length }]
    return readImportOutput(JSON.stringify(change({ ...output, pictures })), bytes)
  }

  it('is taken when every picture is what is said of it', async () => {
    expect(await written()).toMatchObject({ ok: true, value: { pictures: [{ picture: known }] } })
  })

  it('is refused where a picture is another, is missing, is not shown, or is more than was said', async () => {
    const changes: readonly ((output: Record<string, unknown>) => object)[] = [
      (output) => ({ ...output, pictures: [] }),
      (output) => ({ ...output, pictures: [{ ...known, width: 61, bytes: quay.length }] }),
      (output) => ({ ...output, pictures: [{ ...known, bytes: quay.length - 1 }] }),
      (output) => ({ ...output, document: { type: 'doc', content: [{ type: 'paragraph' }] } }),
      (output) => JSON.parse(JSON.stringify(output).replaceAll('"width":60', '"width":61')),
      (output) => JSON.parse(JSON.stringify(output).replaceAll(known.sha256, 'a'.repeat(64))),
    ]
    for (const change of changes) expect(await written(change)).toEqual({ ok: false, error: 'invalid' })
    expect(await written((output) => output, bell)).toEqual({ ok: false, error: 'invalid' })
  })
})
