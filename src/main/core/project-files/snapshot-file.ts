import { isAscii } from 'node:buffer'
import { join } from 'node:path'
import { z } from 'zod'
import type { HeldPart, HeldRecord } from '#domain/project/held-record.ts'
import { idOf } from '#domain/records/id.ts'
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
export type SnapshotFile = Omit<z.infer<typeof snapshotShape>, 'records'> & { readonly records: readonly HeldRecord[] }

/** What tells a snapshot from all others. */
export interface SnapshotName {
  readonly projectId: string
  /** The hash of its lines. */
  readonly sha256: string
  /** The file's first bytes: nobody knows them who does not have it. */
  readonly start: Uint8Array
}

/**
 * A snapshot as it was read: its records as the lines of JSON that they are, cut one by one as they are taken, so that only what is
 * made of them stays; or as this machine held them when it had last checked them.
 */
export type FoundSnapshot = SnapshotInLines | PackedSnapshot

/** A snapshot by what its first line and its first bytes say. */
export interface NamedSnapshot extends Omit<SnapshotFile, 'records'> {
  readonly name: SnapshotName
}
export interface PackedSnapshot extends NamedSnapshot {
  readonly packed: readonly HeldPart[]
}
export interface SnapshotInLines extends NamedSnapshot {
  readonly packed: null
  readonly lines: Iterable<string>
  /** The length of its file, in bytes. */
  readonly length: number
}

/** What reading a snapshot gave: the data, or what is wrong with the file. */
export type ReadSnapshot =
  | { readonly ok: true; readonly snapshot: SnapshotInLines }
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
  const first = firstLineIn(bytes)
  if (!first.ok) return first
  const { format, header, end } = first
  const last = bytes.length - lastLine.length
  const isInLines = end < last && Buffer.from(bytes.subarray(last)).toString() === lastLine
  const lines = isInLines ? bytes.subarray(end, last) : null
  if (lines === null || sha256Of(lines) !== header.sha256)
    return { ok: false, code: 'snapshot-hash', detail: header.sha256 }
  const name = nameOf(header, [bytes])
  return {
    ok: true,
    snapshot: {
      format,
      header,
      name,
      length: bytes.length,
      lines: { [Symbol.iterator]: () => linesIn(lines) },
      packed: null,
    },
  }
}

/** So many of a snapshot's first bytes are part of its name. */
const startLength = 64 * 1024

/** The name of a snapshot, from the parts of its file. */
export function nameOf(
  { projectId, sha256 }: Pick<SnapshotName, 'projectId' | 'sha256'>,
  parts: readonly Uint8Array[],
): SnapshotName {
  const start = new Uint8Array(startLength)
  let length = 0
  for (const part of parts) {
    const taken = part.subarray(0, startLength - length)
    start.set(taken, length)
    length += taken.length
    if (length === startLength) break
  }
  return { projectId, sha256, start: start.subarray(0, length) }
}

/** What a snapshot's first line says, and where the second begins; or what is wrong with it. */
export function firstLineIn(
  bytes: Uint8Array,
):
  | ({ readonly ok: true; readonly end: number } & Pick<SnapshotFile, 'format' | 'header'>)
  | Extract<ReadSnapshot, { ok: false }> {
  const end = bytes.indexOf(lineFeed)
  const first = jsonOf(Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('utf8'))
  if (first === null) return { ok: false, code: 'snapshot-missing', detail: 'null' }
  if (first === undefined) return { ok: false, code: 'snapshot-unreadable', detail: 'the first line' }
  const parsed = snapshotShape.safeParse(first)
  if (!parsed.success)
    return { ok: false, code: 'snapshot-shape', detail: parsed.error.issues[0]?.path.join('.') ?? '' }
  return { ok: true, format: parsed.data.format, header: parsed.data.header, end: end === -1 ? bytes.length : end + 1 }
}

/** The end of a snapshot file: its last line. */
export const lastLine = ']}\n'
export const lineFeed = 10

/** The value of a line, the first one closed, or of a whole file; undefined where it is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.endsWith('"records":[') ? `${text}]}` : text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Bytes that are decoded at once. */
const block = 1024 * 1024

/** The lines between, without their commas: decoded a block at a time, so that lines share the memory of their block. */
function* linesIn(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf(lineFeed, Math.min(start + block, buffer.length - 1))
    const stop = end === -1 ? buffer.length : end + 1
    for (const text of alikeIn(buffer.subarray(start, stop))) yield* cutAtEnds(text)
    start = stop
  }
}

/**
 * A block as text, in stretches of lines that are all ASCII or none of which is: one character that is not makes the whole text that
 * shares its memory twice as large.
 */
function* alikeIn(bytes: Buffer): Generator<string> {
  if (isAscii(bytes)) {
    yield bytes.toString('latin1')
    return
  }
  let from = 0
  let areAscii: boolean | null = null
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, at)
    const next = end === -1 ? bytes.length : end + 1
    const isLineAscii = isAscii(bytes.subarray(at, next))
    if (areAscii !== null && areAscii !== isLineAscii) {
      yield bytes.toString('utf8', from, at)
      from = at
    }
    areAscii = isLineAscii
    at = next
  }
  yield bytes.toString('utf8', from)
}

function* cutAtEnds(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const to = text.indexOf('\n', from)
    const end = to === -1 ? text.length : to
    yield text.slice(from, text[end - 1] === ',' ? end - 1 : end)
    from = end + 1
  }
}

/** The backups, newest first. */
export async function backupFiles(disk: Disk, folder: ProjectFolder): Promise<readonly string[]> {
  const names = (await listIfThere(disk, folder.backups)).filter((name) => /^\d+\.json$/.test(name))
  return names
    .toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .map((name) => join(folder.backups, name))
}
