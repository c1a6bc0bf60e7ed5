import type { SourceDocument } from '#domain/document/document.ts'
import type { IdOf } from '#domain/records/id.ts'
import { ok, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import type { ProjectStorage } from '../project-files/project-storage.ts'

/** A revision's frozen document with its canonical text and the text's fingerprint. */
export interface SourceText {
  readonly document: SourceDocument
  readonly text: string
  readonly fingerprint: string
}

/** How many UTF-16 code units of text are kept in memory: a dozen novels. */
const keptLength = 40_000_000

/**
 * Documents as they were read from disk, the latest used kept in memory: they are frozen, so that what was read once holds,
 * and a highlight does not read a novel again.
 */
export class SourceTexts {
  readonly #storage: ProjectStorage
  readonly #kept = new Map<string, SourceText>()
  #length = 0

  constructor(storage: ProjectStorage) {
    this.#storage = storage
  }

  /** The document and text of a revision. */
  async read(sourceId: IdOf<'source'>, revision: number): Promise<Result<SourceText>> {
    const key = `${sourceId}/${revision}`
    const known = this.#kept.get(key)
    if (known) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return ok(known)
    }
    const read = await this.#storage.readDocument(sourceId, revision)
    if (!read.ok) return read
    const found = { ...read.value, text: textOf(read.value.document) }
    this.#keep(key, found)
    return ok(found)
  }

  #keep(key: string, found: SourceText): void {
    this.#kept.set(key, found)
    this.#length += found.text.length
    for (const [oldest, { text }] of this.#kept) {
      if (this.#length <= keptLength || oldest === key) break
      this.#kept.delete(oldest)
      this.#length -= text.length
    }
  }
}
