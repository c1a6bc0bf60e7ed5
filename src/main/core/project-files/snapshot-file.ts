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

/** A snapshot as it was read. Its records are parsed one by one as they are taken, so that only what is made of them stays. */
export type FoundSnapshot = Omit<SnapshotFile, 'records'> & { readonly records: Iterable<unknown> }

/** What reading a snapshot gave: the data, or what is wrong with the file. */
export type ReadSnapshot =
  | { readonly ok: true; readonly snapshot: FoundSnapshot }
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
  const end = bytes.indexOf(lineFeed)
  const first = jsonOf(Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('utf8'))
  if (first === null) return { ok: false, code: 'snapshot-missing', detail: 'null' }
  if (first === undefined) return { ok: false, code: 'snapshot-unreadable', detail: 'the first line' }
  const parsed = snapshotShape.safeParse(first)
  if (!parsed.success)
    return { ok: false, code: 'snapshot-shape', detail: parsed.error.issues[0]?.path.join('.') ?? '' }
  const { format, header } = parsed.data
  const last = bytes.length - lastLine.length
  const isInLines = end !== -1 && end < last && Buffer.from(bytes.subarray(last)).toString() === lastLine
  const lines = isInLines ? bytes.subarray(end + 1, last) : null
  if (lines === null || sha256Of(lines) !== header.sha256)
    return { ok: false, code: 'snapshot-hash', detail: header.sha256 }
  return { ok: true, snapshot: { format, header, records: { [Symbol.iterator]: () => recordsIn(lines) } } }
}

/** The end of a snapshot file: its last line. */
export const lastLine = ']}\n'
const lineFeed = 10
const comma = 44

/** The value of the first line, closed, or of a whole file; undefined where it is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.endsWith('"records":[') ? `${text}]}` : text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The records of the lines between, each parsed when it is asked for; one that is not JSON is undefined. */
function* recordsIn(lines: Uint8Array): Generator<unknown> {
  const buffer = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf(lineFeed, start)
    const stop = end === -1 ? buffer.length : end
    yield jsonOf(buffer.toString('utf8', start, buffer[stop - 1] === comma ? stop - 1 : stop))
    start = stop + 1
  }
}

/** The backups, newest first. */
export async function backupFiles(disk: Disk, folder: ProjectFolder): Promise<readonly string[]> {
  const names = (await listIfThere(disk, folder.backups)).filter((name) => /^\d+\.json$/.test(name))
  return names
    .toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .map((name) => join(folder.backups, name))
}
