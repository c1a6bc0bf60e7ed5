import { pieceSize } from '#contract/envelope.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { PictureName } from '../project-files/picture-files.ts'
import type { ProjectStorage } from '../project-files/project-storage.ts'

/** Four characters of base64 are three bytes. */
const partSize = (pieceSize / 4) * 3
/** How many bytes of pictures are kept in memory: those of a page or two. */
const keptBytes = 30_000_000

/** Pictures on their way to a window, in parts that each fit a message; each was checked by its hash when it was read. */
export class SourcePictures {
  readonly #storage: ProjectStorage
  readonly #reading = new Map<string, Promise<Result<Uint8Array>>>()
  readonly #kept = new Map<string, Uint8Array>()

  constructor(storage: ProjectStorage) {
    this.#storage = storage
  }

  /** One part of a picture's bytes as base64, from 0, and how many there are; `not-found` beyond the last. */
  async part(
    sourceId: IdOf<'source'>,
    picture: PictureName,
    index: number,
  ): Promise<Result<{ readonly base64: string; readonly parts: number }>> {
    const read = await this.#read(sourceId, picture)
    if (!read.ok) return read
    const parts = Math.ceil(read.value.length / partSize)
    if (index >= parts) return fail({ code: 'not-found', what: 'picture', id: `${picture.sha256} ${index}` })
    const part = read.value.subarray(index * partSize, (index + 1) * partSize)
    return ok({ base64: Buffer.from(part).toString('base64'), parts })
  }

  async #read(sourceId: IdOf<'source'>, picture: PictureName): Promise<Result<Uint8Array>> {
    const key = `${sourceId}/${picture.sha256}.${picture.type}`
    const known = this.#kept.get(key)
    if (known) return ok(known)
    const reading = this.#reading.get(key) ?? this.#storage.readPicture(sourceId, picture)
    this.#reading.set(key, reading)
    const read = await reading.finally(() => this.#reading.delete(key))
    if (read.ok) this.#keep(key, read.value)
    return read
  }

  #keep(key: string, bytes: Uint8Array): void {
    this.#kept.set(key, bytes)
    let length = 0
    for (const [each, { length: own }] of [...this.#kept].toReversed()) {
      length += own
      if (length > keptBytes && each !== key) this.#kept.delete(each)
    }
  }
}
