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
 * Groups the top-level blocks of a document in sections of about 30 textblocks each, and gives its textblocks what only the
 * editor's own schema knows: the number in the margin, the way it is written and the script to set it in. A long list or table is one block and
 * is never cut, so its section may be longer.
 */
export function sectionedDocument(
  document: SourceDocument,
  numbers: ParagraphNumbers,
  language: string | null,
): SectionedDocument {
  const sections: SectionNode[] = []
  let gathered: BlockNode[] = []
  let seenBefore = 0
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
  for (const block of document.content) {
    gathered.push(withLooks(block) as BlockNode)
    if (seen - seenBefore < textblocksPerSection) continue
    sections.push({ type: 'section', content: gathered })
    gathered = []
    seenBefore = seen
  }
  if (gathered.length > 0) sections.push({ type: 'section', content: gathered })
  return { type: 'doc', content: sections }
}

type AnyBlock = BlockNode | ListItemNode | TableRowNode | TableCellNode
type SpokenNode = Extract<BlockNode, { readonly type: 'paragraph' | 'heading' }>
