import { randomUUID } from 'node:crypto'
import { isSamePicture, isWithinLimits, type KeptPicture } from '#domain/document/kept-picture.ts'
import { pictureHeader } from '#domain/document/picture-header.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf, type Disk, makeFolders, readIfThere, renamePatiently, sha256Of, writeNewFile } from './disk.ts'
import type { ProjectFolder } from './project-folder.ts'
import { quarantined } from './quarantine.ts'

/** A picture that a document shows, with its bytes as the imported file held them. */
export interface PictureFile {
  readonly picture: KeptPicture
  readonly bytes: Uint8Array
}

/** What names a picture's file. */
export type PictureName = Pick<KeptPicture, 'sha256' | 'type'>

/** Whether bytes are what is said of a picture: by their hash, their signature and the size that their header states. */
export function isPicture(bytes: Uint8Array, picture: KeptPicture): boolean {
  const header = pictureHeader(bytes)
  return header !== null && isSamePicture({ sha256: sha256Of(bytes), ...header }, picture)
}

/**
 * Writes the pictures of a source and makes them durable. They are named by their bytes, so that one that is there stays; where its bytes
 * are others by now they go to quarantine. Throws the system's error where one cannot be written.
 */
export async function writePictures(
  disk: Disk,
  folder: ProjectFolder,
  sourceId: IdOf<'source'>,
  pictures: readonly PictureFile[],
): Promise<void> {
  if (pictures.length === 0) return
  const place = folder.pictures(sourceId)
  // A link in a stranger's project would have us write somewhere else.
  if (await disk.isLink(place)) throw Object.assign(new Error('the folder of pictures is a link'), { code: 'ELOOP' })
  await makeFolders(disk, place)
  for (const { picture, bytes } of pictures) {
    const file = folder.picture(sourceId, picture)
    const there = await readIfThere(disk, file)
    if (there !== null && sha256Of(there) === picture.sha256) continue
    if (there !== null) await quarantined(disk, folder, file, 'keep')
    const written = `${file}.${randomUUID()}`
    await writeNewFile(disk, written, bytes)
    await renamePatiently(disk, written, file)
  }
  await disk.syncFolder(place)
}

/**
 * Reads a picture of a source, to be shown: never one whose bytes are others than its name says, of another type, or larger than a window
 * can draw. Fails with `not-found`, `format-damaged` or `file-unreadable`.
 */
export async function readPicture(
  disk: Disk,
  folder: ProjectFolder,
  sourceId: IdOf<'source'>,
  picture: PictureName,
): Promise<Result<Uint8Array>> {
  const file = folder.picture(sourceId, picture)
  try {
    const bytes = await readIfThere(disk, file)
    if (bytes === null) return fail({ code: 'not-found', what: 'picture', id: picture.sha256 })
    const header = pictureHeader(bytes)
    const isSound =
      header?.type === picture.type && isWithinLimits(header, bytes.length) && sha256Of(bytes) === picture.sha256
    return isSound ? ok(bytes) : fail({ code: 'format-damaged', file, detail: 'picture' })
  } catch (error) {
    const reason = codeOf(error)
    if (reason === '') throw error
    return fail({ code: 'file-unreadable', file, reason })
  }
}
