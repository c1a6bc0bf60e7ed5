import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Lets the selection of a frozen text go, in the page first and then in the editor. The other way round the editor would put a caret where
 * the words were, and for that the browser counts its way through the whole text and lays it out once more. But an editor that finds
 * nothing selected keeps in mind what was: the same words selected again, it takes for those that it knows. They are told to it. What is
 * returned tells the editor, to be called in the same turn or soon after.
 */
export function letGoInPage(view: EditorView): () => void {
  const document = view.dom.ownerDocument
  const inPage = document.getSelection()
  const { selection } = view.state
  const { anchor, head, from } = selection
  const letGo = (): void => {
    if (view.isDestroyed || !view.state.selection.eq(selection)) return
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from)))
  }
  if (!inPage || !view.dom.contains(inPage.anchorNode)) return letGo
  const { anchorNode, anchorOffset, focusNode, focusOffset } = inPage
  const isSelectedAgain = (now: Selection): boolean =>
    now.anchorNode === anchorNode &&
    now.anchorOffset === anchorOffset &&
    now.focusNode === focusNode &&
    now.focusOffset === focusOffset
  inPage.removeAllRanges()
  const hear = (): void => {
    const isOver = view.isDestroyed || !view.state.selection.empty
    const now = document.getSelection()
    if (!isOver && !(now && view.dom.contains(now.anchorNode))) return
    document.removeEventListener('selectionchange', hear)
    if (isOver || !now || now.isCollapsed || !isSelectedAgain(now)) return
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, anchor, head)))
  }
  return () => {
    letGo()
    document.addEventListener('selectionchange', hear)
  }
}

/** Forgets what is selected, leaving the caret where it began. */
export function letGo(view: EditorView): void {
  const { doc, selection, tr } = view.state
  if (view.editable) view.dispatch(tr.setSelection(TextSelection.create(doc, selection.from)))
  else letGoInPage(view)()
}
