import type { BlockNode, InlineNode, SourceDocument, TextblockNode } from '../document/document.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import type { Highlight, PieceStyle, ReportBlock, ReportPiece } from './report-tree.ts'

/**
 * A source's document as report blocks: its structure, paragraph numbers, and its text cut into pieces at every edge of a
 * highlight, so that overlapping highlights each keep their whole range. Highlights must be sorted by their start.
 */
export function annotatedBlocks(
  document: SourceDocument,
  paragraphs: ParagraphNumbers,
  highlights: readonly Highlight[],
): readonly ReportBlock[] {
  const begun = new Set<Highlight>()
  const lying = sweep(highlights)
  let blockIndex = -1
  const nextBlock = (): number => {
    blockIndex += 1
    return blockIndex
  }
  const textblock = (node: TextblockNode): ReportBlock => {
    const index = nextBlock()
    const start = paragraphs.map.blocks[index]?.start ?? 0
    const attrs = node.type === 'codeBlock' ? undefined : node.attrs
    return {
      kind: 'text',
      type: node.type,
      level: node.type === 'heading' ? node.attrs.level : null,
      lang: attrs?.lang ?? null,
      dir: attrs?.dir ?? null,
      paragraph: paragraphs.ofBlock(index),
      pieces: pieces(node.content ?? [], start, lying, begun),
    }
  }
  const visit = (node: BlockNode): ReportBlock => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'codeBlock':
        return textblock(node)
      case 'horizontalRule':
        nextBlock()
        return { kind: 'rule' }
      case 'blockquote':
      case 'footnote':
        return {
          kind: 'group',
          type: node.type,
          label: node.type === 'footnote' ? node.attrs.label : null,
          blocks: node.content.map(visit),
        }
      case 'bulletList':
      case 'orderedList':
        return {
          kind: 'group',
          type: node.type,
          label: node.type === 'orderedList' ? String(node.attrs.start) : null,
          blocks: node.content.map((item) => ({
            kind: 'group',
            type: 'listItem',
            label: item.attrs?.marker ?? null,
            blocks: item.content.map(visit),
          })),
        }
      case 'table':
        return {
          kind: 'table',
          rows: node.content.map((tableRow) =>
            tableRow.content.map((cell) => ({
              isHeader: cell.type === 'tableHeader',
              ...cell.attrs,
              blocks: cell.content.map(visit),
            })),
          ),
        }
    }
  }
  return document.content.map(visit)
}

/** Answers the highlights that touch a range; ranges must be asked for in the order of the text. */
type Sweep = (from: number, to: number) => readonly Highlight[]

/** Goes through sorted highlights once, so that a novel with ten thousand of them costs no more than its length. */
function sweep(sorted: readonly Highlight[]): Sweep {
  let next = 0
  let open: Highlight[] = []
  return (from, to) => {
    open = open.filter(({ end }) => end > from)
    for (let each = sorted[next]; each && each.start < to; each = sorted[next]) {
      if (each.end > from) open.push(each)
      next += 1
    }
    return open.filter(({ start }) => start < to)
  }
}

/** The inline content of one textblock, cut at the edges of the highlights that touch it. */
function pieces(
  nodes: readonly InlineNode[],
  blockStart: number,
  lying: Sweep,
  begun: Set<Highlight>,
): readonly ReportPiece[] {
  const length = nodes.reduce((sum, node) => sum + lengthOf(node), 0)
  const blockEnd = blockStart + length
  const touching = lying(blockStart, blockEnd)
  const found: ReportPiece[] = []
  let at = blockStart
  for (const node of nodes) {
    const end = at + lengthOf(node)
    const edges = touching.flatMap((each) => [each.start, each.end]).filter((edge) => edge > at && edge < end)
    const cuts = [...new Set([at, ...edges, end])].toSorted((a, b) => a - b)
    for (const [index, from] of cuts.slice(0, -1).entries())
      found.push(piece(node, at, { from, to: cuts[index + 1] ?? end }, touching, begun))
    at = end
  }
  return found
}

function piece(
  node: InlineNode,
  nodeStart: number,
  { from, to }: { readonly from: number; readonly to: number },
  touching: readonly Highlight[],
  begun: Set<Highlight>,
): ReportPiece {
  const marks = node.type === 'text' ? (node.marks ?? []) : []
  const link = marks.find((mark) => mark.type === 'link')
  const highlights = touching.filter(({ start, end }) => start < to && end > from)
  const begins = highlights.filter((each) => !begun.has(each))
  for (const each of begins) begun.add(each)
  return {
    content: contentOf(node, from - nodeStart, to - nodeStart),
    styles: marks.flatMap((mark): readonly PieceStyle[] => (mark.type === 'link' ? [] : [mark.type])),
    address: link?.type === 'link' ? link.attrs.href : null,
    highlights,
    begins,
  }
}

function contentOf(node: InlineNode, from: number, to: number): ReportPiece['content'] {
  switch (node.type) {
    case 'text':
      return { kind: 'words', text: node.text.slice(from, to) }
    case 'hardBreak':
      return { kind: 'break' }
    case 'image':
      return { kind: 'image', description: node.attrs.alt || (node.attrs.title ?? '') }
    case 'footnoteReference':
      return { kind: 'footnote', label: node.attrs.label }
  }
}

const lengthOf = (node: InlineNode): number => (node.type === 'text' ? node.text.length : 1)
