import type { DocumentMark, InlineNode } from '#domain/document/document.ts'
import type { KeptPicture } from '#domain/document/kept-picture.ts'
import { imageNode, joined, textNode } from '../inline-content.ts'

/** The inline content of one paragraph in the making, its spaces kept as the file has them. */
export class ParagraphInlines {
  #nodes: InlineNode[] = []
  readonly #lengths = new Map<string, number>()

  /** Adds text; its language, where one is declared, counts towards the paragraph's. */
  text(text: string, marks: readonly DocumentMark[], language: string | null = null): void {
    if (text === '') return
    this.#nodes.push(textNode(text.toWellFormed(), marks))
    if (language !== null) this.#lengths.set(language, (this.#lengths.get(language) ?? 0) + text.trim().length)
  }

  lineBreak(): void {
    this.#nodes.push({ type: 'hardBreak' })
  }

  image(alt: string, title: string | null, picture: KeptPicture | null): void {
    this.#nodes.push(imageNode(alt.toWellFormed(), title?.toWellFormed() ?? null, picture))
  }

  footnote(label: string): void {
    this.#nodes.push({ type: 'footnoteReference', attrs: { label } })
  }

  /** The language that most of its letters are declared to be in, or null. */
  get language(): string | null {
    const [most] = [...this.#lengths].toSorted((a, b) => b[1] - a[1])
    return most?.[0] ?? null
  }

  /** What was gathered without line breaks at its ends; empty where nothing shows. */
  take(): readonly InlineNode[] {
    const nodes = [...joined(this.#nodes)]
    while (nodes[0]?.type === 'hardBreak') nodes.shift()
    while (nodes.at(-1)?.type === 'hardBreak') nodes.pop()
    this.#nodes = []
    this.#lengths.clear()
    return nodes.some((node) => node.type !== 'text' || node.text.trim() !== '') ? nodes : []
  }
}

/** A text without marks, pictures and notes, a line break as `\n`: what a block of code can hold. */
export const codeTextOf = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : '')).join('')
