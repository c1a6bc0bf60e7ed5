import type { DocumentMark, InlineNode } from '#domain/document/document.ts'
import { type ImageNode, joined, textNode } from '../inline-content.ts'

/** A page that begins in a paragraph: `at` counts UTF-16 units into its text. */
export interface RunPage {
  readonly at: number
  readonly page: string
}

/** One paragraph of a run, with the pages that begin in it. */
export interface RunParagraph {
  readonly content: readonly InlineNode[]
  readonly pages: readonly RunPage[]
}

/**
 * The inline content between two block boundaries, with white space collapsed as a browser does: a run of spaces, tabs and
 * line ends is one space, none at the beginning and end of a line. No-break spaces are letters.
 */
export class InlineRun {
  #nodes: InlineNode[] = []
  /** True where a further space would not show. */
  #afterSpace = true
  /** Units gathered so far, and where among them pages begin. */
  #length = 0
  #pages: readonly RunPage[] = []

  /** A printed page begins with what comes next. */
  page(page: string): void {
    this.#pages = [...this.#pages, { at: this.#length, page }]
  }

  text(text: string, marks: readonly DocumentMark[]): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
    const shown = this.#afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (shown === '') return
    this.#nodes.push(textNode(shown, marks))
    this.#length += shown.length
    this.#afterSpace = shown.endsWith(' ')
  }

  lineBreak(): void {
    this.#trimEnd()
    this.#nodes.push({ type: 'hardBreak' })
    this.#length += 1
    this.#afterSpace = true
  }

  image(image: ImageNode): void {
    this.#nodes.push(image)
    this.#length += 1
    this.#afterSpace = false
  }

  footnoteReference(label: string): void {
    this.#nodes.push({ type: 'footnoteReference', attrs: { label } })
    this.#length += 1
    this.#afterSpace = false
  }

  /** What was gathered, by paragraph: two line breaks in a row show as a blank line. Empties the run. */
  take(): readonly RunParagraph[] {
    this.#trimEnd()
    const paragraphs: PlacedNode[][] = [[]]
    let breaks = 0
    let at = 0
    for (const node of joined(this.#nodes)) {
      const current = paragraphs.at(-1)
      const placed = { node, at }
      at += unitsOf(node)
      if (node.type === 'hardBreak') breaks += 1
      else {
        const isFirst = current === undefined || current.length === 0
        if (breaks === 1 && !isFirst) current.push({ node: { type: 'hardBreak' }, at: placed.at - 1 }, placed)
        else if (breaks > 1 && !isFirst) paragraphs.push([placed])
        else current?.push(placed)
        breaks = 0
      }
    }
    const shown = paragraphs.filter((each) => isShown(each.map(({ node }) => node)))
    const taken = shown.map((nodes, index) => ({
      content: nodes.map(({ node }) => node),
      pages: this.#pages
        .filter((page) => shown.findIndex((each) => endOf(each) > page.at) === index)
        .map(({ page, at }) => ({ page, at: within(nodes, at) })),
    }))
    const last = shown.at(-1)
    this.#pages = this.#pages
      .filter((page) => last === undefined || page.at >= endOf(last))
      .map(({ page }) => ({ page, at: 0 }))
    this.#nodes = []
    this.#length = 0
    this.#afterSpace = true
    return taken
  }

  #trimEnd(): void {
    const last = this.#nodes.at(-1)
    if (last?.type !== 'text' || !last.text.endsWith(' ')) return
    this.#nodes.pop()
    this.#length -= 1
    const text = last.text.slice(0, -1)
    if (text !== '') this.#nodes.push({ ...last, text })
  }
}

/** A node with the number of units before it in its run. */
interface PlacedNode {
  readonly node: InlineNode
  readonly at: number
}

const unitsOf = (node: InlineNode): number => (node.type === 'text' ? node.text.length : 1)

function endOf(nodes: readonly PlacedNode[]): number {
  const last = nodes.at(-1)
  return last ? last.at + unitsOf(last.node) : 0
}

/** The place in a paragraph's own text of a place in its run; a page begins with a word, not with the space before it. */
function within(nodes: readonly PlacedNode[], at: number): number {
  let before = 0
  for (const { node, at: start } of nodes) {
    const end = start + unitsOf(node)
    const inNode = Math.max(0, at - start)
    if (at < end) return before + inNode + (node.type === 'text' ? leadingSpaces(node.text.slice(inNode)) : 0)
    before += end - start
  }
  return before
}

const leadingSpaces = (text: string): number => text.length - text.trimStart().length

/** A paragraph of nothing but no-break spaces is a gap on the page. */
const isShown = (nodes: readonly InlineNode[]): boolean =>
  nodes.some(
    (node) =>
      node.type === 'image' || node.type === 'footnoteReference' || (node.type === 'text' && node.text.trim() !== ''),
  )
