import { basename } from 'node:path'
import { chunkSize } from '#contract/envelope.ts'
import { bytesToImport } from './bytes-to-import.ts'
import { partsBesidePage } from './parts-beside-page.ts'
import type { ProjectSession } from './project-session.ts'

/** Hands the bytes of a file over to the core; answers the upload's id. */
export async function handOver(session: ProjectSession, path: string): Promise<string> {
  const name = basename(path)
  return handOverBytes(session, name, await bytesToImport(path, name))
}

/** A document that was handed over, with the pictures that lie beside it where it is a saved page. */
export interface HandedDocument {
  readonly uploadId: string
  readonly parts: readonly { readonly of: string; readonly path: string; readonly uploadId: string | null }[]
}

/** Hands a document over, and with a saved page the pictures of its folder that it refers to. */
export async function handOverDocument(session: ProjectSession, path: string): Promise<HandedDocument> {
  const name = basename(path)
  const bytes = await bytesToImport(path, name)
  const uploadId = await handOverBytes(session, name, bytes)
  const parts: HandedDocument['parts'][number][] = []
  for (const part of await partsBesidePage(path, bytes)) {
    const own = part.bytes === null ? null : await handOverBytes(session, basename(part.path), part.bytes)
    parts.push({ of: uploadId, path: part.path, uploadId: own })
  }
  return { uploadId, parts }
}

async function handOverBytes(session: ProjectSession, name: string, bytes: Buffer): Promise<string> {
  const { uploadId } = await session.request('uploads.begin', { name, bytes: bytes.length })
  for (let index = 0; index * chunkSize < bytes.length; index += 1) {
    const chunk = bytes.subarray(index * chunkSize, (index + 1) * chunkSize)
    await session.request('uploads.chunk', { uploadId, index, base64: chunk.toString('base64') })
  }
  return uploadId
}
