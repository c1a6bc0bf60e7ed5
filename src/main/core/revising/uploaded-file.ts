import { readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Call } from '../call.ts'
import { codeOf } from '../project-files/disk.ts'

/** A handed-over file with its bytes; it is forgotten with that. */
export async function uploadedFile(
  call: Call,
  uploadId: string,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const upload = await call.core.uploads.take(uploadId)
  if (!upload.ok) return upload
  const { name, path } = upload.value
  try {
    return ok({ name, bytes: await readFile(path) })
  } catch (error) {
    const reason = codeOf(error)
    if (reason === '') throw error
    return fail({ code: 'file-unreadable', file: name, reason })
  } finally {
    await call.core.uploads.drop(uploadId)
  }
}
