import { isAbsolute, join, relative } from 'node:path'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf, type Disk, listIfThere, makeFolders, readIfThere, writeNewFile } from './disk.ts'
import { chainStart } from './journal-line.ts'
import { notSaved } from './not-saved.ts'
import { type ProjectFolder, projectFolder } from './project-folder.ts'
import { SnapshotAdapter } from './snapshot-adapter.ts'
import type { SnapshotFile } from './snapshot-file.ts'

/**
 * Writes a whole project to a new folder: the opener, every source file, and a snapshot of the state given, which begins a
 * chain of its own. The history stays with the project it was copied from.
 */
export async function copyProject(
  disk: Disk,
  from: ProjectFolder,
  target: string,
  snapshot: (chain: string) => SnapshotFile,
): Promise<Result<null>> {
  if (isWithin(from.root, target))
    return fail({ code: 'invalid-input', path: 'folder', problem: 'a folder outside the project', reason: 'outside' })
  try {
    if ((await listIfThere(disk, target)).length > 0) return fail({ code: 'project-not-empty', folder: target })
    const to = projectFolder(target)
    for (const folder of [to.root, to.sources, to.backups]) await makeFolders(disk, folder)
    const opener = await readIfThere(disk, from.opener)
    if (opener) await writeNewFile(disk, to.opener, opener)
    await copyTree(disk, from.sources, to.sources)
    const taken = snapshot(chainStart)
    await new SnapshotAdapter(disk, to, null).write({ ...taken, header: { ...taken.header, sequence: 0 } })
    return ok(null)
  } catch (error) {
    return fail(notSaved(error))
  }
}

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

async function copyTree(disk: Disk, from: string, to: string): Promise<void> {
  for (const name of await listIfThere(disk, from)) {
    const source = join(from, name)
    const bytes = await fileBytes(disk, source)
    if (bytes === null) {
      await makeFolders(disk, join(to, name))
      await copyTree(disk, source, join(to, name))
    } else await writeNewFile(disk, join(to, name), bytes)
  }
}

/** The bytes of a file, or null for a folder. */
async function fileBytes(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.read(path)
  } catch (error) {
    if (codeOf(error) === 'EISDIR') return null
    throw error
  }
}
