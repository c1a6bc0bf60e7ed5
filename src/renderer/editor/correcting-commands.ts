import {
  deleteSelection,
  joinBackward,
  joinForward,
  joinTextblockBackward,
  joinTextblockForward,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
  splitBlockAs,
} from '@tiptap/pm/commands'
import type { ResolvedPos } from '@tiptap/pm/model'
import { splitListItem } from '@tiptap/pm/schema-list'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

/** What holds blocks of its own that never run together with those beside it. */
const walls: ReadonlySet<string> = new Set(['tableCell', 'tableHeader', 'footnote'])

/** The innermost wall around a place, by where it begins; -1 for none. */
function wallAround(place: ResolvedPos): number {
  for (let depth = place.depth; depth > 0; depth -= 1)
    if (walls.has(place.node(depth).type.name)) return place.before(depth)
  return -1
}

const chained =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))

/** Splits a block: one that goes on keeps what it is, and after the end of a heading follows a paragraph. Both are in the block's language. */
const splitHere: Command = chained(
  splitBlockAs((node, atEnd) => {
    const { paragraph } = node.type.schema.nodes
    if (!atEnd || paragraph === undefined || !('lang' in node.attrs)) return null
    const { lang, dir, script } = node.attrs
    return { type: paragraph, attrs: { lang, dir, script } }
  }),
  splitBlock,
)

/** Enter: a new block, a new item of a list, a new line in code; in an empty item or quotation it leads out of it. */
export const enter: Command = (state, dispatch, view) => {
  const { $from } = state.selection
  const { listItem } = state.schema.nodes
  const around = $from.depth > 1 ? $from.node($from.depth - 1).type : null
  if (newlineInCode(state, dispatch)) return true
  if (isAcrossWalls(state)) return removeWithin(state, dispatch)
  if (listItem && around === listItem)
    return chained(splitListItem(listItem), liftEmptyBlock, splitHere)(state, dispatch, view)
  // The editor's own section around the blocks is nothing to be led out of.
  if (around?.name === 'blockquote') return chained(liftEmptyBlock, splitHere)(state, dispatch, view)
  return splitHere(state, dispatch, view)
}

/** Shift+Enter: a new line within the block. */
export const newLine: Command = (state, dispatch) => {
  const { hardBreak } = state.schema.nodes
  if (!hardBreak || state.selection.$from.parent.type.spec.code || isAcrossWalls(state)) return false
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView())
  return true
}

/** Backspace and Delete at an edge join a block with the one before or after it, in whatever these stand, but never across cells and notes. */
export const joining = (towards: 'before' | 'after'): Command => {
  const join =
    towards === 'before' ? chained(joinTextblockBackward, joinBackward) : chained(joinTextblockForward, joinForward)
  return (state, dispatch, view) => {
    if (isAcrossWalls(state)) return removeWithin(state, dispatch)
    if (deleteSelection(state, dispatch)) return true
    const { $from } = state.selection
    const isAtEdge = towards === 'before' ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size
    if (!isAtEdge) return false
    const other = neighbour(state, towards)
    // The key is used up: the browser would join them by itself.
    if (other !== null && wallAround(other) !== wallAround($from)) return true
    return join(state, dispatch, view)
  }
}

/** A place in the textblock before or after that of the selection; null where there is none. */
function neighbour({ doc, selection: { $from } }: EditorState, towards: 'before' | 'after'): ResolvedPos | null {
  let found: number | null = null
  const [from, to] = towards === 'before' ? [0, $from.before()] : [$from.after(), doc.content.size]
  doc.nodesBetween(from, to, (node, pos) => {
    const isBeyond = towards === 'before' ? pos < $from.before() : pos >= $from.after()
    if (node.isTextblock && isBeyond && (towards === 'before' || found === null)) found = pos + 1
    return !node.isTextblock
  })
  return found === null ? null : doc.resolve(found)
}

const isAcrossWalls = ({ selection: { $from, $to } }: EditorState): boolean => wallAround($from) !== wallAround($to)

/** Takes the selected words out of every block and leaves the blocks: what is selected over cells must not break their table. */
function removeWithin(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined): true {
  dispatch?.(withoutSelectedWords(state).scrollIntoView())
  return true
}

function withoutSelectedWords({ tr, doc, selection: { from, to } }: EditorState): Transaction {
  const stretches: (readonly [number, number])[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    stretches.push([Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)])
    return false
  })
  for (const [start, end] of stretches.toReversed()) tr.delete(start, end)
  return tr.setSelection(TextSelection.create(tr.doc, from))
}

/** Puts in plain text in place of the selection: each line that holds something becomes a block of its own; in code, lines stay lines. */
export function insertPlain(state: EditorState, text: string): Transaction {
  const tr = isAcrossWalls(state) ? withoutSelectedWords(state) : state.tr.deleteSelection()
  const plain = text.replace(/\r\n?/g, '\n')
  const { $from } = tr.selection
  if ($from.parent.type.spec.code) return tr.insertText(plain).scrollIntoView()
  const lines = plain.split('\n').filter((line) => line.trim() !== '')
  for (const [index, line] of lines.entries()) {
    if (index > 0) tr.split(tr.selection.from, 1)
    tr.insertText(line)
  }
  return tr.scrollIntoView()
}

/** Typing over a selection across cells leaves the cells. */
export function typedAcross(state: EditorState, text: string): Transaction | null {
  return isAcrossWalls(state) ? withoutSelectedWords(state).insertText(text) : null
}
