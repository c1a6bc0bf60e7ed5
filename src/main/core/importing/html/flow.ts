import type { BlockNode, DocumentMark } from '#domain/document/document.ts'
import type { ImageNode } from '../inline-content.ts'
import { InlineRun, type RunParagraph } from './inline-run.ts'

/** Language and direction that a block declares or inherits. */
export interface BlockStyle {
  readonly lang: string | null
  readonly dir: 'ltr' | 'rtl' | null
}

/** One column of blocks in the making: inline content gathers in a run, and a block boundary makes it a textblock. */
export class Flow {
  readonly #blocks: BlockNode[] = []
  readonly #run = new InlineRun()
  #level: number | null = null
  #style: BlockStyle = { lang: null, dir: null }

  text(text: string, marks: readonly DocumentMark[]): void {
    this.#run.text(text, marks)
  }

  /** A printed page begins with what comes next. */
  page(page: string): void {
    this.#run.page(page)
  }

  lineBreak(): void {
    this.#run.lineBreak()
  }

  image(image: ImageNode): void {
    this.#run.image(image)
  }

  footnoteReference(label: string): void {
    this.#run.footnoteReference(label)
  }

  /** Ends the textblock at hand and adds a block. */
  block(block: BlockNode): void {
    this.end()
    this.#blocks.push(block)
  }

  /** Runs something whose inline content makes textblocks of this kind; `level` null for paragraphs. */
  within(level: number | null, style: BlockStyle, run: () => void): void {
    this.end()
    const before = { level: this.#level, style: this.#style }
    this.#level = level ?? this.#level
    this.#style = style
    run()
    this.end()
    this.#level = before.level
    this.#style = before.style
  }

  /** Ends the textblock at hand. */
  end(): void {
    for (const paragraph of this.#run.take()) this.#blocks.push(this.#textblock(paragraph))
  }

  /** All blocks; the flow is used no more. */
  finish(): readonly BlockNode[] {
    this.end()
    return this.#blocks
  }

  #textblock({ content: nodes, pages }: RunParagraph): BlockNode {
    const content = [...nodes]
    const page = pages.findLast(({ at }) => at === 0)?.page
    const pageTurns = pages.filter(({ at }) => at > 0)
    const attrs = {
      ...this.#style,
      ...(page === undefined ? {} : { page }),
      ...(pageTurns.length === 0 ? {} : { pageTurns }),
    }
    if (this.#level !== null) return { type: 'heading', attrs: { ...attrs, level: this.#level }, content }
    const isPlain = this.#style.lang === null && this.#style.dir === null && pages.length === 0
    return isPlain ? { type: 'paragraph', content } : { type: 'paragraph', attrs, content }
  }
}
