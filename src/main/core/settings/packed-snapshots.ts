import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import { type HeldPart, heldFrom, idIn, lineOf, recordsOf } from '#domain/project/held-record.ts'
import { asTables } from '#domain/project/in-tables.ts'
import { tableHeader } from '#domain/project/table-bytes.ts'
import { TableReader } from '#domain/project/table-reader.ts'
import { formatKey } from '../project-files/format-schema.ts'
import type { PackedSnapshots, ToPack } from '../project-files/known-snapshots.ts'
import { packedBytesOf, packedTableIn } from '../project-files/packed-bytes.ts'
import type { SnapshotName } from '../project-files/snapshot-file.ts'

/** Tables, as they cross to a window, and lines that are written and read as one, so that commits get their turn between. */
type Part = readonly (Uint8Array | string)[]

/** About how many characters a part has, and how long a table may become. */
const partSize = 1_000_000
const tableSize = 200_000
/** Smaller ones are read and packed in less time than anyone notices. */
const worthIt = 8 * 1024 * 1024
/** The packed snapshots of this many projects are kept; those of others are packed anew when they are opened. */
const most = 4

const cipher = 'aes-256-gcm'
const nonceLength = 8
const tagLength = 16
const lengthLength = 4

/**
 * Snapshots of large projects as this machine holds them, so that opening one need not cut and pack its hundred thousand lines again. A
 * derived cache, which may be deleted at any time: what cannot be read, or is of another version, is as if it were not there.
 *
 * It stands among this machine's settings, where nobody looks for a project's words. So each part is encrypted (AES-256-GCM, which also
 * tells whether it is whole) under a key that is nowhere kept: it is made from the beginning of the snapshot itself, and whoever no
 * longer has the project can no more read this.
 */
export class PackedSnapshotsFolder implements PackedSnapshots {
  readonly #folder: string
  readonly #least: number

  /** @param least how large a snapshot is at least that is kept, in bytes */
  constructor(dataFolder: string, least = worthIt) {
    this.#folder = join(dataFolder, 'packed-snapshots')
    this.#least = least
  }

  async read(name: SnapshotName): Promise<readonly HeldPart[] | null> {
    const file = await open(this.#file(name), 'r').catch(() => null)
    if (file === null) return null
    try {
      return await recordsIn(file, name)
    } catch {
      // Damaged, cut off, or written by another version: it is made anew.
      return null
    } finally {
      await file.close()
    }
  }

  async keep({ name, length, records }: ToPack): Promise<void> {
    if (length < this.#least) return
    const temporary = join(this.#folder, randomUUID())
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      const file = await open(temporary, 'wx', 0o600)
      try {
        const nonce = randomBytes(nonceLength)
        await file.writeFile(nonce)
        let index = 0
        for await (const part of partsOf(records)) {
          await file.writeFile(sealed(serialize(part), name, nonce, index))
          index += 1
          await setImmediate()
        }
        await file.writeFile(sealed(Buffer.alloc(0), name, nonce, index))
      } finally {
        await file.close()
      }
      await rename(temporary, this.#file(name))
      await this.#prune()
    } catch {
      // Without it the next opening takes longer, and nothing else.
      await unlink(temporary).catch(() => undefined)
    }
  }

  #file({ projectId }: SnapshotName): string {
    // Of a stranger's text no path is made.
    return join(this.#folder, createHash('sha256').update(projectId).digest('hex'))
  }

  async #prune(): Promise<void> {
    const paths = (await readdir(this.#folder)).map((name) => join(this.#folder, name))
    const found = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })))
    for (const { path } of found.toSorted((a, b) => b.at - a.at).slice(most)) await unlink(path)
  }
}

async function* partsOf(records: readonly HeldPart[]): AsyncGenerator<Part> {
  let part: (Uint8Array | string)[] = []
  let size = 0
  const ids = new Set<string>()
  let count = 0
  for (const held of asTables(records, tableSize)) {
    for (const record of recordsOf([held])) {
      ids.add(idIn(record))
      count += 1
    }
    const next = held instanceof TableReader ? await packedBytesOf(held) : lineOf(held)
    part.push(next)
    size += typeof next === 'string' ? next.length : tableSize
    if (size < partSize) continue
    yield part
    part = []
    size = 0
  }
  // Whoever opens them from here does not look for ids that are there twice, as a stranger's snapshot may have them.
  if (ids.size < count) throw new Error('an id is there twice')
  if (part.length > 0) yield part
}

/** A copy: what was read is a view, which would keep the whole part in memory. */
const ofItsOwn = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

const heldIn = (part: Part): readonly HeldPart[] =>
  part.map((each) => (typeof each === 'string' ? heldFrom(each) : packedTableIn(ofItsOwn(each))))

/** What else must be as it was for a part to be read: what the records and tables look like, and which snapshot's how manieth it is. */
const bound = ({ sha256 }: SnapshotName, index: number): Buffer => Buffer.from(`${version()} ${sha256} ${index}`)

let known: string | undefined
function version(): string {
  known ??= `5 ${formatKey()} ${JSON.stringify(z.toJSONSchema(tableHeader))}`
  return known
}

const keyOf = ({ start }: SnapshotName): Buffer =>
  createHash('sha256').update('packed snapshot\n').update(start).digest()

/** No two parts under one key share a nonce: it is random for a file, with the number of the part. */
function nonceOf(nonce: Uint8Array, index: number): Buffer {
  const whole = Buffer.alloc(nonceLength + 4)
  whole.set(nonce)
  whole.writeUInt32LE(index, nonceLength)
  return whole
}

function sealed(bytes: Uint8Array, name: SnapshotName, nonce: Uint8Array, index: number): Buffer {
  const sealing = createCipheriv(cipher, keyOf(name), nonceOf(nonce, index)).setAAD(bound(name, index))
  const body = Buffer.concat([sealing.update(bytes), sealing.final()])
  const length = Buffer.alloc(lengthLength)
  length.writeUInt32LE(body.length)
  return Buffer.concat([length, sealing.getAuthTag(), body])
}

/** Fails where anything is not as it was written. A part at a time, so that the file is never in memory whole. */
async function recordsIn(file: FileHandle, name: SnapshotName): Promise<readonly HeldPart[]> {
  const { size } = await file.stat()
  const nonce = await bytesOf(file, nonceLength)
  const found: HeldPart[] = []
  for (let index = 0; ; index += 1) {
    const head = await bytesOf(file, lengthLength + tagLength)
    const length = head.readUInt32LE()
    if (length > size) throw new Error('a part is longer than the file')
    const opening = createDecipheriv(cipher, keyOf(name), nonceOf(nonce, index)).setAAD(bound(name, index))
    opening.setAuthTag(head.subarray(lengthLength))
    const plain = opening.update(await bytesOf(file, length))
    opening.final()
    if (plain.length === 0) return found
    for (const record of heldIn(deserialize(plain) as Part)) found.push(record)
  }
}

/** The next bytes of a file. Fails where there are not so many. */
async function bytesOf(file: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, length - at)
    if (bytesRead === 0) throw new Error('the file ends before its last part')
    at += bytesRead
  }
  return bytes
}
