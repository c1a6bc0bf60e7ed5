import type { DocumentMark, InlineNode } from '#domain/document/document.ts'
import { joined, textNode } from '../inline-content.ts'

/**
 * The inline content between two block boundaries, with white space collapsed as a browser does: a run of spaces, tabs and
 * line ends is one space, none at the beginning and end of a line. No-break spaces are letters.
 */
export class InlineRun {
  #nodes: InlineNode[] = []
  /** True where a further space would not show. */
  #afterSpace = true

  text(text: string, marks: readonly DocumentMark[]): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
    const shown = this.#afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (shown === '') return
    this.#nodes.push(textNode(shown, marks))
    this.#afterSpace = shown.endsWith(' ')
  }

  lineBreak(): void {
    this.#trimEnd()
    this.#nodes.push({ type: 'hardBreak' })
    this.#afterSpace = true
  }

  image(alt: string, title: string | null): void {
    this.#nodes.push({ type: 'image', attrs: { alt, title } })
    this.#afterSpace = false
  }

  /** What was gathered, one list for each paragraph: two line breaks in a row show as a blank line. Empties the run. */
  take(): readonly (readonly InlineNode[])[] {
    this.#trimEnd()
    const paragraphs: InlineNode[][] = [[]]
    let breaks = 0
    for (const node of joined(this.#nodes)) {
      const current = paragraphs.at(-1)
      if (node.type === 'hardBreak') breaks += 1
      else {
        if (breaks === 1 && current && current.length > 0) current.push({ type: 'hardBreak' }, node)
        else if (breaks > 1 && current && current.length > 0) paragraphs.push([node])
        else current?.push(node)
        breaks = 0
      }
    }
    this.#nodes = []
    this.#afterSpace = true
    return paragraphs.filter(isShown)
  }

  #trimEnd(): void {
    const last = this.#nodes.at(-1)
    if (last?.type !== 'text' || !last.text.endsWith(' ')) return
    this.#nodes.pop()
    const text = last.text.slice(0, -1)
    if (text !== '') this.#nodes.push({ ...last, text })
  }
}

/** A paragraph of nothing but no-break spaces is a gap on the page. */
const isShown = (nodes: readonly InlineNode[]): boolean =>
  nodes.some((node) => node.type === 'image' || (node.type === 'text' && node.text.trim() !== ''))
