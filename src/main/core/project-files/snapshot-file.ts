import { join } from 'node:path'
import { z } from 'zod'
import { idOf } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { type Disk, listIfThere, readIfThere, sha256Of } from './disk.ts'
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
  /** The SHA-256 of the lines that hold the records: of every line of the file but the first and the last. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The shape of `open.countermark`. */
export const openerShape = z.strictObject({ format: z.literal(formatName), projectId: idOf('project') })

/** The outer shape of `project.json`. The records are checked against their own schemas after migration. */
export const snapshotShape = z.strictObject({
  format: z.strictObject({ name: z.literal(formatName), version: z.int(), migrations: z.array(z.string()) }),
  header,
  records: z.array(z.unknown()),
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
  const lines = recordLines(bytes)
  if (lines === null || sha256Of(lines) !== parsed.data.header.sha256)
    return { ok: false, code: 'snapshot-hash', detail: parsed.data.header.sha256 }
  return { ok: true, snapshot: parsed.data as unknown as SnapshotFile }
}

/** The end of a snapshot file: its last line. */
export const lastLine = ']}\n'

/** The lines between a snapshot's first and last, or null where it is not laid out in lines. */
function recordLines(bytes: Uint8Array): Uint8Array | null {
  const first = bytes.indexOf(10)
  const last = bytes.length - lastLine.length
  if (first === -1 || last <= first || Buffer.from(bytes.subarray(last)).toString() !== lastLine) return null
  return bytes.subarray(first + 1, last)
}

/** The backups, newest first. */
export async function backupFiles(disk: Disk, folder: ProjectFolder): Promise<readonly string[]> {
  const names = (await listIfThere(disk, folder.backups)).filter((name) => /^\d+\.json$/.test(name))
  return names
    .toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .map((name) => join(folder.backups, name))
}
