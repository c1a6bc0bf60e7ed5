import type {
  Blockquote,
  Definition,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast'
import type { BlockNode, ListItemNode, TableCellNode, TextblockNode } from '#domain/document/document.ts'
import { textNode } from '../inline-content.ts'
import { containerLimit } from '../limits.ts'
import { listItemOf } from '../list-item.ts'
import type { NoteTally } from '../note-tally.ts'
import type { PictureShelf } from '../picture-shelf.ts'
import { type InlineOutlets, inlineContent } from './markdown-inlines.ts'

/** Maps a Markdown tree onto our nodes. What Markdown has no words for (raw HTML) stays as it was written, and is noted. */
export class MarkdownMapper {
  readonly #text: string
  readonly #notes: NoteTally
  readonly #outlets: InlineOutlets
  #depth = 0

  /** `text` is what the tree was read from. */
  constructor(root: Root, text: string, { notes, shelf }: { readonly notes: NoteTally; readonly shelf: PictureShelf }) {
    this.#text = text
    this.#notes = notes
    this.#outlets = { addresses: addressesIn(root), notes, shelf }
  }

  /** The blocks of these nodes. */
  blocks(nodes: readonly RootContent[]): readonly BlockNode[] {
    return nodes.flatMap((node) => this.#block(node))
  }

  #block(node: RootContent): readonly BlockNode[] {
    switch (node.type) {
      case 'paragraph':
        return [this.#paragraph(node)]
      case 'heading':
        return [this.#heading(node)]
      case 'blockquote':
        return this.#deeper(node, (content) => ({ type: 'blockquote', content }))
      case 'list':
        return this.#list(node)
      case 'table':
        return [this.#table(node)]
      case 'footnoteDefinition':
        return this.#footnote(node)
      case 'code':
        return [codeBlock(node.value)]
      case 'html':
        this.#notes.count('raw-html')
        return [codeBlock(node.value)]
      case 'thematicBreak':
        return [{ type: 'horizontalRule' }]
      case 'definition':
        this.#notes.count('link-definitions')
        return []
      default:
        return this.#stray(node)
    }
  }

  #paragraph(node: Paragraph): BlockNode {
    const content = inlineContent(node.children, this.#outlets)
    return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: [...content] }
  }

  #heading(node: Heading): BlockNode {
    const content = inlineContent(node.children, this.#outlets)
    const attrs = { lang: null, dir: null, level: node.depth }
    return content.length === 0 ? { type: 'heading', attrs } : { type: 'heading', attrs, content: [...content] }
  }

  #list(node: List): readonly BlockNode[] {
    return this.#within(
      () => {
        const start = node.start ?? 1
        const content = node.children.map((item, index) =>
          this.#item(item, node.ordered === true ? start + index : null),
        )
        return node.ordered === true
          ? [{ type: 'orderedList', attrs: { start }, content }]
          : [{ type: 'bulletList', content }]
      },
      () => node.children.flatMap((item) => [...this.#item(item, null).content]),
    )
  }

  /** The marker of a task stands in the text, as in the file; a number keeps the sign that stands after it. */
  #item(node: ListItem, number: number | null): ListItemNode {
    const content = nonEmpty(this.blocks(node.children))
    const isTask = node.checked !== null && node.checked !== undefined
    const sign = /^\d+([.)])/.exec(this.#textAt(node.position?.start.offset))?.[1] ?? '.'
    return listItemOf(
      isTask ? withMarker(content, node.checked ? '[x] ' : '[ ] ') : content,
      number,
      `${number}${sign}`,
    )
  }

  /** As much from an offset as a number and its sign take. */
  #textAt(offset = 0): string {
    return this.#text.slice(offset, offset + 12)
  }

  #table(node: Table): BlockNode {
    const content = node.children.map((row, index) => ({
      type: 'tableRow' as const,
      content: row.children.map((cell): TableCellNode => {
        const inlines = inlineContent(cell.children, this.#outlets)
        const paragraph: BlockNode =
          inlines.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: [...inlines] }
        return {
          type: index === 0 ? 'tableHeader' : 'tableCell',
          attrs: { colspan: 1, rowspan: 1 },
          content: [paragraph],
        }
      }),
    }))
    return { type: 'table', content }
  }

  #footnote(node: FootnoteDefinition): readonly BlockNode[] {
    const label = (node.label ?? node.identifier).slice(0, 200).toWellFormed()
    return this.#deeper(node, (content) => ({ type: 'footnote', attrs: { label }, content }))
  }

  #deeper(
    node: Blockquote | FootnoteDefinition,
    make: (content: readonly BlockNode[]) => BlockNode,
  ): readonly BlockNode[] {
    return this.#within(
      () => [make(nonEmpty(this.blocks(node.children)))],
      () => this.blocks(node.children),
    )
  }

  /** Makes a container one level deeper; beyond the limit its content stands without it. */
  #within(nested: () => readonly BlockNode[], flat: () => readonly BlockNode[]): readonly BlockNode[] {
    if (this.#depth >= containerLimit) {
      this.#notes.count('nesting-flattened')
      return flat()
    }
    this.#depth += 1
    const blocks = nested()
    this.#depth -= 1
    return blocks
  }

  /** Inline nodes where a block should be do not come from the parser; their words are kept all the same. */
  #stray(node: RootContent): readonly BlockNode[] {
    const content = inlineContent([node], this.#outlets)
    return content.length === 0 ? [] : [{ type: 'paragraph', content: [...content] }]
  }
}

const nonEmpty = (blocks: readonly BlockNode[]): readonly BlockNode[] =>
  blocks.length === 0 ? [{ type: 'paragraph' }] : blocks

const codeBlock = (value: string): TextblockNode =>
  value === '' ? { type: 'codeBlock' } : { type: 'codeBlock', content: [{ type: 'text', text: value }] }

function withMarker(blocks: readonly BlockNode[], marker: string): readonly BlockNode[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: [{ type: 'text', text: marker }] }, ...blocks]
  return [{ ...first, content: [textNode(marker, []), ...(first.content ?? [])] }, ...rest]
}

/**
 * The addresses of link definitions by identifier. The first of a name counts, as in CommonMark: the walk goes from the end, so
 * that it is remembered last.
 */
function addressesIn(root: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  const open: RootContent[] = [...root.children]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'definition') remember(addresses, node)
    else if ('children' in node) for (const child of node.children) open.push(child)
  }
  return addresses
}

function remember(addresses: Map<string, string>, node: Definition): void {
  addresses.set(node.identifier, node.url)
}
