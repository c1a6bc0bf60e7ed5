import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { codeOf, type Disk } from './disk.ts'
import type { ProjectFolder } from './project-folder.ts'

/** Puts a damaged file aside under a name of its own, moved or copied; a missing one is nothing to put aside. */
export async function quarantined(
  disk: Disk,
  folder: ProjectFolder,
  path: string,
  how: 'move' | 'copy',
): Promise<void> {
  await disk.makeFolder(folder.quarantine)
  const place = join(folder.quarantine, `${basename(path)}.${randomUUID().slice(0, 8)}`)
  try {
    if (how === 'move') await disk.rename(path, place)
    else await disk.copy(path, place)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  await disk.syncFolder(folder.quarantine)
}
