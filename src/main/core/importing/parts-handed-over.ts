import type { ParsedInput } from '#contract/commands.ts'
import { pictureLimits } from '#domain/document/kept-picture.ts'
import type { Call } from '../call.ts'
import type { PagePart } from './html/page-parts.ts'

/**
 * The parts of a saved page that were handed over with it, as many and as much as pictures may be; the rest stand as too large. One
 * whose bytes did not arrive is not among them: the page's note says that it was not found.
 */
export async function partsHandedOver(
  call: Call,
  handed: ParsedInput<'sources.import'>['parts'],
): Promise<readonly PagePart[]> {
  const parts: PagePart[] = []
  let left = pictureLimits.all
  for (const [index, { path, uploadId }] of handed.entries()) {
    const upload = uploadId === null ? null : await call.core.uploads.take(uploadId)
    if (upload !== null && !upload.ok) continue
    const bytes = upload?.value.bytes ?? Number.POSITIVE_INFINITY
    const isKept = index < pictureLimits.count && bytes <= Math.min(pictureLimits.bytes, left)
    if (isKept) left -= bytes
    parts.push({ path, file: isKept ? (upload?.value.path ?? null) : null })
  }
  return parts
}
