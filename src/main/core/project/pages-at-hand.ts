import type { PageLayout } from '#domain/document/page-layout.ts'
import type { IdOf } from '#domain/records/id.ts'
import { ok, type Result } from '#domain/result.ts'
import { sha256Of } from '../project-files/disk.ts'
import type { ProjectStorage } from '../project-files/project-storage.ts'

/** Bytes of an original in one part: their base64 is as long as a piece of a document. */
const partBytes = 300_000

/** Milliseconds after which what was read last is let go: a window asks for all parts within seconds. */
const keptFor = 20_000

/** An original's bytes with their SHA-256. */
interface ReadOriginal {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** One part of an original: base64 of its bytes, how many parts and bytes there are, and the SHA-256 of all of them. */
export interface OriginalPart {
  readonly base64: string
  readonly parts: number
  readonly bytes: number
  readonly sha256: string
}

/** What windows ask for in parts, to draw pages: the last original and the last layout that were read stay in memory for a moment. */
export class PagesAtHand {
  readonly #storage: ProjectStorage
  readonly #kept = new Map<'original' | 'layout', { readonly key: string; readonly value: Promise<Result<unknown>> }>()
  #timer: NodeJS.Timeout | null = null

  constructor(storage: ProjectStorage) {
    this.#storage = storage
  }

  /** One part of an original, from 0; null beyond the last. */
  async originalPart(sourceId: IdOf<'source'>, revision: number, index: number): Promise<Result<OriginalPart | null>> {
    const read = await this.#once('original', `${sourceId}/${revision}`, () => this.#original(sourceId, revision))
    if (!read.ok) return read
    const { bytes, sha256 } = read.value
    const parts = Math.max(1, Math.ceil(bytes.length / partBytes))
    if (index >= parts) return ok(null)
    const part = bytes.subarray(index * partBytes, (index + 1) * partBytes)
    const base64 = Buffer.from(part.buffer, part.byteOffset, part.length).toString('base64')
    return ok({ base64, parts, bytes: bytes.length, sha256 })
  }

  /** The JSON of a revision's layout; null where it has none. Fails where its file is not one of the text with this fingerprint. */
  layout(sourceId: IdOf<'source'>, revision: number, fingerprint: string): Promise<Result<string | null>> {
    return this.#once('layout', `${sourceId}/${revision}/${fingerprint}`, async () => {
      const read: Result<PageLayout | null> = await this.#storage.readLayout(sourceId, revision, fingerprint)
      return read.ok ? ok(read.value && JSON.stringify(read.value)) : read
    })
  }

  async #original(sourceId: IdOf<'source'>, revision: number): Promise<Result<ReadOriginal>> {
    const read = await this.#storage.readOriginal(sourceId, revision)
    return read.ok ? ok({ bytes: read.value, sha256: sha256Of(read.value) }) : read
  }

  #once<T>(what: 'original' | 'layout', key: string, read: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#kept.clear(), keptFor)
    this.#timer.unref()
    const known = this.#kept.get(what)
    if (known?.key === key) return known.value as Promise<Result<T>>
    const value = read()
    this.#kept.set(what, { key, value })
    // A failure is not kept: trying again reads again.
    void value.then((answer) => {
      if (!answer.ok && this.#kept.get(what)?.value === value) this.#kept.delete(what)
    })
    return value
  }
}
