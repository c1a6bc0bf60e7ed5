import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Pages } from '#domain/document/pages.ts'
import type { Speech } from '#domain/document/speech.ts'
import type { TextMap } from '#domain/text/text-map.ts'
import { drawNow } from './drawn-sections.ts'
import type { Interval } from './interval-index.ts'
import { letGo, letGoInPage } from './let-go-in-page.ts'
import { type MarkedLook, paintMarked } from './painted-places.ts'
import type { PreparedDocument } from './prepared-document.ts'
import { selectInPage } from './select-in-page.ts'
import { selectionNow } from './selection-now.ts'
import { type TextPlace, textPlaces } from './text-place.ts'

/** What a pane may ask of the document it shows. Ranges are UTF-16 offsets into the text of the revision. */
export interface DocumentHandle {
  readonly map: TextMap
  /** The printed pages, where the source has them. */
  readonly pages: Pages
  /** Who says what when, where the source is a transcript. */
  readonly speech: Speech
  /** The element in which the text and what stands beside it scroll together. */
  readonly page: HTMLElement
  /** The number of the paragraph at an offset, as in the margin and in a report; null before the first. */
  paragraphAt(offset: number): number | null
  focus(): void
  hasFocus(): boolean
  select(range: Interval): void
  /** Where the caret stands and what it is selecting from; the same where nothing is selected. */
  caret(): CaretPlace
  /** Moves the caret in caret mode, no further into sight than it must. */
  setCaret(place: CaretPlace): void
  /** Forgets the selection, leaving the caret where it began. */
  clearSelection(): void
  /**
   * Paints the selected words as a highlight and lets the selection go in the page. What is returned tells the editor so, which takes longer
   * than a key may.
   */
  markSelection(look: MarkedLook): () => void
  /** Scrolls until the range can be seen: to the middle, or to the top edge. */
  reveal(range: Interval, where: 'middle' | 'top'): void
  /** The box around a range as it is drawn now, in pixels of the viewport; null while it is scrolled out of sight. */
  rectOf(range: Interval): DOMRect | null
  /** The upright line before or after the character that the offset parts, in pixels of the viewport, wherever it is scrolled. */
  caretBox(offset: number, side: 'before' | 'after'): DOMRect
  /** The same at the start of a highlight, before the sign that is drawn there. */
  startBox(offset: number): DOMRect
  /** Whether the block at an offset is written from the right. */
  isRightToLeft(offset: number): boolean
  /** The place in the text nearest to a point of the viewport; null beside the page. */
  offsetAt(left: number, top: number): number | null
  scrollBy(pixels: number): void
  /** The part of the viewport that shows the page. */
  box(): DOMRect
  /** The stretch of text that can be seen. */
  visible(): Interval
  /** The offset at the line that is read: two fifths down the page, where places are revealed. */
  readingOffset(): number
  /** The offset of the line that stands so many pixels below the upper edge. */
  offsetBelowEdge(pixels: number): number
  /** Where the page is scrolled to, in terms of its text; `start` of what is visible, where that was just asked, saves looking again. */
  place(start?: number): TextPlace
  /** Goes back to a place, exactly where nothing about the page's looks has changed since. */
  restore(place: TextPlace): void
  /** The offset at which a drawn element of the text begins; null for one that is not in the text. */
  offsetOf(element: Element): number | null
  /** The pixels from the top of `page` to the line at an offset. */
  topOf(offset: number): number
  /** How far the page is scrolled, 0 at its start and 1 at its end. */
  scrolledShare(): number
  scrollToShare(share: number): void
}

/** The two ends of a selection as offsets: where it began, and where the caret is. */
export interface CaretPlace {
  readonly anchor: number
  readonly head: number
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
  /** The editor's position of an offset, in a section whose text is in the page. */
  const positionOf = (offset: number): number => {
    drawNow(view, { start: offset, end: offset })
    return map.toPosition(offset)
  }
  const top = (offset: number): number => view.coordsAtPos(positionOf(offset), 1).top
  const offsetAt = (y: number): number | null => {
    const words = view.dom.getBoundingClientRect()
    const point = { left: words.left + words.width / 2, top: y }
    const position = textPositionAt(view, point) ?? view.posAtCoords(point)?.pos
    return position === undefined ? null : map.toOffset(position)
  }
  /**
   * Does it now and twice more: sections drawn for the first time take their real height only then, which moves what is below. So do
   * faces that are still being loaded; once they are there it is done again, unless the text was scrolled meanwhile.
   */
  const settle = (move: () => void): void => {
    move()
    requestAnimationFrame(() => {
      if (editor.isDestroyed) return
      move()
      requestAnimationFrame(() => {
        if (editor.isDestroyed) return
        move()
        const { scrollTop } = scroller
        void document.fonts.ready.then(() => {
          if (!editor.isDestroyed && Math.abs(scroller.scrollTop - scrollTop) < 1) move()
        })
      })
    })
  }

  return {
    map,
    pages: prepared.pages,
    speech: prepared.speech,
    page: view.dom.closest<HTMLElement>('.document-page') ?? scroller,
    ...textPlaces({ scroller, top, offsetAt, settle, length: map.text.length }),
    offsetOf: (element) => (view.dom.contains(element) ? map.toOffset(view.posAtDOM(element, 0)) : null),
    topOf: (offset) => top(offset) - scroller.getBoundingClientRect().top + scroller.scrollTop,
    paragraphAt: (offset) => numbers.at(offset),
    focus: () => view.dom.focus({ preventScroll: true }),
    hasFocus: () => view.dom.contains(view.dom.ownerDocument.activeElement),
    select({ start, end }) {
      const selection = TextSelection.create(view.state.doc, positionOf(start), positionOf(end))
      view.dom.focus({ preventScroll: true })
      view.dispatch(view.state.tr.setSelection(selection))
      if (!view.editable) selectInPage(view)
    },
    caret() {
      const { anchor, head } = selectionNow(view)
      return { anchor: map.toOffset(anchor), head: map.toOffset(head) }
    },
    setCaret({ anchor, head }) {
      const selection = TextSelection.create(view.state.doc, positionOf(anchor), positionOf(head))
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
    },
    clearSelection: () => letGo(view),
    markSelection(look) {
      paintMarked(look)
      return view.editable ? () => this.clearSelection() : letGoInPage(view)
    },
    reveal(range, where) {
      settle(() => {
        const box = scroller.getBoundingClientRect()
        const wanted = where === 'top' ? box.top + 24 : box.top + box.height * 0.4
        scroller.scrollTop += top(range.start) - wanted
      })
    },
    rectOf({ start, end }) {
      const box = scroller.getBoundingClientRect()
      const first = view.coordsAtPos(positionOf(start), 1)
      const last = view.coordsAtPos(positionOf(end), -1)
      const isOneLine = Math.abs(first.top - last.top) < 4
      const words = view.dom.getBoundingClientRect()
      const edges = isOneLine ? [first.left, last.left, first.right, last.right] : [words.left, words.right]
      const left = Math.min(...edges)
      const top = Math.min(first.top, last.top)
      const bottom = Math.max(first.bottom, last.bottom)
      if (bottom < box.top || top > box.bottom) return null
      return new DOMRect(left, top, Math.max(...edges) - left, bottom - top)
    },
    caretBox(offset, side) {
      const { left, top, bottom } = view.coordsAtPos(positionOf(offset), side === 'before' ? -1 : 1)
      return new DOMRect(left, top, 0, bottom - top)
    },
    startBox(offset) {
      const { left, top, height } = this.caretBox(offset, 'after')
      let edge = left
      const isRightToLeft = this.isRightToLeft(offset)
      let mark = elementAt(view, positionOf(offset))?.closest('mark.is-start')
      for (; mark; mark = mark.parentElement?.closest('mark.is-start')) {
        const line = mark.getClientRects()[0]
        if (line && line.top < top + height && line.bottom > top) edge = isRightToLeft ? line.right : line.left
      }
      return new DOMRect(edge, top, 0, height)
    },
    isRightToLeft(offset) {
      const element = elementAt(view, positionOf(offset))
      return element !== null && getComputedStyle(element).direction === 'rtl'
    },
    offsetAt(left, top) {
      const found = view.posAtCoords({ left, top })
      return found && map.toOffset(found.pos)
    },
    scrollBy(pixels) {
      scroller.scrollTop += pixels
    },
    box: () => scroller.getBoundingClientRect(),
    visible() {
      const box = scroller.getBoundingClientRect()
      const words = view.dom.getBoundingClientRect()
      return {
        start: words.top >= box.top ? 0 : (offsetAt(box.top + 4) ?? 0),
        end: words.bottom <= box.bottom ? map.text.length : (offsetAt(box.bottom - 4) ?? map.text.length),
      }
    },
    scrolledShare: () => scroller.scrollTop / Math.max(1, scroller.scrollHeight - scroller.clientHeight),
    scrollToShare(share) {
      scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
    },
  }
}

/** The element that holds the character after a position. */
function elementAt(view: EditorView, position: number): Element | null {
  const { node } = view.domAtPos(position, 1)
  return node instanceof Element ? node : node.parentElement
}

/**
 * The editor's position of the text nearest to a point, by one look at the page. The editor's own way takes two, each of which asks every
 * section of a long text: in a scrolled frame they took longer than all else. Null where no text answers, or in an older engine.
 */
function textPositionAt(
  view: EditorView,
  { left, top }: { readonly left: number; readonly top: number },
): number | null {
  const { ownerDocument } = view.dom
  if (!('caretPositionFromPoint' in ownerDocument)) return null
  const caret = ownerDocument.caretPositionFromPoint(left, top)
  if (!(caret?.offsetNode instanceof Text && view.dom.contains(caret.offsetNode))) return null
  return view.posAtDOM(caret.offsetNode, caret.offset)
}
