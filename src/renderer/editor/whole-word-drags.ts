import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { toWholeWords } from '#domain/text/text-units.ts'
import { selectInPage } from './select-in-page.ts'

/** Two ends of a selection as text offsets; the head is where the pointer was let go. */
interface SelectedEnds {
  readonly anchor: number
  readonly head: number
}

const dragsKey = new PluginKey('wholeWordDrags')

/**
 * A selection drawn with the pointer takes the words whole in which it begins and ends, unless Alt is held where it is let go.
 * One made with keys is left to the letter.
 */
export const wholeWordDrags = (map: TextMap): Plugin => {
  let drawn = new AbortController()
  return new Plugin({
    key: dragsKey,
    props: {
      handleDOMEvents: {
        mousedown(view, event) {
          drawn.abort()
          if (event.button !== 0 || event.detail > 1) return false
          drawn = new AbortController()
          const before = endsInPage(view, map)
          const letGo = ({ altKey }: MouseEvent): void => {
            if (!altKey && !view.isDestroyed) takeWhole(view, map, before)
          }
          view.dom.ownerDocument.addEventListener('mouseup', letGo, { once: true, signal: drawn.signal })
          return false
        },
      },
    },
    view: () => ({ destroy: () => drawn.abort() }),
  })
}

function takeWhole(view: EditorView, map: TextMap, before: SelectedEnds | null): void {
  const ends = endsInPage(view, map)
  if (!ends || ends.anchor === ends.head || isSame(ends, before)) return
  const isForward = ends.anchor < ends.head
  const { start, end } = toWholeWords(map, {
    start: Math.min(ends.anchor, ends.head),
    end: Math.max(ends.anchor, ends.head),
  })
  const whole = isForward ? { anchor: start, head: end } : { anchor: end, head: start }
  if (isSame(whole, ends)) return
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(doc, map.toPosition(whole.anchor), map.toPosition(whole.head))))
  if (!view.editable) selectInPage(view)
}

/** The selection as the page has it: the editor hears of it only later. Null where it is not all in the text. */
function endsInPage(view: EditorView, map: TextMap): SelectedEnds | null {
  const selection = view.dom.ownerDocument.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return null
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null
  const offsetOf = (node: Node, offset: number): number => map.toOffset(view.posAtDOM(node, offset))
  return { anchor: offsetOf(anchorNode, anchorOffset), head: offsetOf(focusNode, focusOffset) }
}

const isSame = (a: SelectedEnds, b: SelectedEnds | null): boolean => a.anchor === b?.anchor && a.head === b.head
