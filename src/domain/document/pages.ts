import { type TextMap, textMapOf } from '../text/text-map.ts'
import type { BlockNode, ListItemNode, SourceDocument, TableCellNode, TableRowNode } from './document.ts'

/** Where a printed page begins: a UTF-16 offset into the text, and its number as printed. */
export interface PageStart {
  readonly offset: number
  readonly page: string
}

/** The printed pages of a document, in text order; none where the source has no pages. */
export interface Pages {
  readonly starts: readonly PageStart[]
  /** The page on which an offset stands; null before the first that is known. */
  at(offset: number): string | null
}

/** Reads the pages that a document's blocks say begin with them or in them. `map` is the document's own, where it is at hand. */
export function pagesOf(document: SourceDocument, map: TextMap = textMapOf(document)): Pages {
  const { blocks } = map
  const starts: PageStart[] = []
  let seen = 0
  const visit = (node: BlockNode | ListItemNode | TableRowNode | TableCellNode): void => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const { start, end } = blocks[seen] ?? { start: 0, end: 0 }
      const { page, pageTurns = [] } = node.attrs ?? {}
      if (page !== undefined) starts.push({ offset: start, page })
      for (const turn of pageTurns) starts.push({ offset: Math.min(start + turn.at, end), page: turn.page })
      seen += 1
    } else if (node.type === 'codeBlock' || node.type === 'horizontalRule') seen += 1
    else for (const child of node.content) visit(child)
  }
  for (const block of document.content) visit(block)
  return { starts, at: (offset) => starts.findLast((each) => each.offset <= offset)?.page ?? null }
}
