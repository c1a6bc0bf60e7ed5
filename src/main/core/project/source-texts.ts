import type { SourceDocument } from '#domain/document/document.ts'
import type { IdOf } from '#domain/records/id.ts'
import { ok, type Result } from '#domain/result.ts'
import { type Paragraphs, paragraphsOf } from '#domain/text/paragraphs.ts'
import { textMapOf } from '#domain/text/text-map.ts'
import type { ProjectStorage } from '../project-files/project-storage.ts'
import type { StoredDocument } from '../project-files/source-files.ts'

/** A revision's frozen document as the bytes of its JSON, with its canonical text and the text's fingerprint. */
export class SourceText {
  readonly revision: number
  /** The JSON in UTF-8, as it is handed to windows. */
  readonly bytes: Uint8Array
  readonly fingerprint: string
  #text: string | null
  #paragraphs: Paragraphs | null = null

  constructor(revision: number, { bytes, fingerprint, text }: StoredDocument) {
    this.revision = revision
    this.bytes = bytes
    this.fingerprint = fingerprint
    this.#text = text
  }

  /** The JSON, decoded anew for whoever asks. */
  get json(): string {
    const { buffer, byteOffset, byteLength } = this.bytes
    return Buffer.from(buffer, byteOffset, byteLength).toString('utf8')
  }

  /** The text is read out of the document when someone asks for it: a window that shows the document does so itself. */
  get text(): string {
    this.#text ??= this.#parsed().text
    return this.#text
  }

  /** The document's textblocks in that text. */
  get paragraphs(): Paragraphs {
    return this.#paragraphs ?? this.#parsed().paragraphs
  }

  /** Both come from one reading of the document. */
  #parsed(): { readonly text: string; readonly paragraphs: Paragraphs } {
    const map = textMapOf(JSON.parse(this.json) as SourceDocument)
    const paragraphs = paragraphsOf(map)
    this.#paragraphs = paragraphs
    return { text: map.text, paragraphs }
  }
}

/** How many bytes of JSON are kept in memory: ten novels. */
const keptLength = 50_000_000

/**
 * Documents as they were read from disk, the latest used kept in memory: they are frozen, so that what was read once holds,
 * and a highlight does not read a novel again.
 */
export class SourceTexts {
  readonly #storage: ProjectStorage
  readonly #kept = new Map<string, SourceText>()
  readonly #reading = new Map<string, Promise<Result<SourceText>>>()
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
    // Two panes may ask at once; the file is read for the first of them.
    const reading = this.#reading.get(key) ?? this.#read(key, sourceId, revision)
    this.#reading.set(key, reading)
    return reading.finally(() => this.#reading.delete(key))
  }

  async #read(key: string, sourceId: IdOf<'source'>, revision: number): Promise<Result<SourceText>> {
    const read = await this.#storage.readDocument(sourceId, revision)
    if (!read.ok) return read
    const found = new SourceText(revision, read.value)
    this.#keep(key, found)
    return ok(found)
  }

  #keep(key: string, found: SourceText): void {
    this.#kept.set(key, found)
    this.#length += found.bytes.byteLength
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#length <= keptLength || oldest === key) break
      this.#kept.delete(oldest)
      this.#length -= bytes.byteLength
    }
  }
}
