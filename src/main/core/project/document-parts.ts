import { pieceSize } from '#contract/envelope.ts'

/**
 * One part of a document's JSON that fits a message, from 0, and how many there are; null beyond the last. Parts joined are the JSON.
 * A document is frozen and its JSON always the same, so that any part can be asked for at any time, also of another core than the
 * first one came from.
 */
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
