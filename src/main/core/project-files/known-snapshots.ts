import { createHash } from 'node:crypto'
import type { HeldPart } from '#domain/project/held-record.ts'
import { codeOf, type Disk } from './disk.ts'
import { migrationPlan, migrations } from './migrations.ts'
import {
  firstLineIn,
  formatVersion,
  lastLine,
  lineFeed,
  type NamedSnapshot,
  nameOf,
  type PackedSnapshot,
  type SnapshotName,
} from './snapshot-file.ts'

/** Snapshots whose every record was checked before, by the hash of their lines. */
export interface CheckedSnapshots {
  has(sha256: string): Promise<boolean>
  /** Never fails: one that cannot be noted is checked again. */
  add(sha256: string): Promise<void>
  readonly packed: PackedSnapshots
}

/** A snapshot that was checked and is not known in packed form. */
export interface ToPack {
  readonly name: SnapshotName
  /** Of its file, in bytes. */
  readonly length: number
  readonly records: readonly HeldPart[]
}

/** Snapshots of large projects as this machine holds them. None of these fails: what is not there is made anew. */
export interface PackedSnapshots {
  read(name: SnapshotName): Promise<readonly HeldPart[] | null>
  /** Keeps a snapshot if it is large; the one before of that project goes. Commits get their turn meanwhile. */
  keep(snapshot: ToPack): Promise<void>
}

/**
 * Reads a snapshot that this machine has checked and packed: the file is only hashed, a block at a time, and the records are those that
 * were packed. Null where there is no such one, or the file is not what it says: then it is to be read whole.
 */
export async function readPacked(disk: Disk, path: string, checked: CheckedSnapshots): Promise<PackedSnapshot | null> {
  try {
    const named = await namedIn(disk, path)
    if (named === null || !(await checked.has(named.name.sha256))) return null
    // The one is read while the other is hashed.
    const [packed, isSame] = await Promise.all([checked.packed.read(named.name), isAsNamed(disk, path, named)])
    return packed !== null && isSame ? { ...named, packed } : null
  } catch (error) {
    // What cannot be read is told by reading it whole.
    if (codeOf(error) === '') throw error
    return null
  }
}

async function namedIn(disk: Disk, path: string): Promise<NamedSnapshot | null> {
  for await (const block of disk.blocks(path)) {
    const first = firstLineIn(block)
    if (!first.ok) return null
    const { format, header } = first
    const plan = migrationPlan(format, migrations, formatVersion)
    const isOurs = plan.kind === 'apply' && plan.steps.length === 0
    return isOurs ? { format, header, name: nameOf(header, [block]) } : null
  }
  return null
}

/** Whether a file's lines, all but the first and the last, hash to what its first one says, and the last is what it must be. */
async function isAsNamed(disk: Disk, path: string, { header }: NamedSnapshot): Promise<boolean> {
  const hash = createHash('sha256')
  let isInLines = false
  let last = new Uint8Array()
  for await (const block of disk.blocks(path)) {
    const from: number = isInLines ? 0 : block.indexOf(lineFeed) + 1
    isInLines ||= from > 0
    // What may be the last line is not hashed before more comes.
    if (!isInLines) continue
    const more = block.subarray(from)
    const kept = Math.max(0, lastLine.length - more.length)
    hash.update(last.subarray(0, last.length - kept))
    hash.update(more.subarray(0, Math.max(0, more.length - lastLine.length)))
    last = new Uint8Array([...last.subarray(last.length - kept), ...more.subarray(-lastLine.length)])
  }
  return Buffer.from(last).toString() === lastLine && hash.digest('hex') === header.sha256
}
