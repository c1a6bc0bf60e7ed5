import type { BlockNode, ListItemNode, TableCellNode, TableRowNode } from '#domain/document/document.ts'
import type { GrowingParagraphNumbers } from '#domain/report/paragraph-numbers.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import { scriptOf } from './block-script.ts'

/** A stretch of a document that the browser may leave undrawn while it is out of sight. Made on loading, never stored. */
export interface SectionNode {
  readonly type: 'section'
  readonly content: readonly BlockNode[]
}

/** A source document as the editor holds it: blocks numbered and grouped in sections. Its text is the same. */
export interface SectionedDocument {
  readonly type: 'doc'
  readonly content: readonly SectionNode[]
}

/** Textblocks to a section: trials with 20 to 50 drew and scrolled equally well. */
const textblocksPerSection = 30

/**
 * Groups the top-level blocks of a document in sections, as they come, and gives its textblocks what only the editor's own schema knows: the
 * number in the margin, the way it is written and the script to set it in. A long list or table is one block, so its section may be longer.
 */
export class GrowingSections {
  readonly #numbers: GrowingParagraphNumbers
  readonly #language: string | null
  readonly #sections = new BlocksInSections()
  #seen = 0

  /** `numbers` of the same blocks, each added before it is added here. */
  constructor(numbers: GrowingParagraphNumbers, language: string | null) {
    this.#numbers = numbers
    this.#language = language
  }

  add(block: BlockNode): void {
    this.#sections.add(this.#withLooks(block) as BlockNode)
  }

  document(): SectionedDocument {
    return { type: 'doc', content: this.#sections.sections() }
  }

  #withLooks(node: AnyBlock): AnyBlock {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        this.#seen += 1
        return { ...node, attrs: { lang: null, dir: null, ...node.attrs, ...this.#looksOf(node) } } as AnyBlock
      case 'codeBlock':
      case 'horizontalRule':
        this.#seen += 1
        return node
      default:
        return { ...node, content: node.content.map((each) => this.#withLooks(each)) } as AnyBlock
    }
  }

  /** Of the block that was seen last. */
  #looksOf(node: SpokenNode): Readonly<Record<string, unknown>> {
    const at = this.#seen - 1
    const text = this.#numbers.textOf(at)
    const written = node.attrs?.lang ?? this.#language
    const looks = { script: scriptOf(text, written), direction: textDirection(text, written) }
    return node.type === 'paragraph' ? { ...looks, number: this.#numbers.ofBlock(at) } : looks
  }
}

/** Blocks in sections of about 30 textblocks each. A block is never cut. */
export function inSections(blocks: readonly BlockNode[]): readonly SectionNode[] {
  const sections = new BlocksInSections()
  for (const block of blocks) sections.add(block)
  return sections.sections()
}

class BlocksInSections {
  readonly #sections: SectionNode[] = []
  #gathered: BlockNode[] = []
  #textblocks = 0

  add(block: BlockNode): void {
    this.#gathered.push(block)
    this.#textblocks += textblocksIn(block)
    if (this.#textblocks < textblocksPerSection) return
    this.#sections.push({ type: 'section', content: this.#gathered })
    this.#gathered = []
    this.#textblocks = 0
  }

  /** Those of what was added so far. */
  sections(): readonly SectionNode[] {
    const last: readonly SectionNode[] =
      this.#gathered.length === 0 ? [] : [{ type: 'section', content: [...this.#gathered] }]
    return [...this.#sections, ...last]
  }
}

/** How many textblocks, or block leaves, a block holds. */
export function textblocksIn(node: AnyBlock): number {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'horizontalRule':
      return 1
    default:
      return node.content.reduce((sum, inner) => sum + textblocksIn(inner), 0)
  }
}

type AnyBlock = BlockNode | ListItemNode | TableRowNode | TableCellNode
type SpokenNode = Extract<BlockNode, { readonly type: 'paragraph' | 'heading' }>
