import type { SourceDocument } from '#domain/document/document.ts'

const wordsPerParagraph = 42
const syllables = ['ka', 'ru', 'mel', 'to', 'vin', 'sha', 'dor', 'pel', 'ni', 'gras', 'õ', 'thel', 'ma', 'u', 'bren']

/** Numbers from 0 to 1 that are the same for a seed in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Paragraphs of invented words, 42 on average and between 4 and 80 each; another seed gives another text. */
export function inventedParagraphs(words: number, seed: number): readonly string[] {
  const next = dice(seed)
  const word = (): string => {
    const length = 1 + Math.floor(next() * 3)
    return Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join('')
  }
  const paragraphs: string[] = []
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 4 + Math.floor(next() * (2 * (wordsPerParagraph - 4) + 1)))
    paragraphs.push(`${Array.from({ length }, word).join(' ')}.`)
    left -= length
  }
  return paragraphs
}

/** The paragraphs as a source document. */
export const documentOf = (paragraphs: readonly string[]): SourceDocument => ({
  type: 'doc',
  content: paragraphs.map((text) => ({
    type: 'paragraph',
    attrs: { lang: null, dir: null },
    content: [{ type: 'text', text }],
  })),
})
