import { type Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** The selection as it stands in the page: of arrows, Home and End, which move it there, the editor hears a moment later. */
export function selectionNow(view: EditorView): Selection {
  const { state, dom } = view
  const { anchorNode, anchorOffset, focusNode, focusOffset } = dom.ownerDocument.getSelection() ?? {}
  if (!anchorNode || !focusNode || !dom.contains(anchorNode) || !dom.contains(focusNode)) return state.selection
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset ?? 0), view.posAtDOM(focusNode, focusOffset ?? 0)]
  return TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))
}

/** Tells the editor before a key where the page's caret stands, so that the key acts there. */
export function hearSelection(view: EditorView): void {
  const { selection, tr } = view.state
  if (view.composing || !(selection instanceof TextSelection)) return
  const now = selectionNow(view)
  if (!now.eq(selection)) view.dispatch(tr.setSelection(now))
}
