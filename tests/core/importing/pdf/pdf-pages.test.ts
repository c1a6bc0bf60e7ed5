import { describe, expect, it } from 'vitest'
import { NoteTally } from '#core/importing/note-tally.ts'
import { openPdf } from '#core/importing/pdf/open-pdf.ts'
import { readPages } from '#core/importing/pdf/pdf-pages.ts'
import { tooLong, withinTime } from '#core/importing/pdf/within-time.ts'
import { PictureShelf } from '#core/importing/picture-shelf.ts'
import { pdfOf, stream } from '../hostile/raw-pdf.ts'

const drawn = (content: string): Uint8Array => stream('', Buffer.from(content, 'latin1'))
const words = (text: string): string => `BT /F1 10 Tf 50 700 Td (${text}) Tj ET`
const page = (content: number): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${content} 0 R /Resources << /Font << /F1 9 0 R >> >> >>`

/** Three pages, of which the second saves the state of drawing so often. */
const file = (saves: number): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>',
    ...[6, 7, 8].map(page),
    drawn(words('The first page.')),
    drawn(`${'q '.repeat(saves)}${words('The second page.')}`),
    drawn(words('The third page.')),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])

async function read(bytes: Uint8Array, times: { readonly one: number; readonly all: number }) {
  const opened = await openPdf(bytes, null)
  if (!opened.ok) throw new Error(opened.error.code)
  const notes = new NoteTally()
  const options = { name: 'a.pdf', pasted: null, wholePage: false, encoding: null, password: null } as const
  const given = { bytes, options: { ...options, trackedChanges: 'accepted' }, notes, pictures: new PictureShelf(notes) }
  const { pages, isCut } = await readPages(opened.value, { ...given, advance: () => undefined } as never, times)
  const texts = pages.map(
    (each) => each?.directions.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') ?? null,
  )
  return { texts, isCut, notes: notes.list() }
}

describe('pages that draw without end', () => {
  it('are given up and named, and the pages after them are read', async () => {
    const { texts, isCut, notes } = await read(file(200_000), { one: 300, all: 900 })
    expect(texts).toEqual(['The first page.', null, 'The third page.'])
    expect(isCut).toBe(true)
    expect(notes).toEqual([{ code: 'pages-too-elaborate', count: null, detail: '2' }])
  })

  it('use up the time for all of them together', async () => {
    const { texts, notes } = await read(file(200_000), { one: 300, all: 300 })
    expect(texts).toEqual(['The first page.', null, null])
    expect(notes).toEqual([{ code: 'pages-too-elaborate', count: null, detail: '2-3' }])
  })

  it('are read where they come to an end', async () => {
    const { texts, isCut } = await read(file(100), { one: 30_000, all: 30_000 })
    expect(texts).toEqual(['The first page.', 'The second page.', 'The third page.'])
    expect(isCut).toBe(false)
  })
})

describe('waiting within a time', () => {
  it('sees the end of a chain of promises that gives no timer its turn', async () => {
    let isStopped = false
    // A turn of the library's does something: a thread that does nothing is taken to wait for the system.
    const chain = async (): Promise<void> => {
      for (; !isStopped; await null) 'fog '.repeat(2_000).split(' ').toSorted()
    }
    expect(await withinTime(chain(), 50)).toBe(tooLong)
    isStopped = true
  })

  it('takes no time of the processor from what waits for the system, and hands on how the work ends', async () => {
    const later = new Promise<string>((resolve) => setTimeout(() => resolve('read'), 30))
    expect(await withinTime(later, 10_000)).toBe('read')
    await expect(withinTime(Promise.reject(new Error('torn')), 10_000)).rejects.toThrow('torn')
  })
})
