/** How finely a text is cut for comparing: lines first, then sentences within what changed, then words within that. */
export type Grain = 'line' | 'sentence' | 'word'

const patterns: Readonly<Record<Grain, RegExp>> = {
  line: /[^\n]*\n|[^\n]+$/gu,
  // The full stops of the scripts that researchers bring: Latin, Urdu, Devanagari, Chinese and Japanese.
  sentence: /[^.!?…۔؟।॥。！？\n]*(?:[.!?…۔؟।॥。！？]+["'”’»)\]]*\s*|\n|$)/gu,
  // Scripts without spaces between words are compared character by character.
  word: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu,
}

/** The pieces of a stretch of text, without gaps: their texts, and the UTF-16 offset at which each begins, the end of the last added. */
export interface Pieces {
  readonly texts: readonly string[]
  readonly starts: readonly number[]
}

/** Cuts a stretch of a text into pieces of a grain. */
export function splitText(text: string, start: number, end: number, grain: Grain): Pieces {
  const texts: string[] = []
  const starts: number[] = []
  let at = start
  for (const [piece] of text.slice(start, end).matchAll(patterns[grain])) {
    if (piece === '') continue
    texts.push(piece)
    starts.push(at)
    at += piece.length
  }
  starts.push(at)
  return { texts, starts }
}
