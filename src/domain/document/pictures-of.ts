import type { SourceDocument } from './document.ts'
import type { KeptPicture } from './kept-picture.ts'

interface AnyNode {
  readonly type: string
  readonly attrs?: object | undefined
  readonly content?: readonly AnyNode[] | undefined
}

/** The pictures that a document shows, each once, in the order of the text. One that it describes in two ways is there twice. */
export function picturesOf(document: SourceDocument): readonly KeptPicture[] {
  const pictures = new Map<string, KeptPicture>()
  const visit = (node: AnyNode): void => {
    const { picture } = (node.type === 'image' ? (node.attrs ?? {}) : {}) as { readonly picture?: KeptPicture }
    if (picture) pictures.set(`${picture.sha256} ${picture.type} ${picture.width} ${picture.height}`, picture)
    for (const child of node.content ?? []) visit(child)
  }
  visit(document)
  return [...pictures.values()]
}
