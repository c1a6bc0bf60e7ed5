import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import type { FileToRead } from '../import-output.ts'
import { pageTimes } from '../limits.ts'
import { openPdf } from './open-pdf.ts'
import { PageGlyphs } from './page-glyphs.ts'
import { type PageRuns, runsOfPage } from './page-runs.ts'
import { tooLong, withinTime } from './within-time.ts'

/** What was read of the pages of a file; null for one that could not be. */
export interface ReadPages {
  readonly pages: readonly (PageRuns | null)[]
  /** The document to go on with: it was opened again where a page had to be given up. */
  readonly pdf: PDFDocumentProxy
  /** True where pages are missing because they draw too much. */
  readonly isCut: boolean
}

/**
 * Reads the pages of a file, and says which cannot be read, which draw so much that they were given up, and which hold no text. The
 * others are still worth reading.
 */
export async function readPages(
  opened: PDFDocumentProxy,
  { bytes, options, notes, advance }: FileToRead,
  times = pageTimes,
): Promise<ReadPages> {
  const pages: (PageRuns | null)[] = []
  const givenUp: number[] = []
  const total = opened.numPages
  let pdf = opened
  let glyphs = new PageGlyphs(bytes, options.password)
  let left = times.all
  for (let number = 1; number <= total; number += 1) {
    const most = Math.min(times.one, left)
    const page = most <= 0 ? tooLong : await withinTime(readPage(pdf, glyphs, number), most)
    pages.push(page === tooLong ? null : page)
    if (page === tooLong) givenUp.push(number)
    if (page === tooLong && most > 0) {
      left -= most
      // Only with its document does the library let go of a page.
      await Promise.all([pdf.loadingTask.destroy(), glyphs.close()])
      const again = await openPdf(bytes, options.password)
      if (!again.ok) throw new Error('a file that was opened before cannot be opened again')
      pdf = again.value
      glyphs = new PageGlyphs(bytes, options.password)
    }
    advance(number, total + 1)
  }
  const where = (isMeant: (page: PageRuns | null, number: number) => boolean | undefined): string | null =>
    ranges(pages.flatMap((page, at) => (isMeant(page, at + 1) ? [at + 1] : [])))
  const unread = where((page, number) => page === null && !givenUp.includes(number))
  const cut = ranges(givenUp)
  const empty = where((page) => page?.directions.every(({ runs }) => runs.every(({ text }) => text.trim() === '')))
  if (unread !== null) notes.say('pages-unreadable', unread)
  if (cut !== null) notes.say('pages-too-elaborate', cut)
  if (empty !== null) notes.say('pages-without-text', empty)
  return { pages, pdf, isCut: cut !== null }
}

/** Null for a page that the library cannot read, whatever is wrong in it: the others are still worth reading. */
async function readPage(pdf: PDFDocumentProxy, glyphs: PageGlyphs, number: number): Promise<PageRuns | null> {
  return pdf
    .getPage(number)
    .then(async (page) => {
      const runs = await runsOfPage(page, glyphs)
      page.cleanup()
      return runs
    })
    .then(
      (runs) => runs,
      () => null,
    )
}

/** Numbers as they are written for a person: "1-3, 7"; null for none. */
function ranges(numbers: readonly number[]): string | null {
  const parts: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = parts.at(-1)
    if (last?.to === number - 1) last.to = number
    else parts.push({ from: number, to: number })
  }
  return parts.length === 0 ? null : parts.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}
