import type { KeptPicture } from '#domain/document/kept-picture.ts'
import type { IdOf } from '#domain/records/id.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Client } from './client.ts'

/**
 * Reads a picture of a source, in parts that each fit a message. The core has checked that its bytes are what names it; its type is one
 * of those that are kept, whatever the bytes would have a browser think.
 */
export async function readPicture(
  client: Client,
  sourceId: IdOf<'source'>,
  { sha256, type }: KeptPicture,
): Promise<Result<Blob>> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let index = 0, parts = 1; index < parts; index += 1) {
    const part = await client.request('sources.picturePart', { sourceId, sha256, type, index })
    if (!part.ok) return part
    parts = part.value.parts
    pieces.push(Uint8Array.from(atob(part.value.base64), (sign) => sign.charCodeAt(0)))
  }
  return ok(new Blob(pieces, { type: `image/${type}` }))
}
