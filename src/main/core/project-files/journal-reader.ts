import { join } from 'node:path'
import type { ChangeSet } from '#domain/project/change-set.ts'
import { type Disk, listIfThere, readIfThere } from './disk.ts'
import type { JournalPosition } from './journal.ts'
import { decodeLine } from './journal-line.ts'
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
  /** Lines from the bad one on, in that file and later ones. */
  readonly linesLost: number
}

/** What the journals hold. */
export interface ReadJournals {
  /** Change sets up to the base, as far back as was asked for: what undo and repeated requests need. */
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
 * newest file is torn: a write that was never answered. Anything else that stops is damage.
 */
export async function readJournals(disk: Disk, folder: ProjectFolder, base: ReplayBase): Promise<ReadJournals> {
  const files = await journalFiles(disk, folder, base.sequence - lookBack)
  const before: ChangeSet[] = []
  const after: ChangeSet[] = []
  let { sequence, chain } = base
  let first = base.sequence + 1
  let bytes = 0
  for (const [index, file] of files.entries()) {
    const isNewest = file.path === folder.journal
    const lines = file.content.split('\n')
    const complete = lines.slice(0, -1)
    const tail = lines.at(-1) ?? ''
    if (isNewest) bytes = 0
    for (const [number, text] of [...complete, ...(tail === '' ? [] : [tail])].entries()) {
      const line = number < complete.length ? decodeLine(text) : null
      const rest =
        lines.length -
        number +
        files.slice(index + 1).reduce((sum, later) => sum + later.content.split('\n').length - 1, 0) -
        (tail === '' ? 1 : 0)
      const stop = (code: JournalStop['code']): ReadJournals => ({
        before,
        after,
        stop: { code, file: file.path, linesLost: rest },
        position: { first, sequence, chain, bytes },
      })
      if (line === null) return stop(isNewest && rest === 1 ? 'journal-torn' : 'journal-damaged')
      const { changeSet, previous, hash } = line
      if (isNewest && number === 0) first = changeSet.sequence
      if (changeSet.sequence <= base.sequence) {
        before.push(changeSet)
        // A snapshot of this very line must agree with it on the chain, else one of the two is not of this project.
        if (changeSet.sequence === base.sequence && hash !== base.chain) return stop('journal-damaged')
      } else {
        if (changeSet.sequence !== sequence + 1) return stop('journal-gap')
        if (previous !== chain) return stop('journal-damaged')
        after.push(changeSet)
        sequence = changeSet.sequence
        chain = hash
      }
      if (isNewest) bytes += Buffer.byteLength(text) + 1
    }
  }
  return { before, after, stop: null, position: { first: bytes === 0 ? sequence + 1 : first, sequence, chain, bytes } }
}

/** The change sets after a sequence, as far as the files hold them; null where they begin later. */
export async function changeSetsAfter(
  disk: Disk,
  folder: ProjectFolder,
  sequence: number,
): Promise<readonly ChangeSet[] | null> {
  const found: ChangeSet[] = []
  for (const file of await journalFiles(disk, folder, sequence)) {
    for (const text of file.content.split('\n').slice(0, -1)) {
      const line = decodeLine(text)
      if (line && line.changeSet.sequence === sequence + found.length + 1) found.push(line.changeSet)
    }
  }
  return found
}

/** The journal files that hold lines after a sequence, oldest first, the newest last. */
async function journalFiles(
  disk: Disk,
  folder: ProjectFolder,
  after: number,
): Promise<readonly { readonly path: string; readonly content: string }[]> {
  const named = (await listIfThere(disk, folder.history)).flatMap((name) => {
    const match = /^(\d+)-(\d+)\.jsonl$/.exec(name)
    return match ? [{ name, first: Number(match[1]), last: Number(match[2]) }] : []
  })
  const paths = named
    .filter(({ last }) => last > after)
    .toSorted((a, b) => a.first - b.first)
    .map(({ name }) => join(folder.history, name))
  const files: { path: string; content: string }[] = []
  for (const path of [...paths, folder.journal]) {
    const content = await readIfThere(disk, path)
    if (content) files.push({ path, content: Buffer.from(content).toString('utf8') })
  }
  return files
}
