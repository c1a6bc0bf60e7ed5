import type { SourceDocument } from '#domain/document/document.ts'

interface AnyNode {
  readonly type: string
  readonly text?: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly AnyNode[]
}

/** The text of a document with each note where it is referred to, as a syntax tree holds it; our documents hold it behind its paragraph. */
export function textWithNotesInPlace(document: SourceDocument): string {
  const waiting = new Map<string, AnyNode[]>()
  const each = (node: AnyNode): void => {
    const label = String(node.attrs?.label)
    if (node.type === 'footnote') waiting.set(label, [...(waiting.get(label) ?? []), node])
    node.content?.forEach(each)
  }
  each(document as AnyNode)
  const placed = new Set<AnyNode>()
  const pieces: string[] = []
  const write = (node: AnyNode): void => {
    if (node.type === 'footnoteReference') {
      const note = waiting.get(String(node.attrs?.label))?.find((one) => !placed.has(one))
      if (note === undefined) return
      placed.add(note)
      pieces.push(' ')
      note.content?.forEach(write)
    } else if (node.text !== undefined) pieces.push(node.text)
    else if (node.type === 'hardBreak') pieces.push('\n')
    else if (node.type !== 'footnote' || !placed.has(node)) {
      node.content?.forEach(write)
      if (node.type !== 'image') pieces.push('\n')
    }
  }
  write(document as AnyNode)
  return pieces.join('')
}
