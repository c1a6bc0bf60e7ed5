import { join } from 'node:path'
import { type Disk, listIfThere, readIfThere } from './disk.ts'
import type { ProjectFolder } from './project-folder.ts'

/** A journal file with its lines as they stand. */
export interface JournalFile {
  readonly path: string
  /** The sequence that its name gives its first line; null for the journal itself. */
  readonly first: number | null
  readonly lines: readonly string[]
  /** What stands behind the last line break: nothing, or the beginning of a line that was never finished. */
  readonly tail: string
}

/** How often files are read again because the writer moved its journal meanwhile. */
const patience = 5

/**
 * The journal files that hold lines after a sequence, oldest first, the journal itself last. Where the writer moves its
 * journal into the history between the listing and the reading, both are done again, so that no line is missed.
 */
export async function journalFiles(disk: Disk, folder: ProjectFolder, after: number): Promise<readonly JournalFile[]> {
  for (let attempt = 1; ; attempt += 1) {
    const names = await listIfThere(disk, folder.history)
    const files: JournalFile[] = []
    for (const { path, first } of [...historyFiles(folder, names, after), { path: folder.journal, first: null }]) {
      const content = await readIfThere(disk, path)
      if (content) files.push({ path, first, ...inLines(content) })
    }
    const now = await listIfThere(disk, folder.history)
    if (attempt >= patience || now.length === names.length) return files
  }
}

function historyFiles(
  folder: ProjectFolder,
  names: readonly string[],
  after: number,
): readonly { readonly path: string; readonly first: number }[] {
  return names
    .flatMap((name) => {
      const match = /^(\d+)-(\d+)\.jsonl$/.exec(name)
      return match ? [{ path: join(folder.history, name), first: Number(match[1]), last: Number(match[2]) }] : []
    })
    .filter(({ last }) => last > after)
    .toSorted((a, b) => a.first - b.first)
}

function inLines(content: Uint8Array): Pick<JournalFile, 'lines' | 'tail'> {
  const lines = Buffer.from(content).toString('utf8').split('\n')
  const tail = lines.pop() ?? ''
  return { lines, tail }
}
