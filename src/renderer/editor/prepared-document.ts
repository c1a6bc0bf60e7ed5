import type { BlockNode, SourceDocument } from '#domain/document/document.ts'
import { type Pages, pagesOf } from '#domain/document/pages.ts'
import { type Speech, speechOf } from '#domain/document/speech.ts'
import { GrowingParagraphNumbers, type ParagraphNumbers } from '#domain/report/paragraph-numbers.ts'
import { movedMap, type TextMap } from '#domain/text/text-map.ts'
import { GrowingSections, type SectionedDocument, type SectionNode, textblocksIn } from './sectioned-document.ts'

/** A document as the editor shows it, and the way between its text and the editor's positions. */
export interface PreparedDocument {
  readonly content: SectionedDocument
  readonly map: TextMap
  readonly numbers: ParagraphNumbers
  readonly pages: Pages
  readonly speech: Speech
  /** Whether all of the text is there. */
  readonly isWhole: boolean
}

/** The blocks of a document that is on its way. */
export interface ComingBlocks {
  /** Those that are there; more of them later. In the end they are the document's own. */
  readonly blocks: readonly BlockNode[]
  /** Hears when more are there. */
  hear(listener: () => void): () => void
}

/** What was prepared while it came, until a view takes it. */
const ready = new WeakMap<SourceDocument, { readonly language: string | null; readonly prepared: PreparedDocument }>()

/** So many blocks of a document, some twenty screens, are shown before the others are there. */
const mostToBegin = 300

/** Hears of the beginning of a document, when it is prepared and more is to come. */
type BeginningListener = (beginning: SourceDocument) => void

/** Prepares a source document for the editor. Costs once what a novel has paragraphs, unless that was done while it came. */
export function preparedDocument(document: SourceDocument, language: string | null): PreparedDocument {
  const known = ready.get(document)
  ready.delete(document)
  if (known?.language === language) return known.prepared
  const growing = new GrowingDocument(language)
  growing.take(document.content)
  return growing.prepared(document, true)
}

/** Prepares a document beside its coming, so that little is left to do once it is there. */
export class PreparingAhead {
  readonly #coming: ComingBlocks
  readonly #language: string | null
  readonly #growing: GrowingDocument
  readonly #stop: () => void
  #isBegun = false

  constructor(coming: ComingBlocks, language: string | null, onBeginning: BeginningListener) {
    this.#coming = coming
    this.#language = language
    this.#growing = new GrowingDocument(language)
    this.#take(onBeginning)
    this.#stop = coming.hear(() => this.#take(onBeginning))
  }

  stop(): void {
    this.#stop()
  }

  /** Keeps what was made for the view that shows the document, now that it is whole. */
  finish(document: SourceDocument): void {
    this.#stop()
    if (document.content !== this.#coming.blocks) return
    ready.set(document, { language: this.#language, prepared: this.#growing.prepared(document, true) })
  }

  #take(onBeginning: BeginningListener): void {
    const { blocks } = this.#coming
    if (!this.#isBegun && blocks.length > 0) {
      this.#isBegun = true
      const beginning: SourceDocument = { type: 'doc', content: blocks.slice(0, mostToBegin) }
      this.#growing.take(beginning.content)
      ready.set(beginning, { language: this.#language, prepared: this.#growing.prepared(beginning, false) })
      onBeginning(beginning)
    }
    this.#growing.take(blocks)
  }
}

class GrowingDocument {
  readonly #numbers = new GrowingParagraphNumbers()
  readonly #sections: GrowingSections
  #taken = 0

  constructor(language: string | null) {
    this.#sections = new GrowingSections(this.#numbers, language)
  }

  /** Takes those of the blocks that are new. */
  take(blocks: readonly BlockNode[]): void {
    for (; this.#taken < blocks.length; this.#taken += 1) {
      const block = blocks[this.#taken]
      if (!block) return
      this.#numbers.add(block)
      this.#sections.add(block)
    }
  }

  prepared(document: SourceDocument, isWhole: boolean): PreparedDocument {
    const numbers = this.#numbers.numbers()
    const content = this.#sections.document()
    return {
      content,
      map: mapWithin(content.content, numbers.map),
      numbers,
      pages: pagesOf(document, numbers.map),
      speech: speechOf(document, numbers.map),
      isWhole,
    }
  }
}

/** The map of a document within sections: the same text, each block as much further on as sections begin and end before it. */
function mapWithin(sections: readonly SectionNode[], map: TextMap): TextMap {
  const edges = sections.flatMap((section, at) =>
    Array.from({ length: section.content.reduce((sum, block) => sum + textblocksIn(block), 0) }, () => 2 * at + 1),
  )
  const blocks = map.blocks.map((block, at) => ({ ...block, position: block.position + (edges[at] ?? 0) }))
  return movedMap(map, blocks, map.size + 2 * sections.length)
}
