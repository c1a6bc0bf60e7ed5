import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { type TextUnit, unitAt } from '#domain/text/text-units.ts'
import type { Interval } from './interval-index.ts'
import { selectInPage } from './select-in-page.ts'

/** What the second, third and fourth click at one place take. */
const unitOfClicks: readonly TextUnit[] = ['word', 'sentence', 'paragraph']

const clicksKey = new PluginKey('unitClicks')

/**
 * Double click takes the word, triple the sentence, a fourth the paragraph, and dragging on takes more of the same, as the
 * browser does with its own words and paragraphs; it knows no sentences.
 */
export const unitClicks = (map: TextMap): Plugin =>
  new Plugin({
    key: clicksKey,
    props: {
      handleDOMEvents: {
        mousedown(view, event) {
          if (event.button !== 0 || event.detail < 2 || event.shiftKey) return false
          const unit = unitOfClicks[Math.min(event.detail, 4) - 2] ?? 'word'
          const first = unitUnder(view, map, event, unit)
          if (!first) return false
          event.preventDefault()
          view.dom.focus({ preventScroll: true })
          select(view, map, first)
          extendWhilePressed(view, map, first, unit)
          return true
        },
      },
    },
  })

function select(view: EditorView, map: TextMap, { start, end }: Interval): void {
  const selection = TextSelection.create(view.state.doc, map.toPosition(start), map.toPosition(end))
  view.dispatch(view.state.tr.setSelection(selection))
  if (!view.editable) selectInPage(view)
}

function extendWhilePressed(view: EditorView, map: TextMap, first: Interval, unit: TextUnit): void {
  const page = view.dom.ownerDocument
  const move = (event: MouseEvent): void => {
    if (event.buttons === 0 || view.isDestroyed) {
      leave()
      return
    }
    const under = unitUnder(view, map, event, unit)
    if (under) select(view, map, { start: Math.min(first.start, under.start), end: Math.max(first.end, under.end) })
  }
  const leave = (event?: MouseEvent): void => {
    // Letting go over words that were selected before would have the browser forget the selection.
    event?.preventDefault()
    page.removeEventListener('mousemove', move)
    page.removeEventListener('mouseup', leave)
  }
  page.addEventListener('mousemove', move)
  page.addEventListener('mouseup', leave)
}

/** The unit that holds the character under the pointer, and not that which begins after it. */
function unitUnder(view: EditorView, map: TextMap, event: MouseEvent, unit: TextUnit): Interval | null {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (!place) return null
  const offset = map.toOffset(place.pos)
  const before = unitAt(map, Math.max(0, offset - 1), 'grapheme')
  const isOnBefore = before !== null && before.end === offset && isUnder(view, map, before, event)
  return unitAt(map, isOnBefore ? before.start : offset, unit)
}

function isUnder(view: EditorView, map: TextMap, character: Interval, { clientX }: MouseEvent): boolean {
  const start = view.domAtPos(map.toPosition(character.start), 1)
  const end = view.domAtPos(map.toPosition(character.end), -1)
  const range = view.dom.ownerDocument.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return [...range.getClientRects()].some(({ left, right }) => left <= clientX && clientX <= right)
}
