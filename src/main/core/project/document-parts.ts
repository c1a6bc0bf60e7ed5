import { pieceSize } from '#contract/envelope.ts'
import type { SourceDocument } from '#domain/document/document.ts'

/** How many documents' JSON is kept: both panes of a reader. */
const kept = 2

/**
 * The JSON of documents in parts that each fit a message. A document is frozen and its JSON always the same, so that any part can be
 * asked for at any time, also of another core than the first one came from.
 */
export class DocumentParts {
  readonly #jsons = new Map<SourceDocument, string>()

  /** One part, from 0, and how many there are; null beyond the last. Parts joined are the JSON. */
  part(document: SourceDocument, index: number): { readonly text: string; readonly parts: number } | null {
    const json = this.#jsonOf(document)
    const parts = Math.ceil(json.length / pieceSize)
    if (index >= parts) return null
    return { text: json.slice(edgeIn(json, index), edgeIn(json, index + 1)), parts }
  }

  #jsonOf(document: SourceDocument): string {
    const json = this.#jsons.get(document) ?? JSON.stringify(document)
    this.#jsons.delete(document)
    this.#jsons.set(document, json)
    const oldest = this.#jsons.size > kept ? this.#jsons.keys().next().value : undefined
    if (oldest !== undefined) this.#jsons.delete(oldest)
    return json
  }
}

/** Where a part begins: never between the two halves of one character, which would not survive the way apart. */
function edgeIn(json: string, index: number): number {
  const at = Math.min(index * pieceSize, json.length)
  const before = json.charCodeAt(at - 1)
  return before >= 0xd800 && before < 0xdc00 ? at - 1 : at
}
