import type { BlockNode, InlineNode, SourceDocument } from '#domain/document/document.ts'
import type { NoteTally } from '../note-tally.ts'
import { isBlank, isHardWrapped } from './hard-wrapping.ts'
import { noteInvisible, withPlainLineEnds } from './inspect-characters.ts'

/**
 * A plain text as a document: a line is a paragraph, an empty line an empty paragraph; in a hard-wrapped text consecutive
 * lines are one paragraph with hard breaks. Either way the document's canonical text is the text with `\n` line ends, exactly:
 * a line end at the very end gives a last, empty paragraph.
 */
export function plainTextDocument(text: string, notes: NoteTally): SourceDocument {
  const unified = withPlainLineEnds(text, notes)
  noteInvisible(unified, notes)
  const lines = unified.split('\n')
  return { type: 'doc', content: isHardWrapped(lines) ? wrapped(lines, notes) : lines.map((line) => paragraph([line])) }
}

function wrapped(lines: readonly string[], notes: NoteTally): readonly BlockNode[] {
  const blocks: BlockNode[] = []
  let open: string[] = []
  const close = (): void => {
    if (open.length > 0) blocks.push(paragraph(open))
    if (open.length > 1) notes.count('hard-wrapped', open.length)
    open = []
  }
  for (const line of lines) {
    if (!isBlank(line)) {
      open.push(line)
      continue
    }
    close()
    blocks.push(paragraph([line]))
  }
  close()
  return blocks
}

function paragraph(lines: readonly string[]): BlockNode {
  const content: InlineNode[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) content.push({ type: 'hardBreak' })
    if (line !== '') content.push({ type: 'text', text: line })
  }
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}
