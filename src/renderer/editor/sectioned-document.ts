import type { BlockNode, ListItemNode, SourceDocument, TableCellNode, TableRowNode } from '#domain/document/document.ts'
import type { ParagraphNumbers } from '#domain/report/paragraph-numbers.ts'
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
 * Groups the top-level blocks of a document in sections, and gives its textblocks what only the editor's own schema knows: the number in
 * the margin, the way it is written and the script to set it in. A long list or table is one block, so its section may be longer.
 */
export function sectionedDocument(
  document: SourceDocument,
  numbers: ParagraphNumbers,
  language: string | null,
): SectionedDocument {
  let seen = 0
  const looksOf = (node: SpokenNode, at: number): Readonly<Record<string, unknown>> => {
    const block = numbers.map.blocks[at]
    const text = block ? numbers.map.text.slice(block.start, block.end) : ''
    const written = node.attrs?.lang ?? language
    const looks = { script: scriptOf(text, written), direction: textDirection(text, written) }
    return node.type === 'paragraph' ? { ...looks, number: numbers.ofBlock(at) } : looks
  }
  const withLooks = (node: AnyBlock): AnyBlock => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        seen += 1
        return { ...node, attrs: { lang: null, dir: null, ...node.attrs, ...looksOf(node, seen - 1) } } as AnyBlock
      case 'codeBlock':
      case 'horizontalRule':
        seen += 1
        return node
      default:
        return { ...node, content: node.content.map(withLooks) } as AnyBlock
    }
  }
  return { type: 'doc', content: inSections(document.content.map((block) => withLooks(block) as BlockNode)) }
}

/** Blocks in sections of about 30 textblocks each. A block is never cut. */
export function inSections(blocks: readonly BlockNode[]): readonly SectionNode[] {
  const sections: SectionNode[] = []
  let gathered: BlockNode[] = []
  let textblocks = 0
  for (const block of blocks) {
    gathered.push(block)
    textblocks += textblocksIn(block)
    if (textblocks < textblocksPerSection) continue
    sections.push({ type: 'section', content: gathered })
    gathered = []
    textblocks = 0
  }
  if (gathered.length > 0) sections.push({ type: 'section', content: gathered })
  return sections
}

function textblocksIn(node: AnyBlock): number {
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
