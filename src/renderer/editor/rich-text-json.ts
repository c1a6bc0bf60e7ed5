import type { JSONContent } from '@tiptap/core'
import type { RichText } from '#domain/records/rich-text.ts'

type Block = RichText['content'][number]
type Paragraph = Extract<Block, { type: 'paragraph' }>
type Inline = NonNullable<Paragraph['content']>[number]
type List = Exclude<Block, Paragraph>

/**
 * What an editor holds as a record keeps it: only the nodes, marks and keys of the record. Empty paragraphs at either end
 * are left out; nothing written is null.
 */
export function richTextFrom(content: JSONContent): RichText | null {
  const blocks = (content.content ?? []).flatMap(blockFrom)
  const isWritten = (block: Block): boolean => block.type !== 'paragraph' || (block.content ?? []).length > 0
  const first = blocks.findIndex(isWritten)
  if (first === -1) return null
  return { type: 'doc', content: blocks.slice(first, blocks.findLastIndex(isWritten) + 1) }
}

/** What a record keeps as an editor takes it; nothing is one empty paragraph. */
export const editorContentOf = (value: RichText | null): JSONContent =>
  (value ?? { type: 'doc', content: [{ type: 'paragraph' }] }) as JSONContent

/** Whether two texts say the same in the same form. */
export const sameRichText = (a: RichText | null, b: RichText | null): boolean => JSON.stringify(a) === JSON.stringify(b)

function blockFrom(node: JSONContent): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphFrom(node)]
    case 'bulletList':
    case 'orderedList':
      return [listFrom(node.type, node)]
    default:
      return []
  }
}

const listFrom = (type: List['type'], node: JSONContent): List => ({
  type,
  content: (node.content ?? []).map((item) => ({
    type: 'listItem',
    content: (item.content ?? []).map(paragraphFrom),
  })),
})

function paragraphFrom(node: JSONContent): Paragraph {
  const content = (node.content ?? []).flatMap(inlineFrom)
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

function inlineFrom(node: JSONContent): readonly Inline[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
  if (node.type !== 'text' || !node.text) return []
  const marks = (['bold', 'italic'] as const)
    .filter((type) => node.marks?.some((mark) => mark.type === type))
    .map((type) => ({ type }))
  return [marks.length === 0 ? { type: 'text', text: node.text } : { type: 'text', text: node.text, marks }]
}
