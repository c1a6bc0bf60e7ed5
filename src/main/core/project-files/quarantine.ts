import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { codeOf, copyFile, type Disk, linkOrCopy, makeFolders, renamePatiently } from './disk.ts'
import type { ProjectFolder } from './project-folder.ts'

/**
 * Puts a damaged file aside under a name of its own; a missing one is nothing to put aside. `move` takes it away, `copy` leaves
 * it to be cut, `keep` leaves it to be replaced by a rename: a crash between the two then leaves both.
 */
export async function quarantined(
  disk: Disk,
  folder: ProjectFolder,
  path: string,
  how: 'move' | 'copy' | 'keep',
): Promise<void> {
  await makeFolders(disk, folder.quarantine)
  const place = join(folder.quarantine, `${basename(path)}.${randomUUID().slice(0, 8)}`)
  try {
    if (how === 'move') await renamePatiently(disk, path, place)
    else await (how === 'copy' ? copyFile : linkOrCopy)(disk, path, place)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  await disk.syncFolder(folder.quarantine)
}
