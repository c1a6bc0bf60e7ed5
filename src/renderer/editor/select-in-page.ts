import type { EditorView } from '@tiptap/pm/view'

/** Selects in the page what is selected in the editor: a page that cannot be edited gets no selection from the editor itself. */
export function selectInPage(view: EditorView): void {
  const { anchor, head } = view.state.selection
  const isForward = anchor <= head
  const start = view.domAtPos(anchor, isForward ? 1 : -1)
  const end = view.domAtPos(head, isForward ? -1 : 1)
  view.dom.ownerDocument.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}
