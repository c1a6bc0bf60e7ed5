import type { DocumentMark, InlineNode } from '#domain/document/document.ts'
import type { KeptPicture } from '#domain/document/kept-picture.ts'

/** The order in which marks stand on a text, the same everywhere. */
const markOrder: readonly DocumentMark['type'][] = [
  'link',
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'superscript',
  'subscript',
]

/** The marks with one more; a mark of its type that was there already gives way. */
export function withMark(marks: readonly DocumentMark[], mark: DocumentMark): readonly DocumentMark[] {
  const others = marks.filter(({ type }) => type !== mark.type)
  return [...others, mark].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))
}

/** Inline nodes with neighbouring texts of the same marks made one, and empty texts left out. */
export function joined(nodes: readonly InlineNode[]): readonly InlineNode[] {
  const out: InlineNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type !== 'text') out.push(node)
    else if (node.text === '') continue
    else if (last?.type === 'text' && sameMarks(last.marks, node.marks))
      out[out.length - 1] = { ...last, text: last.text + node.text }
    else out.push(node)
  }
  return out
}

/** A text node; marks only where there are any. */
export const textNode = (text: string, marks: readonly DocumentMark[]): InlineNode =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] }

/** The place of an image, with its picture where that was kept. */
export const imageNode = (alt: string, title: string | null, picture: KeptPicture | null): ImageNode => ({
  type: 'image',
  attrs: picture === null ? { alt, title } : { alt, title, picture },
})
export type ImageNode = Extract<InlineNode, { readonly type: 'image' }>

const sameMarks = (a: readonly DocumentMark[] = [], b: readonly DocumentMark[] = []): boolean =>
  a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
