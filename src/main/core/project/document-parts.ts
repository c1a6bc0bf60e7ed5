import { documentPartSize, pieceSize } from '#contract/envelope.ts'

/**
 * One part of a document's bytes that fits a message, from 0, and how many there are; null beyond the last. A document is frozen and its
 * bytes always the same, so that any part can be asked for at any time, also of another core than the first one came from.
 */
export function documentPart(
  document: Uint8Array,
  index: number,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly parts: number } | null {
  const parts = Math.ceil(document.byteLength / documentPartSize)
  if (index >= parts) return null
  // A copy: with a view the whole document would cross.
  const bytes = new Uint8Array(document.subarray(index * documentPartSize, (index + 1) * documentPartSize))
  return { bytes, parts }
}

/** One part of a text that fits a message, from 0, and how many there are; null beyond the last. Parts joined are the text. */
export function partOf(json: string, index: number): { readonly text: string; readonly parts: number } | null {
  const parts = Math.ceil(json.length / pieceSize)
  if (index >= parts) return null
  return { text: json.slice(edgeIn(json, index), edgeIn(json, index + 1)), parts }
}

/** Where a part begins: never between the two halves of one character, which would not survive the way apart. */
function edgeIn(json: string, index: number): number {
  const at = Math.min(index * pieceSize, json.length)
  const before = json.charCodeAt(at - 1)
  return before >= 0xd800 && before < 0xdc00 ? at - 1 : at
}
