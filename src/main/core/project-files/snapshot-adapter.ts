import { createHash, randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import type { AnyRecord } from '#domain/records/record.ts'
import { codeOf, type Disk, listIfThere, readIfThere, sha256Of } from './disk.ts'
import type { ProjectFolder } from './project-folder.ts'

/** The name and version of the project format. */
export const formatName = 'countermark'
export const formatVersion = 1

const header = z.strictObject({
  projectId: z.string(),
  title: z.string(),
  sequence: z.int().min(0),
  /** The SHA-256 of the journal line of that sequence; 64 zeros at 0. */
  chain: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
  /** The SHA-256 of the records: of each one's JSON followed by a line feed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The outer shape of `project.json`. The records are checked against their own schemas after migration. */
export const snapshotShape = z.strictObject({
  format: z.strictObject({ name: z.literal(formatName), version: z.int(), migrations: z.array(z.string()) }),
  header,
  records: z.array(z.looseObject({ id: z.string(), type: z.string() })),
})
export type SnapshotFile = Omit<z.infer<typeof snapshotShape>, 'records'> & { readonly records: readonly AnyRecord[] }

/** What reading a snapshot gave: the data, or what is wrong with the file. */
export type ReadSnapshot =
  | { readonly ok: true; readonly snapshot: SnapshotFile }
  | {
      readonly ok: false
      readonly code: 'snapshot-missing' | 'snapshot-unreadable' | 'snapshot-hash' | 'snapshot-shape'
      readonly detail: string
    }

/** Reads and verifies a snapshot file: whole, of our shape, and its records hash to what its header says. */
export async function readSnapshot(disk: Disk, path: string): Promise<ReadSnapshot> {
  const bytes = await readIfThere(disk, path)
  if (bytes === null || bytes.length === 0)
    return { ok: false, code: 'snapshot-missing', detail: bytes === null ? 'missing' : 'empty' }
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (error) {
    return { ok: false, code: 'snapshot-unreadable', detail: error instanceof Error ? error.message : 'not JSON' }
  }
  if (value === null) return { ok: false, code: 'snapshot-missing', detail: 'null' }
  const parsed = snapshotShape.safeParse(value)
  if (!parsed.success)
    return { ok: false, code: 'snapshot-shape', detail: parsed.error.issues[0]?.path.join('.') ?? '' }
  const hash = createHash('sha256')
  // Of the records as the file has them: parsing by a schema may order keys otherwise.
  for (const record of (value as typeof parsed.data).records) hash.update(`${JSON.stringify(record)}\n`)
  if (hash.digest('hex') !== parsed.data.header.sha256)
    return { ok: false, code: 'snapshot-hash', detail: parsed.data.header.sha256 }
  return { ok: true, snapshot: parsed.data as unknown as SnapshotFile }
}

/** How many records are turned into JSON before commits get their turn. */
const slice = 2_000
const retried = ['EPERM', 'EACCES', 'EBUSY']
const attempts = 5
const keptBackups = 10

/**
 * lowdb's adapter for `project.json`, as careful as evidence deserves: serialised in slices that yield to commits, written to a
 * temporary file made with `wx`, its size checked, synced, read back and hashed; the old file kept in `backups/`; renamed with
 * retries; the folder synced.
 */
export class SnapshotAdapter implements Adapter<SnapshotFile> {
  readonly #disk: Disk
  readonly #folder: ProjectFolder

  constructor(disk: Disk, folder: ProjectFolder) {
    this.#disk = disk
    this.#folder = folder
  }

  async read(): Promise<SnapshotFile | null> {
    const read = await readSnapshot(this.#disk, this.#folder.snapshot)
    return read.ok ? read.snapshot : null
  }

  async write(snapshot: SnapshotFile): Promise<void> {
    const text = await serialised(snapshot)
    const temporary = join(this.#folder.root, `project.json.${randomUUID()}`)
    try {
      await this.#writeChecked(temporary, text)
      await this.#keepOld()
      await this.#renamed(temporary)
    } catch (error) {
      // What could not become the snapshot is taken away; where that fails too, doctor lists the file.
      await this.#disk.remove(temporary).catch(() => null)
      throw error
    }
    await this.#disk.syncFolder(this.#folder.root)
    await this.#prune()
  }

  async #writeChecked(path: string, text: string): Promise<void> {
    const bytes = Buffer.byteLength(text)
    const file = await this.#disk.open(path, 'wx')
    try {
      await file.write(text)
      await file.sync()
      if ((await file.size()) !== bytes) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    } finally {
      await file.close()
    }
    if (sha256Of(await this.#disk.read(path)) !== sha256Of(text))
      throw Object.assign(new Error('read back differs'), { code: 'EIO' })
  }

  /** The old snapshot goes to the backups under its sequence: linked, or copied where a file cannot be linked. */
  async #keepOld(): Promise<void> {
    const old = await readSnapshot(this.#disk, this.#folder.snapshot)
    if (!old.ok) return
    await this.#disk.makeFolder(this.#folder.backups)
    const backup = join(this.#folder.backups, `${old.snapshot.header.sequence}.json`)
    if ((await listIfThere(this.#disk, this.#folder.backups)).includes(basename(backup))) return
    try {
      await this.#disk.link(this.#folder.snapshot, backup)
    } catch {
      await this.#disk.copy(this.#folder.snapshot, backup)
    }
    await this.#disk.syncFolder(this.#folder.backups)
  }

  async #renamed(temporary: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#disk.rename(temporary, this.#folder.snapshot)
        return
      } catch (error) {
        if (attempt >= attempts || !retried.includes(codeOf(error))) throw error
        await new Promise((resolve) => setTimeout(resolve, 20 * attempt))
      }
    }
  }

  async #prune(): Promise<void> {
    const backups = await backupFiles(this.#disk, this.#folder)
    for (const path of backups.slice(keptBackups)) await this.#disk.remove(path)
    await this.#disk.syncFolder(dirname(this.#folder.snapshot))
  }
}

/** The backups, newest first. */
export async function backupFiles(disk: Disk, folder: ProjectFolder): Promise<readonly string[]> {
  const names = (await listIfThere(disk, folder.backups)).filter((name) => /^\d+\.json$/.test(name))
  return names
    .toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .map((name) => join(folder.backups, name))
}

async function serialised(snapshot: SnapshotFile): Promise<string> {
  const hash = createHash('sha256')
  const lines: string[] = []
  for (const [index, record] of snapshot.records.entries()) {
    const line = JSON.stringify(record)
    hash.update(`${line}\n`)
    lines.push(line)
    if (index % slice === slice - 1) await setImmediate()
  }
  const { format } = snapshot
  const start = JSON.stringify({ format, header: { ...snapshot.header, sha256: hash.digest('hex') } })
  return `${start.slice(0, -1)},"records":[\n${lines.join(',\n')}\n]}\n`
}
