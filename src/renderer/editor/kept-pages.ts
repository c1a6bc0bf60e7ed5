import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'

interface PageTurn {
  readonly at: number
  readonly page: string
}

/** Where a printed page begins: with a block, or within one. Positions are ProseMirror's. */
interface PageMark {
  readonly pos: number
  readonly page: string
  readonly isOfBlock: boolean
}

/**
 * Keeps printed pages where they begin while a copy is corrected: at the same words, whatever is typed before them, and when blocks are
 * split, joined or taken out. They are attributes of blocks, so that undo takes them back together with the words.
 */
export const keptPages = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, before, after) => {
      const changes = transactions.filter(({ docChanged }) => docChanged)
      // What undo and redo bring back has its pages with it.
      if (changes.length === 0 || changes.some((change) => isOfHistory(change))) return null
      const marks = marksIn(before.doc)
      if (marks.length === 0) return null
      const moved = marks.map((mark) => ({ ...mark, pos: movedBy(changes, mark) }))
      const tr = after.tr
      for (const { pos, node, page, turns } of blocksWith(after.doc, moved)) {
        if (node.attrs.page !== page) tr.setNodeAttribute(pos, 'page', page)
        if (JSON.stringify(node.attrs.pageTurns) !== JSON.stringify(turns)) tr.setNodeAttribute(pos, 'pageTurns', turns)
      }
      return tr.docChanged ? tr : null
    },
  })

const isOfHistory = (change: Transaction): boolean =>
  change.getMeta('history$') !== undefined ||
  (change.getMeta('appendedTransaction') as Transaction | undefined)?.getMeta('history$') !== undefined

// What is typed where a page begins within a block belongs to the page before; where a block begins, to that block.
const movedBy = (changes: readonly Transaction[], { pos, isOfBlock }: PageMark): number =>
  changes.reduce((at, { mapping }) => mapping.map(at, isOfBlock ? -1 : 1), pos)

const hasPages = (node: Node): boolean => node.isTextblock && 'page' in node.attrs

function marksIn(doc: Node): readonly PageMark[] {
  const marks: PageMark[] = []
  doc.descendants((node, pos) => {
    if (!hasPages(node)) return !node.isTextblock
    const start = pos + 1
    if (node.attrs.page !== null) marks.push({ pos: start, page: node.attrs.page, isOfBlock: true })
    for (const { at, page } of (node.attrs.pageTurns ?? []) as readonly PageTurn[])
      marks.push({ pos: start + at, page, isOfBlock: false })
    return false
  })
  return marks
}

/** The blocks of a document with the pages that begin in each; a page that begins between two, or at the end of one, begins with the next. */
function* blocksWith(doc: Node, marks: readonly PageMark[]) {
  const blocks: { readonly pos: number; readonly node: Node }[] = []
  doc.descendants((node, pos) => {
    if (hasPages(node)) blocks.push({ pos, node })
    return !node.isTextblock
  })
  let next = 0
  for (const [index, { pos, node }] of blocks.entries()) {
    const end = pos + 1 + node.content.size
    const isLast = index === blocks.length - 1
    let page: string | null = null
    const turns: PageTurn[] = []
    for (let mark = marks[next]; mark && (mark.pos < end || (mark.pos <= pos + 1 && isLast)); mark = marks[next]) {
      const at = mark.pos - pos - 1
      // Of two that begin at one place the later one is printed there.
      if (at <= 0) page = mark.page
      else if (turns.at(-1)?.at === at) turns[turns.length - 1] = { at, page: mark.page }
      else turns.push({ at, page: mark.page })
      next += 1
    }
    // A block without words keeps the page that begins with it.
    const own = marks[next]
    if (page === null && own?.isOfBlock && own.pos === pos + 1 && node.content.size === 0) {
      page = own.page
      next += 1
    }
    yield { pos, node, page, turns: turns.length === 0 ? null : turns }
  }
}
