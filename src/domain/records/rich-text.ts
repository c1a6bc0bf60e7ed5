import { z } from 'zod'

const mark = z.strictObject({ type: z.enum(['bold', 'italic']) })
const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(100_000),
  marks: z.array(mark).optional(),
})
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(z.union([text, hardBreak])).optional(),
})
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1) })
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) })
const orderedList = z.strictObject({ type: z.literal('orderedList'), content: z.array(listItem).min(1) })

/** What a person writes at length (a rationale, a memo): ProseMirror JSON of paragraphs and flat lists, bold and italic. */
export const richText = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.union([paragraph, bulletList, orderedList])).max(2_000),
})
export type RichText = z.infer<typeof richText>

type RichNode = {
  readonly type: string
  readonly text?: string | undefined
  readonly content?: readonly RichNode[] | undefined
}

/** Rich text of one paragraph a line. */
export function richTextOf(plain: string): RichText {
  const lines = plain.split('\n')
  return {
    type: 'doc',
    content: lines.map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
  }
}

/** The words of rich text, a paragraph or list item a line. */
export function plainTextOf(rich: RichText): string {
  const lines: string[] = []
  const inline = (node: RichNode): string => (node.type === 'hardBreak' ? '\n' : (node.text ?? ''))
  const visit = (node: RichNode): void => {
    if (node.type === 'paragraph') lines.push((node.content ?? []).map(inline).join(''))
    else for (const child of node.content ?? []) visit(child)
  }
  for (const node of rich.content) visit(node)
  return lines.join('\n')
}
