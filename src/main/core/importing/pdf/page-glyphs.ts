import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import { openPdf } from './open-pdf.ts'

/** What the glyphs of a page stand for, one by one in the order in which the file draws them. */
export class PageGlyphs {
  readonly #bytes: Uint8Array
  readonly #password: string | null
  #pdf: Promise<PDFDocumentProxy | null> | null = null

  /** The same file again: it is opened only where glyphs are asked for, and then its pictures are not read. */
  constructor(bytes: Uint8Array, password: string | null) {
    this.#bytes = bytes
    this.#password = password
  }

  /** Lets go of the file, and with it of a page that is still being read. */
  async close(): Promise<void> {
    await (await this.#pdf)?.loadingTask.destroy()
  }

  /** The glyphs of a page, counted from 1; throws what the library throws where the page is damaged. */
  async of(number: number): Promise<readonly string[]> {
    this.#pdf ??= openPdf(this.#bytes, this.#password, { withoutPictures: true }).then((opened) =>
      opened.ok ? opened.value : null,
    )
    const page = await (await this.#pdf)?.getPage(number)
    if (page === undefined) return []
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const { fnArray, argsArray } = await page.getOperatorList()
    page.cleanup()
    return fnArray.flatMap((operator: number, at: number) => {
      const shown: unknown = operator === OPS.showText ? argsArray[at]?.[0] : null
      return Array.isArray(shown) ? shown.flatMap(unicodeOf) : []
    })
  }
}

/** Between glyphs stand numbers, which move what follows. */
const unicodeOf = (glyph: unknown): readonly string[] =>
  typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string'
    ? [glyph.unicode]
    : []
