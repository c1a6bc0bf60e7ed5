import type { SourceDocument } from '../document/document.ts'
import { type TextMap, textMapOf } from '../text/text-map.ts'

/** The numbers that a report gives to the paragraphs of a source: textblocks that hold words, from 1. */
export interface ParagraphNumbers {
  readonly map: TextMap
  /** The number of the block at this index, or null for one without words. */
  ofBlock(index: number): number | null
  /** The number of the paragraph at a text offset; in an empty one, that of the nearest before it. Null before the first. */
  at(offset: number): number | null
}

/** Numbers the paragraphs of a document. */
export function paragraphNumbers(document: SourceDocument): ParagraphNumbers {
  const map = textMapOf(document)
  const upTo: number[] = []
  let count = 0
  const numbers = map.blocks.map((block) => {
    const hasWords = block.type !== 'horizontalRule' && /\S/u.test(map.text.slice(block.start, block.end))
    if (hasWords) count += 1
    upTo.push(count)
    return hasWords ? count : null
  })
  return {
    map,
    ofBlock: (index) => numbers[index] ?? null,
    at: (offset) => upTo[map.blockAt(offset)] || null,
  }
}
