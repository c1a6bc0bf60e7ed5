import type { ChangeSet } from '#domain/project/change-set.ts'
import type { Disk } from './disk.ts'
import type { JournalPosition } from './journal.ts'
import { type JournalFile, journalFiles } from './journal-files.ts'
import { chainStart, decodeLine } from './journal-line.ts'
import type { ProjectFolder } from './project-folder.ts'

/** Where a project stands that its journals are replayed onto. */
export interface ReplayBase {
  readonly sequence: number
  readonly chain: string
}

/** Why reading stopped before the end, and what lies beyond. */
export interface JournalStop {
  readonly code: 'journal-torn' | 'journal-damaged' | 'journal-gap'
  readonly file: string
  /** The lines of that file that were read before it, without line breaks. */
  readonly proved: readonly string[]
  /** The journal files after that one, which follow on what is lost. */
  readonly later: readonly string[]
  /** Lines from the bad one on, in that file and later ones. */
  readonly linesLost: number
}

/** What the journals hold. */
export interface ReadJournals {
  /** Change sets up to the base, as far back as was asked for and as they can be read: what undo and repeated requests need. */
  readonly before: readonly ChangeSet[]
  /** Change sets after the base, in order and without a gap. */
  readonly after: readonly ChangeSet[]
  readonly stop: JournalStop | null
  /** Where the newest journal file can be continued. */
  readonly position: JournalPosition
}

/** How many change sets before the base are read for undo. */
const lookBack = 1_000

/**
 * Reads history and journal: everything after the base to the first bad CRC, broken chain or gap. A bad last line of the
 * newest file is torn: a write that was never answered. Anything else that stops is damage. A bad line up to the base stops
 * nothing, for the snapshot has what it said; only undo does not reach behind it.
 */
export async function readJournals(disk: Disk, folder: ProjectFolder, base: ReplayBase): Promise<ReadJournals> {
  const files = await journalFiles(disk, folder, base.sequence - lookBack)
  let before: ChangeSet[] = []
  const after: ChangeSet[] = []
  let { sequence, chain } = base
  let seen = base.sequence
  let first = base.sequence + 1
  let bytes = 0
  const position = (): JournalPosition => ({ first: bytes === 0 ? sequence + 1 : first, sequence, chain, bytes })
  for (const [index, file] of files.entries()) {
    const isNewest = file.path === folder.journal
    if (file.first !== null) seen = file.first - 1
    for (const [number, text] of [...file.lines, ...(file.tail === '' ? [] : [file.tail])].entries()) {
      const line = number < file.lines.length ? decodeLine(text) : null
      const stopped = (code: 'journal-damaged' | 'journal-gap'): ReadJournals => {
        const stop = stopAt(files, index, number, code)
        const isTorn = line === null && isNewest && stop.linesLost === 1
        return { before, after, stop: isTorn ? { ...stop, code: 'journal-torn' } : stop, position: position() }
      }
      seen = line?.changeSet.sequence ?? seen + 1
      if (seen <= base.sequence) {
        if (line === null) before = []
        else before.push(line.changeSet)
      } else {
        if (line === null) return stopped('journal-damaged')
        if (seen !== sequence + 1) return stopped('journal-gap')
        if (line.previous !== chain) return stopped('journal-damaged')
        after.push(line.changeSet)
        sequence = seen
        chain = line.hash
      }
      if (!isNewest) continue
      if (bytes === 0) first = seen
      bytes += Buffer.byteLength(text) + 1
    }
  }
  return { before, after, stop: null, position: position() }
}

function stopAt(files: readonly JournalFile[], index: number, number: number, code: JournalStop['code']): JournalStop {
  const [file, ...later] = files.slice(index)
  if (!file) throw new Error('no such journal file')
  const count = ({ lines, tail }: JournalFile): number => lines.length + (tail === '' ? 0 : 1)
  return {
    code,
    file: file.path,
    proved: file.lines.slice(0, number),
    later: later.map(({ path }) => path),
    linesLost: later.reduce((sum, each) => sum + count(each), count(file) - number),
  }
}

/** The change sets after a sequence, as far as the files hold them without a gap; null where they begin later. */
export async function changeSetsAfter(
  disk: Disk,
  folder: ProjectFolder,
  sequence: number,
): Promise<readonly ChangeSet[] | null> {
  const found: ChangeSet[] = []
  for (const { lines } of await journalFiles(disk, folder, sequence)) {
    for (const text of lines) {
      const changeSet = decodeLine(text)?.changeSet
      const next = sequence + found.length + 1
      if (changeSet?.sequence === next) found.push(changeSet)
      else if (changeSet && changeSet.sequence > next) return found.length === 0 ? null : found
    }
  }
  return found
}

/** What is wrong in the whole history and journal, from the first line on: each bad line, broken chain and gap. */
export async function historyProblems(
  disk: Disk,
  folder: ProjectFolder,
): Promise<
  readonly { readonly code: 'journal-damaged' | 'journal-gap'; readonly file: string; readonly at: number }[]
> {
  const problems: { code: 'journal-damaged' | 'journal-gap'; file: string; at: number }[] = []
  let last: { readonly sequence: number; readonly hash: string | null } = { sequence: 0, hash: chainStart }
  for (const { path, lines } of await journalFiles(disk, folder, 0)) {
    for (const text of lines) {
      const line = decodeLine(text)
      const sequence = line?.changeSet.sequence ?? last.sequence + 1
      if (line === null) problems.push({ code: 'journal-damaged', file: path, at: sequence })
      else if (sequence !== last.sequence + 1) problems.push({ code: 'journal-gap', file: path, at: sequence })
      else if (last.hash !== null && line.previous !== last.hash)
        problems.push({ code: 'journal-damaged', file: path, at: sequence })
      last = { sequence, hash: line?.hash ?? null }
    }
  }
  return problems
}
