import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, sep } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import { ok, type Result } from '#domain/result.ts'
import type { ImportRefusal } from '../import-output.ts'

/**
 * Opens a PDF in this process: no worker, no forms of XFA, and nothing but the package's own files for encodings and
 * fonts; on request without its pictures. Fails for a password that is missing or wrong, and for bytes in which no document is found.
 */
export async function openPdf(
  bytes: Uint8Array,
  password: string | null,
  { withoutPictures = false }: { readonly withoutPictures?: boolean } = {},
): Promise<Result<PDFDocumentProxy, ImportRefusal>> {
  const { getDocument } = await loadPdfjs()
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const opening = getDocument({
    // The library takes the buffer away from who hands it over.
    data: headed(bytes),
    ...(password === null ? {} : { password }),
    BinaryDataFactory: PackageFiles,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    ...(withoutPictures ? { maxImageSize: 1 } : {}),
    verbosity: 0,
  })
  return opening.promise.then(
    (pdf) => ok(pdf),
    (failure: unknown) => ({ ok: false, error: refusalOf(failure) }),
  )
}

/** A copy of a file's bytes with the line that it must begin with, where that is lost: the library would not find its first object. */
function headed(bytes: Uint8Array): Uint8Array {
  const isHeaded = Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-')
  return new Uint8Array(isHeaded ? bytes : Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]))
}

/** Reads maps and fonts of the package, at once, so that a page is read in one go (see within-time.ts); told by name, because the library takes Electron's processes for browsers and would fetch. */
class PackageFiles {
  /** The library's own name for it; it reads a file here. */
  readonly fetch: (wanted: { readonly kind: string; readonly filename: string }) => Promise<Uint8Array>

  constructor(folders: Readonly<Record<string, string | null>>) {
    this.fetch = async ({ kind, filename }) => {
      const folder = folders[kind]
      if (!folder || basename(filename) !== filename) throw new Error(`no file ${filename} for ${kind}`)
      return new Uint8Array(readFileSync(join(folder, filename)))
    }
  }
}

/** Loaded only for a PDF; the worker's half runs in the same thread, where the library looks for it by this name. */
async function loadPdfjs() {
  const scope = globalThis as { pdfjsWorker?: unknown; DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown }
  // Nothing is drawn here: the library would load a native canvas for these where it finds one.
  scope.DOMMatrix ??= class {}
  scope.ImageData ??= class {}
  scope.Path2D ??= class {}
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function refusalOf(failure: unknown): ImportRefusal {
  if (!(failure instanceof Error)) throw failure
  if (failure.name === 'PasswordException')
    return { code: 'code' in failure && failure.code === 2 ? 'password-wrong' : 'password-needed', detail: '' }
  // The library's names for what it stumbled over tell a person nothing.
  return { code: 'format-damaged', detail: 'pdf-parts' }
}
