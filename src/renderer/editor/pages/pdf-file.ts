import address from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/types/src/pdf.d.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { workerAddress } from '#ui/worker-address.ts'

/** Why a file's pages cannot be drawn. */
export type PdfRefusal = 'password-needed' | 'password-wrong' | 'damaged'

/** The size of a page as it is shown upright, in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** The drawing of one page on its way. */
export interface PageDrawing {
  /** Resolves when it is over, however it ended; it never rejects. */
  readonly done: Promise<'drawn' | 'cancelled' | 'failed'>
  cancel(): void
}

/** A PDF whose pages can be drawn. Nothing of it is run and nothing is fetched for it. */
export interface PdfFile {
  readonly pageCount: number
  /** The size of its first page: that of most of its pages. */
  readonly firstSize: PageSize
  /** Draws a page, by its index from 0, with so many pixels to the point. */
  draw(index: number, canvas: HTMLCanvasElement, scale: number): PageDrawing
  close(): void
}

/** A canvas may have so many pixels; a larger drawing is made coarser. */
const mostPixels = 16_000_000

/** Maps of characters, faces and decoders that the build copied beside the screens. */
const files = '/pdfjs/'

/** Opens a PDF in a thread of its own, without forms of XFA and without programs. */
export async function openPdfFile(bytes: Uint8Array, password: string | null): Promise<Result<PdfFile, PdfRefusal>> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const thread = new Worker(workerAddress(address), { type: 'module' })
  const opening = getDocument({
    // The library takes the buffer away from who hands it over.
    data: bytes.slice(),
    worker: PDFWorker.create({ port: thread }),
    ...(password === null ? {} : { password }),
    cMapUrl: `${files}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  const close = (): void => {
    void opening.destroy().catch(ignored)
    thread.terminate()
  }
  try {
    const pdf = await opening.promise
    const first = (await pdf.getPage(1)).getViewport({ scale: 1 })
    return ok({
      pageCount: pdf.numPages,
      firstSize: { width: first.width, height: first.height },
      draw: (index, canvas, scale) => drawPage(pdf, index, canvas, scale),
      close,
    })
  } catch (failure) {
    close()
    return fail(refusalOf(failure))
  }
}

/** A file that is closed while its library still works on it has nothing more to say. */
const ignored = (): void => undefined

function refusalOf(failure: unknown): PdfRefusal {
  if (!(failure instanceof Error) || failure.name !== 'PasswordException') return 'damaged'
  return 'code' in failure && failure.code === 2 ? 'password-wrong' : 'password-needed'
}

function drawPage(pdf: PDFDocumentProxy, index: number, canvas: HTMLCanvasElement, scale: number): PageDrawing {
  let isCancelled = false
  let task: RenderTask | null = null
  const draw = async (): Promise<'drawn' | 'cancelled' | 'failed'> => {
    const page = await pdf.getPage(index + 1)
    if (isCancelled) return 'cancelled'
    const size = page.getViewport({ scale: 1 })
    const fitting = Math.min(scale, Math.sqrt(mostPixels / Math.max(1, size.width * size.height)))
    const viewport = page.getViewport({ scale: fitting })
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    task = page.render({ canvas, viewport })
    await task.promise
    page.cleanup()
    return 'drawn'
  }
  return {
    done: draw().catch(() => (isCancelled ? 'cancelled' : 'failed')),
    cancel() {
      isCancelled = true
      task?.cancel()
    },
  }
}
