import { describe, expect, it } from 'vitest'
import { pdfDate } from '#core/importing/pdf/pdf-metadata.ts'
import { unfolded } from '#core/importing/pdf/unfold.ts'
import { boxesOf } from '#domain/document/page-layout.ts'
import { pagesOf } from '#domain/document/pages.ts'
import { imported, outputOf } from '../imported.ts'
import { makePdf, type Placed } from './make-pdf.ts'

const name = 'account.pdf'
const lines = (x: number, top: number, ...texts: string[]): readonly Placed[] =>
  texts.map((text, at) => ({ text, x, y: top - 12 * at }))

describe('the text of a PDF', () => {
  it('is read column by column, below what stands over both', async () => {
    const left = ['The ferry left the quay in the', 'early fog, and nobody on the', 'pier saw which way it turned.']
    const right = ['An hour later the bell on the', 'far side rang twice, and then', 'the harbour was silent again.']
    const page = [
      { text: 'The morning of the ferry', x: 150, y: 760, size: 18 },
      ...lines(50, 700, ...left).flatMap((line, at) => [line, ...lines(320, 700 - 12 * at, right[at] ?? '')]),
    ]
    const { text, document } = await imported(makePdf([page]), { name })
    expect(text).toBe(`The morning of the ferry\n${left.join(' ')}\n${right.join(' ')}`)
    expect(document.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph'])
  })

  it('reads a table row by row', async () => {
    const page = [0, 1, 2, 3].flatMap((at) => [
      ...lines(50, 700 - 12 * at, `row ${at}`),
      ...lines(300, 700 - 12 * at, `${at}.5`),
    ])
    expect((await imported(makePdf([page]), { name })).text).toBe('row 0 0.5 row 1 1.5 row 2 2.5 row 3 3.5')
  })

  it('begins a paragraph at an indentation and at a gap', async () => {
    const page = [
      ...lines(50, 700, 'The first begins here and', 'goes on to its end here'),
      ...lines(65, 676, 'The second is indented and'),
      ...lines(50, 664, 'goes on to its end there'),
      ...lines(50, 630, 'The third stands apart'),
    ]
    expect((await imported(makePdf([page]), { name })).text.split('\n')).toHaveLength(3)
  })

  it('joins words that a line end divides, keeps the hyphen of a compound, and counts them', async () => {
    const page = lines(50, 700, 'A well-known ferry went to the har-', 'bour that was as well-', 'known as the quay.')
    const read = await imported(makePdf([page]), { name })
    expect(read.text).toBe('A well-known ferry went to the harbour that was as well-known as the quay.')
    expect(read.note('hyphens-joined')).toBe(1)
  })

  it('does not break a line at a raised number, and marks it', async () => {
    const page = [
      { text: 'The fog came', x: 50, y: 700, size: 12 },
      { text: '2', x: 121, y: 706, size: 7 },
      { text: 'at noon.', x: 129, y: 700, size: 12 },
    ]
    const { text, document } = await imported(makePdf([page]), { name })
    expect(text).toMatch(/^The fog came ?2 at noon\.$/)
    expect(JSON.stringify(document)).toContain('superscript')
  })

  it('links where an annotation does, and counts what may not be kept', async () => {
    const link = (rect: string, uri: string): string =>
      `<< /Type /Annot /Subtype /Link /Rect [${rect}] /A << /S /URI /URI (${uri}) >> >>`
    const annotations =
      link('48 695 75 712', 'https://example.org/') + link('100 695 130 712', 'javascript:alert\\(1\\)')
    const { document, note } = await imported(makePdf([lines(50, 700, 'Ferry times are here')], { annotations }), {
      name,
    })
    expect(document.content).toMatchObject([
      {
        content: [{ text: 'Ferry', marks: [{ attrs: { href: 'https://example.org/' } }] }, { text: ' times are here' }],
      },
    ])
    expect(note('links-dropped')).toBe(1)
  })
})

describe('the pages of a PDF', () => {
  const page = (number: number, ...texts: string[]): readonly Placed[] => [
    ...lines(50, 770, 'A day at the harbour'),
    ...lines(50, 700, ...texts),
    ...lines(300, 30, String(number)),
  ]
  const pages = [
    page(11, 'The ferry left in the fog and was not'),
    page(12, 'seen again before noon.', 'Then it came back.'),
    page(13, 'The bell rang.'),
  ]

  it('begin where their text does, inside a block too, without headers, footers and numbers', async () => {
    const read = await imported(makePdf(pages), { name })
    expect(read.text).toBe(
      'The ferry left in the fog and was not seen again before noon. Then it came back.\nThe bell rang.',
    )
    expect(read.note('running-lines-left-out')).toBe(6)
    const { starts } = pagesOf(read.document)
    expect(starts.map((each) => each.page)).toEqual(['11', '12', '13'])
    expect(read.text.slice(starts[1]?.offset)).toMatch(/^seen again/)
  })

  it('have the labels that the file gives them', async () => {
    const catalogue = '/PageLabels << /Nums [0 << /S /r /St 4 >>] >>'
    const { document } = await imported(makePdf(pages, { catalogue }), { name })
    expect(pagesOf(document).starts.map((each) => each.page)).toEqual(['iv', 'v', 'vi'])
  })

  it('are named where they hold no text or cannot be read', async () => {
    const read = await imported(makePdf([...pages, [], ...pages], { missing: 5 }), { name })
    expect(read.note('pages-without-text')).toBe('4')
    expect(read.note('pages-unreadable')).toBe('6')
    expect(await outputOf(makePdf([[], []]), { name })).toMatchObject({ ok: false, error: { code: 'no-text' } })
  })

  it('are told as progress', async () => {
    const { importBytes } = await import('#core/importing/import-bytes.ts')
    const told: number[] = []
    const options = {
      name,
      pasted: null,
      wholePage: false,
      encoding: null,
      password: null,
      trackedChanges: 'accepted',
    } as const
    await importBytes(makePdf(pages), options, (done) => told.push(done))
    expect(told).toEqual([1, 2, 3])
  })
})

describe('what a PDF says of itself', () => {
  it('is its title, author, date and language', async () => {
    const info = "/Title (The ferry) /Author (A. Pilot; B. Keeper) /CreationDate (D:20240305142500+01'00')"
    const { metadata } = await imported(makePdf([lines(50, 700, 'Fog')], { info, catalogue: '/Lang (en-GB)' }), {
      name,
    })
    expect(metadata).toMatchObject({
      title: 'The ferry',
      authors: ['A. Pilot', 'B. Keeper'],
      published: '2024-03-05T14:25:00+01:00',
      language: 'en-GB',
    })
  })

  it('has dates as far as they are whole', () => {
    expect(pdfDate('D:2024')).toBe('2024')
    expect(pdfDate('D:202403')).toBe('2024-03')
    expect(pdfDate('D:20240305142500')).toBe('2024-03-05')
    expect(pdfDate('yesterday')).toBeNull()
    expect(pdfDate(null)).toBeNull()
  })
})

describe('letters in other shapes', () => {
  it('are unfolded and counted', () => {
    expect(unfolded('\ufb01sh \ufb03x \ufefb\ufee3')).toEqual({ text: 'fish ffix \u0644\u0627\u0645', count: 4 })
    expect(unfolded('plain \ufd3e\ufd3f')).toEqual({ text: 'plain \ufd3e\ufd3f', count: 0 })
  })
})

describe('a damaged PDF', () => {
  it('is refused in words that a person knows', async () => {
    const output = await outputOf('%PDF-1.7\n', { name })
    expect(output.ok ? null : output.error).toEqual({ code: 'format-damaged', detail: 'pdf-parts' })
  })

  it.each([
    ['nothing but its first bytes', '%PDF-1.7\n'],
    ['rubbish', `%PDF-1.7\n${'\u0001\u0002obj<<'.repeat(2_000)}`],
    [
      'pages that are their own parents',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj trailer<</Root 1 0 R>>',
    ],
    [
      'a count of pages that is a lie',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 999999999>>endobj trailer<</Root 1 0 R>>',
    ],
  ])('is refused by name: %s', async (_, content) => {
    const output = await outputOf(content, { name })
    expect(output.ok ? null : output.error.code).toMatch(/^(?:format-damaged|no-text)$/)
  })

  it('is read without its table of objects', async () => {
    const whole = makePdf([lines(50, 700, 'The fog stayed')])
    const text = Buffer.from(whole).toString('latin1')
    const cut = text.slice(0, text.indexOf('xref'))
    expect(
      (await imported(Uint8Array.from(Buffer.from(`${cut}trailer << /Root 1 0 R >>`, 'latin1')), { name })).text,
    ).toBe('The fog stayed')
  })
})

describe('a protected PDF', () => {
  const protectedPdf = (user: string) =>
    makePdf([lines(50, 700, 'The fog stayed')], { passwords: { user, owner: 'pilot' } })

  it('asks for its password, refuses another, and opens with the right one', async () => {
    const bytes = protectedPdf('quay')
    expect(await outputOf(bytes, { name })).toMatchObject({ ok: false, error: { code: 'password-needed' } })
    expect(await outputOf(bytes, { name, password: 'pier' })).toMatchObject({
      ok: false,
      error: { code: 'password-wrong' },
    })
    expect((await imported(bytes, { name, password: 'quay' })).text).toBe('The fog stayed')
  })

  it('opens without one where only its owner has one', async () => {
    expect((await imported(protectedPdf(''), { name })).text).toBe('The fog stayed')
  })
})

describe('where the text of a PDF stands on its pages', () => {
  const placed = async (pages: Parameters<typeof makePdf>[0]) => {
    const { text, layout } = await imported(makePdf(pages), { name })
    if (layout === null) throw new Error('no layout')
    const boxes = (words: string) => {
      const start = text.indexOf(words)
      expect(start).toBeGreaterThanOrEqual(0)
      return boxesOf(layout, text, { start, end: start + words.length })
    }
    return { text, layout, boxes }
  }

  it('is kept for every word, from the upper left corner of its page', async () => {
    const { layout, text, boxes } = await placed([
      lines(50, 700, 'The ferry left the quay', 'in the early fog.'),
      lines(80, 400, 'The bell rang twice.'),
    ])
    expect(layout.pages).toEqual([
      { page: '1', width: 600, height: 800 },
      { page: '2', width: 600, height: 800 },
    ])
    expect(layout.runs.map(([start, end]) => text.slice(start, end))).toEqual([
      'The ferry left the quay',
      'in the early fog.',
      'The bell rang twice.',
    ])
    const [first, second] = boxes('quay in the')
    // Twelve points of Helvetica: the baseline is 100 points below the upper edge of the page.
    expect(first).toMatchObject({ page: 0 })
    expect(first?.top).toBeGreaterThan(86)
    expect((first?.top ?? 0) + (first?.height ?? 0)).toBeGreaterThan(100)
    expect(first?.left).toBeGreaterThan(100)
    expect(second?.left).toBe(50)
    expect(boxes('The bell')[0]).toMatchObject({ page: 1, left: 80 })
  })

  it('is that of the letters that stayed where a hyphen was joined and a ligature unfolded', async () => {
    const { text, boxes } = await placed([lines(50, 700, 'The ferry went to the har-', 'bour after all of that.')])
    expect(text).toContain('the harbour after')
    const [above, below] = boxes('harbour')
    expect(above?.top).toBeLessThan(below?.top ?? 0)
    expect(below?.left).toBe(50)
  })

  it('counts offsets over paragraphs as the text does', async () => {
    const { text, layout, boxes } = await placed([
      [
        ...lines(50, 700, 'The first stands here and', 'goes on to its end.'),
        ...lines(50, 640, 'The second stands apart.'),
      ],
    ])
    expect(text.split('\n')).toHaveLength(2)
    expect(layout.runs).toHaveLength(3)
    expect(boxes('apart.')[0]?.top).toBeGreaterThan(140)
  })

  it('is not there for files without drawn pages', async () => {
    expect((await imported('The ferry left.', { name: 'a.txt' })).layout).toBeNull()
  })
})
