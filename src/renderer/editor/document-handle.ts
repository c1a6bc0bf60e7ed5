import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { TextMap } from '#domain/text/text-map.ts'
import type { PreparedDocument } from './document-editor.ts'
import type { Interval } from './interval-index.ts'

/** What a pane may ask of the document it shows. Ranges are UTF-16 offsets into the text of the revision. */
export interface DocumentHandle {
  readonly map: TextMap
  /** The number of the paragraph at an offset, as in the margin and in a report; null before the first. */
  paragraphAt(offset: number): number | null
  focus(): void
  hasFocus(): boolean
  select(range: Interval): void
  /** Forgets the selection, leaving the caret where it began. */
  clearSelection(): void
  /** Scrolls until the range can be seen: to the middle, or to the top edge. */
  reveal(range: Interval, where: 'middle' | 'top'): void
  /** The box around a range as it is drawn now, in pixels of the viewport; null while it is scrolled out of sight. */
  rectOf(range: Interval): DOMRect | null
  /** The stretch of text that can be seen. */
  visible(): Interval
  /** How far the page is scrolled, 0 at its start and 1 at its end. */
  scrolledShare(): number
  scrollToShare(share: number): void
}

interface DocumentParts {
  readonly editor: Editor
  readonly prepared: PreparedDocument
  readonly scroller: HTMLElement
}

/** Makes the handle of a mounted editor. */
export function documentHandle({ editor, prepared, scroller }: DocumentParts): DocumentHandle {
  const { view } = editor
  const { map, numbers } = prepared
  const top = (offset: number): number => view.coordsAtPos(map.toPosition(offset), 1).top

  return {
    map,
    paragraphAt: (offset) => numbers.at(offset),
    focus: () => view.dom.focus({ preventScroll: true }),
    hasFocus: () => view.dom.contains(view.dom.ownerDocument.activeElement),
    select({ start, end }) {
      const selection = TextSelection.create(view.state.doc, map.toPosition(start), map.toPosition(end))
      view.dom.focus({ preventScroll: true })
      view.dispatch(view.state.tr.setSelection(selection))
      if (!view.editable) selectInPage(editor)
    },
    clearSelection() {
      const { doc, selection, tr } = view.state
      view.dispatch(tr.setSelection(TextSelection.create(doc, selection.from)))
      const inPage = view.dom.ownerDocument.getSelection()
      if (!view.editable && inPage && view.dom.contains(inPage.anchorNode)) inPage.removeAllRanges()
    },
    reveal(range, where) {
      const move = (): void => {
        const box = scroller.getBoundingClientRect()
        const wanted = where === 'top' ? box.top + 24 : box.top + box.height * 0.4
        scroller.scrollTop += top(range.start) - wanted
      }
      move()
      // Sections drawn for the first time take their real height only now, which moves what is below them.
      requestAnimationFrame(() => {
        if (editor.isDestroyed) return
        move()
        requestAnimationFrame(() => {
          if (!editor.isDestroyed) move()
        })
      })
    },
    rectOf({ start, end }) {
      const box = scroller.getBoundingClientRect()
      const first = view.coordsAtPos(map.toPosition(start), 1)
      const last = view.coordsAtPos(map.toPosition(end), -1)
      const isOneLine = Math.abs(first.top - last.top) < 4
      const words = view.dom.getBoundingClientRect()
      const edges = isOneLine ? [first.left, last.left, first.right, last.right] : [words.left, words.right]
      const left = Math.min(...edges)
      const top = Math.min(first.top, last.top)
      const bottom = Math.max(first.bottom, last.bottom)
      if (bottom < box.top || top > box.bottom) return null
      return new DOMRect(left, top, Math.max(...edges) - left, bottom - top)
    },
    visible() {
      const box = scroller.getBoundingClientRect()
      const words = view.dom.getBoundingClientRect()
      const left = words.left + words.width / 2
      const at = (y: number): number | null => {
        const found = view.posAtCoords({ left, top: y })
        return found && map.toOffset(found.pos)
      }
      return {
        start: words.top >= box.top ? 0 : (at(box.top + 4) ?? 0),
        end: words.bottom <= box.bottom ? map.text.length : (at(box.bottom - 4) ?? map.text.length),
      }
    },
    scrolledShare: () => scroller.scrollTop / Math.max(1, scroller.scrollHeight - scroller.clientHeight),
    scrollToShare(share) {
      scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
    },
  }
}

/** A page that cannot be edited gets no selection from the editor, so it is set beside it. */
function selectInPage({ view }: Editor): void {
  const { from, to } = view.state.selection
  const start = view.domAtPos(from, 1)
  const end = view.domAtPos(to, -1)
  view.dom.ownerDocument.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}
