import { ERR_UNSAFE_FILENAME, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { fail, ok, type Result } from '#domain/result.ts'
import type { ImportRefusal } from '../import-output.ts'
import { archiveLimits } from '../limits.ts'
import { safeEntryName } from './safe-entry-name.ts'

/** The parts of an archive that was opened within the limits. Nothing is ever written to a disk. */
export interface Archive {
  /** The names of its parts, in the archive's own order, folders left out. */
  readonly names: readonly string[]
  /**
   * The bytes of a part; null where there is none of that name. Fails where a part is larger than it may be, encrypted by the archive
   * itself, or damaged (its checksum is compared). What is read counts towards what the archive may hold in all.
   */
  read(name: string): Promise<Result<Uint8Array | null, ImportRefusal>>
  /**
   * The bytes of a part that the text can be read without; null where there is none of that name or it is damaged. What it takes counts
   * towards nothing: who reads it sets how many bytes it may be.
   */
  readApart(name: string, most: number): Promise<Uint8Array | 'too-large' | null>
}

/**
 * Opens a ZIP archive (APPNOTE 6.3.10) from its bytes. The bytes of parts are counted while they are unpacked, because the sizes that
 * an archive states may lie. Fails with `archive-unsafe` (the detail says which limit or name) or `format-damaged`.
 */
export async function openArchive(bytes: Uint8Array): Promise<Result<Archive, ImportRefusal>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true })
  const entries = new Map<string, FileEntry>()
  try {
    let count = 0
    for await (const entry of reader.getEntriesGenerator()) {
      count += 1
      if (count > archiveLimits.entries) return unsafe('entries')
      const name = safeEntryName(entry.filename)
      if (name === null) return unsafe('name')
      if (entry.directory) continue
      if (entries.has(name)) return unsafe('duplicate')
      entries.set(name, entry)
    }
  } catch (error) {
    return error instanceof Error && error.message === ERR_UNSAFE_FILENAME ? unsafe('name') : damaged(error)
  }
  let read = 0
  return ok({
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return ok(null)
      const unpacked = await unpack(entry, Math.min(archiveLimits.part, archiveLimits.all - read))
      if (unpacked.ok) read += unpacked.value.length
      return unpacked
    },
    async readApart(name, most) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      const unpacked = await unpack(entry, most)
      if (unpacked.ok) return unpacked.value
      return unpacked.error.code === 'archive-unsafe' ? 'too-large' : null
    },
  })
}

/** The bytes of a part, as long as they are no more than they may be, in all and for their size in the archive. */
async function unpack(entry: FileEntry, most: number): Promise<Result<Uint8Array, ImportRefusal>> {
  if (entry.encrypted) return fail({ code: 'encryption-unsupported', detail: 'zip' })
  const sink = new Sink(most, Math.max(entry.compressedSize, 1) * archiveLimits.ratio)
  try {
    await entry.getData(sink.writable)
  } catch (error) {
    return sink.overrun === null ? damaged(error) : unsafe(sink.overrun)
  }
  return ok(sink.bytes())
}

/** Takes the bytes of one part, and stops taking them at a limit. */
class Sink {
  readonly #pieces: Uint8Array[] = []
  length = 0
  /** Which limit was passed, or null. */
  overrun: 'size' | 'ratio' | null = null
  readonly writable: WritableStream<Uint8Array>

  constructor(most: number, mostForItsSize: number) {
    this.writable = new WritableStream({
      write: (piece) => {
        this.length += piece.length
        // Small parts of one letter repeated pack better than any bomb needs to.
        const isSmall = this.length <= archiveLimits.smallPart
        this.overrun = this.length > most ? 'size' : !isSmall && this.length > mostForItsSize ? 'ratio' : null
        if (this.overrun !== null) throw new RangeError(`the part passes the limit of ${this.overrun}`)
        this.#pieces.push(piece)
      },
    })
  }

  bytes(): Uint8Array {
    return this.#pieces.length === 1 && this.#pieces[0] ? this.#pieces[0] : Buffer.concat(this.#pieces)
  }
}

const unsafe = (detail: string): Result<never, ImportRefusal> => fail({ code: 'archive-unsafe', detail })

const damaged = (error: unknown): Result<never, ImportRefusal> =>
  fail({ code: 'format-damaged', detail: error instanceof Error ? error.message.slice(0, 200) : 'archive' })
