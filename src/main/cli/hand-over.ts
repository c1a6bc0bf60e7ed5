import { basename } from 'node:path'
import { chunkSize } from '#contract/envelope.ts'
import { bytesToImport } from './bytes-to-import.ts'
import type { ProjectSession } from './project-session.ts'

/** Hands the bytes of a file over to the core; answers the upload's id. */
export async function handOver(session: ProjectSession, path: string): Promise<string> {
  const name = basename(path)
  const bytes = await bytesToImport(path, name)
  const { uploadId } = await session.request('uploads.begin', { name, bytes: bytes.length })
  for (let index = 0; index * chunkSize < bytes.length; index += 1) {
    const chunk = bytes.subarray(index * chunkSize, (index + 1) * chunkSize)
    await session.request('uploads.chunk', { uploadId, index, base64: chunk.toString('base64') })
  }
  return uploadId
}
