import type { BlockNode, SourceDocument } from '../document/document.ts'
import { GrowingTextMap, type TextMap } from '../text/text-map.ts'

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
  const growing = new GrowingParagraphNumbers()
  for (const block of document.content) growing.add(block)
  return growing.numbers()
}

/** The numbers of the paragraphs of a document whose blocks come one after the other. */
export class GrowingParagraphNumbers {
  readonly #map = new GrowingTextMap()
  readonly #numbers: (number | null)[] = []
  readonly #upTo: number[] = []
  #count = 0

  /** Adds a block of the document after those before. */
  add(block: BlockNode): void {
    this.#map.add(block)
    const { blocks } = this.#map
    for (let at = this.#numbers.length; at < blocks.length; at += 1) {
      const hasWords = blocks[at]?.type !== 'horizontalRule' && /\S/u.test(this.#map.textOf(at))
      if (hasWords) this.#count += 1
      this.#upTo.push(this.#count)
      this.#numbers.push(hasWords ? this.#count : null)
    }
  }

  /** The number of a textblock that was added, or null for one without words. */
  ofBlock(index: number): number | null {
    return this.#numbers[index] ?? null
  }

  /** The text of a textblock that was added. */
  textOf(index: number): string {
    return this.#map.textOf(index)
  }

  /** The numbers of all that was added. */
  numbers(): ParagraphNumbers {
    const map = this.#map.map()
    return {
      map,
      ofBlock: (index) => this.#numbers[index] ?? null,
      at: (offset) => this.#upTo[map.blockAt(offset)] || null,
    }
  }
}
