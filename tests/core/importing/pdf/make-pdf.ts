import { protection } from './protect.ts'

/** A line of text where it stands on a page: in points from the left and the bottom, in Helvetica. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** What else a made file holds. */
export interface MadePdf {
  readonly info?: string
  /** Entries of the catalogue, as they are written in the file. */
  readonly catalogue?: string
  /** Annotations of the first page, as they are written in the file. */
  readonly annotations?: string
  /** The page, from 0, whose object is missing. */
  readonly missing?: number
  /** The passwords that protect it; an empty one for the user opens it without asking. */
  readonly passwords?: { readonly user: string; readonly owner: string }
}

/** The bytes of a PDF with text on its pages (ISO 32000-1): as little as a reader takes. Letters are those of Windows-1252. */
export function makePdf(pages: readonly (readonly Placed[])[], made: MadePdf = {}): Uint8Array {
  const guard = made.passwords ? protection(made.passwords.user, made.passwords.owner) : null
  const ids = pages.map((_, at) => 5 + 2 * at)
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${made.catalogue ?? ''} >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>\nendobj\n`,
    '3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n',
    `4 0 obj\n<< ${made.info ?? ''} >>\nendobj\n`,
    ...pages.map((placed, at) =>
      pageOf(ids[at] ?? 0, placed, at === 0 ? (made.annotations ?? '') : '', made.missing === at, guard?.stream),
    ),
  ]
  let file = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const object of objects)
    for (const part of object.split(/(?<=endobj\n)/)) {
      offsets.set(Number.parseInt(part, 10), file.length)
      file += part
    }
  const count = 5 + 2 * pages.length
  const start = file.length
  const entries = Array.from({ length: count }, (_, id) => {
    const offset = offsets.get(id)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  file += `xref\n0 ${count}\n${entries.join('')}trailer\n<< /Size ${count} /Root 1 0 R /Info 4 0 R ${guard?.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}

function pageOf(
  id: number,
  placed: readonly Placed[],
  annotations: string,
  isMissing: boolean,
  encrypted?: (object: number, content: string) => string,
): string {
  if (isMissing) return ''
  const plain = placed
    .map(
      ({ text, x, y, size = 10 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
    )
    .join('\n')
  const content = encrypted?.(id + 1, plain) ?? plain
  return (
    `${id} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${id + 1} 0 R ` +
    `/Resources << /Font << /F1 3 0 R >> >> /Annots [${annotations}] >>\nendobj\n` +
    `${id + 1} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`
  )
}
