import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '#domain/result.ts'
import { type Disk, listIfThere, writeNewFile } from './disk.ts'
import { decodeLine } from './journal-line.ts'
import type { JournalStop } from './journal-reader.ts'
import type { LoadedProject } from './load-project.ts'
import { notSaved } from './not-saved.ts'
import type { ProjectFolder } from './project-folder.ts'
import { quarantined } from './quarantine.ts'

/**
 * Makes a folder ready to be written to: damaged files are put aside, a torn line is cut off, what an interrupted snapshot or
 * lock left is taken away, and names that a killed process changed are made durable. Nothing is overwritten.
 */
export async function mended(disk: Disk, folder: ProjectFolder, loaded: LoadedProject): Promise<Result<null>> {
  try {
    await withoutLeftovers(disk, folder)
    if (loaded.fromBackup || loaded.isRepaired) await quarantined(disk, folder, folder.snapshot, 'keep')
    if (loaded.stop?.file === folder.journal) {
      await quarantined(disk, folder, folder.journal, 'copy')
      await cut(disk, folder.journal, loaded.position.bytes)
    } else if (loaded.stop) await historyCut(disk, folder, loaded.stop)
    if ((await listIfThere(disk, folder.history)).length > 0) await disk.syncFolder(folder.history)
    await disk.syncFolder(folder.root)
    return ok(null)
  } catch (error) {
    return fail(notSaved(error))
  }
}

/** Temporary files of this format that a process which ended left behind; they never were the project's. */
async function withoutLeftovers(disk: Disk, folder: ProjectFolder): Promise<void> {
  const ours = /^(project\.json\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|lock\.replacing)$/
  for (const name of await listIfThere(disk, folder.root)) {
    // One that cannot be taken away does no harm; doctor lists it.
    if (ours.test(name)) await disk.remove(join(folder.root, name)).catch(() => null)
  }
}

/** Damage within the history: the file goes aside with all that follows on what is lost, and its proved lines stay. */
async function historyCut(disk: Disk, folder: ProjectFolder, { file, proved, later }: JournalStop): Promise<void> {
  const first = /^(\d+)-/.exec(basename(file))?.[1]
  const last = decodeLine(proved.at(-1) ?? '')?.changeSet.sequence
  const kept = `${first}-${last}.jsonl`
  const isThere = (await listIfThere(disk, folder.history)).includes(kept)
  if (first !== undefined && last !== undefined && !isThere)
    await writeNewFile(disk, join(folder.history, kept), proved.map((line) => `${line}\n`).join(''))
  for (const each of [...later.toReversed(), file]) await quarantined(disk, folder, each, 'move')
  await disk.syncFolder(dirname(file))
}

async function cut(disk: Disk, path: string, bytes: number): Promise<void> {
  const file = await disk.open(path, 'r+')
  await file
    .truncate(bytes)
    .then(() => file.sync())
    .finally(() => file.close())
}
