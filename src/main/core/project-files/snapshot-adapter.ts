import { createHash, randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import { heldFrom, lineOf } from '#domain/project/held-record.ts'
import { type Disk, linkOrCopy, listIfThere, makeFolders, renamePatiently } from './disk.ts'
import type { ToPack } from './known-snapshots.ts'
import type { ProjectFolder } from './project-folder.ts'
import { backupFiles, lastLine, nameOf, readSnapshot, type SnapshotFile } from './snapshot-file.ts'

/** How many records are turned into JSON, and how many bytes hashed, before commits get their turn. */
const slice = 2_000
const hashedAtOnce = 4 * 1024 * 1024
const keptBackups = 10

/**
 * lowdb's adapter for `project.json`, as careful as evidence deserves: serialised in slices that yield to commits, written to a
 * temporary file made with `wx`, its size checked, synced, read back and hashed; the old file kept in `backups/`; renamed with
 * retries; the folder synced.
 */
export class SnapshotAdapter implements Adapter<SnapshotFile> {
  readonly #disk: Disk
  readonly #folder: ProjectFolder
  #inPlace: number | null

  /** `inPlace` is the sequence of the verified snapshot that stands there, which becomes a backup; null where none does. */
  constructor(disk: Disk, folder: ProjectFolder, inPlace: number | null) {
    this.#disk = disk
    this.#folder = folder
    this.#inPlace = inPlace
  }

  async read(): Promise<SnapshotFile | null> {
    const read = await readSnapshot(this.#disk, this.#folder.snapshot)
    if (!read.ok) return null
    const { format, header } = read.snapshot
    return { format, header, records: Array.from(read.snapshot.lines, heldFrom) }
  }

  /** Hears of each snapshot that stands in its place. */
  onWritten: (written: ToPack) => void = () => {}

  async write(snapshot: SnapshotFile): Promise<void> {
    const { parts, sha256 } = await serialised(snapshot)
    const temporary = join(this.#folder.root, `project.json.${randomUUID()}`)
    try {
      await this.#writeChecked(temporary, parts)
      await this.#keepOld()
      await renamePatiently(this.#disk, temporary, this.#folder.snapshot)
    } catch (error) {
      // What could not become the snapshot is taken away; where that fails too, the next opening does it.
      await this.#disk.remove(temporary).catch(() => null)
      throw error
    }
    this.#inPlace = snapshot.header.sequence
    await this.#disk.syncFolder(this.#folder.root)
    const name = nameOf({ projectId: snapshot.header.projectId, sha256 }, parts)
    this.onWritten({ name, length: lengthOf(parts), records: snapshot.records })
    // A backup too many is no reason to call the snapshot failed.
    await this.#prune().catch(() => null)
  }

  async #writeChecked(path: string, parts: readonly Buffer[]): Promise<void> {
    const written = createHash('sha256')
    const file = await this.#disk.open(path, 'wx')
    try {
      for (const part of parts) {
        await file.writeBytes(part)
        written.update(part)
        await setImmediate()
      }
      await file.sync()
      if ((await file.size()) !== lengthOf(parts)) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    } finally {
      await file.close()
    }
    const found = await this.#disk.read(path)
    const readBack = createHash('sha256')
    for (let start = 0; start < found.length; start += hashedAtOnce) {
      readBack.update(found.subarray(start, start + hashedAtOnce))
      await setImmediate()
    }
    if (readBack.digest('hex') !== written.digest('hex'))
      throw Object.assign(new Error('read back differs'), { code: 'EIO' })
  }

  /** The old snapshot goes to the backups under its sequence. */
  async #keepOld(): Promise<void> {
    if (this.#inPlace === null) return
    await makeFolders(this.#disk, this.#folder.backups)
    const backup = join(this.#folder.backups, `${this.#inPlace}.json`)
    if ((await listIfThere(this.#disk, this.#folder.backups)).includes(basename(backup))) return
    await linkOrCopy(this.#disk, this.#folder.snapshot, backup)
  }

  async #prune(): Promise<void> {
    const backups = await backupFiles(this.#disk, this.#folder)
    for (const path of backups.slice(keptBackups)) await this.#disk.remove(path)
  }
}

const lengthOf = (parts: readonly Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0)

/** A snapshot's bytes in parts of some hundred kilobytes: a line with format and header, a line for each record, a last line. */
async function serialised({
  format,
  header,
  records,
}: SnapshotFile): Promise<{ readonly parts: readonly Buffer[]; readonly sha256: string }> {
  const hash = createHash('sha256')
  const parts: Buffer[] = []
  for (let start = 0; start < records.length; start += slice) {
    const lines = records.slice(start, start + slice).map(lineOf)
    const part = Buffer.from(`${lines.join(',\n')}${start + slice < records.length ? ',' : ''}\n`)
    hash.update(part)
    parts.push(part)
    await setImmediate()
  }
  const sha256 = hash.digest('hex')
  const first = JSON.stringify({ format, header: { ...header, sha256 } })
  return { parts: [Buffer.from(`${first.slice(0, -1)},"records":[\n`), ...parts, Buffer.from(lastLine)], sha256 }
}
