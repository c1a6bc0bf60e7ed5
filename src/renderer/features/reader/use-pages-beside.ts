import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Store } from '#client/store.ts'
import { boxesOf, offsetAtPoint, type PageBox, type PageLayout } from '#domain/document/page-layout.ts'
import { type TextUnit, toWholeWords, unitAt } from '#domain/text/text-units.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'
import { type DrawnPassage, drawnPassages, passagesAt } from '#editor/pages/drawn-passages.ts'
import type { PageGestures, PagePoint } from '#editor/pages/page-gestures.ts'
import type { PageListHandle } from '#editor/pages/page-list.tsx'

/** The text that pages stand beside, and what it hears of them. */
export interface TextBesidePages {
  readonly document: DocumentHandle
  readonly layers: readonly HighlightLayer[]
  /** The words that are selected in the text. */
  readonly selected: Interval | null
  /** The stretch of text that can be seen. */
  readonly visible: Store<Interval>
  /** The highlights at a place that was clicked, the widest first; none where none is. */
  onLayers(layers: readonly HighlightLayer[]): void
  onSelect(range: Interval): void
}

/** What pages show of the text beside them, and what is done on them. */
interface PagesBeside {
  readonly list: RefObject<PageListHandle | null>
  readonly passages: ReadonlyMap<number, readonly DrawnPassage[]>
  readonly selected: readonly PageBox[]
  readonly gestures: PageGestures
  /** Brings the page that is read in the text into sight. */
  follow(): void
  /** The box of the last line of a stretch of text, in pixels of the viewport; null while it is out of sight. */
  rectOf(range: Interval): DOMRect | null
}

const nothingDrawn: ReadonlyMap<number, readonly DrawnPassage[]> = new Map()
/** What the second, third and fourth click at one place take, as in the text. */
const unitOfClicks: readonly TextUnit[] = ['word', 'sentence', 'paragraph']
/** How far on, in UTF-16, the words that are read are looked for on the pages: what was left out of the text stands nowhere. */
const lookAhead = 400

/** Ties pages to the text beside them: highlights, selection and place follow from one to the other. */
export function usePagesBeside(layout: PageLayout | null, beside: TextBesidePages): PagesBeside {
  const { document, layers, selected, visible, onLayers, onSelect } = beside
  const { text } = document.map
  const list = useRef<PageListHandle>(null)
  const [selecting, setSelecting] = useState<Interval | null>(null)
  const boxes = useCallback(
    (range: Interval | null): readonly PageBox[] => (layout && range ? boxesOf(layout, text, range) : []),
    [layout, text],
  )
  const passages = useMemo(() => (layout ? drawnPassages(layout, text, layers) : nothingDrawn), [layout, text, layers])
  const shown = selecting ?? selected
  const selectedBoxes = useMemo(() => boxes(shown), [boxes, shown])
  const reveal = useCallback(
    (range: Interval) => {
      const [first] = boxes(range)
      if (first) list.current?.reveal(first)
    },
    [boxes],
  )
  const follow = useCallback(() => {
    const { start, end } = visible.get()
    const read = Math.floor(start + (end - start) * 0.4)
    if (!list.current?.hasPointer()) reveal({ start: read, end: read + lookAhead })
  }, [visible, reveal])
  const focused = layers.find(({ isFocused }) => isFocused)
  const [focusStart, focusEnd] = [focused?.start ?? 0, focused?.end ?? 0]
  const inFocus = useRef({ start: 0, end: 0 })
  inFocus.current = { start: focusStart, end: focusEnd }
  useEffect(() => {
    let first = visible.get().start
    // Where the pane becomes lower nobody has read on, and while a passage in focus can be seen its page stays: it would go out of sight there.
    return visible.subscribe(() => {
      const { start, end } = visible.get()
      const isFocusSeen = inFocus.current.start < end && inFocus.current.end > start
      if (start !== first && !isFocusSeen) follow()
      first = start
    })
  }, [visible, follow])
  useEffect(() => {
    if (focusStart < focusEnd) reveal({ start: focusStart, end: focusEnd })
  }, [focusStart, focusEnd, reveal])
  useEffect(() => {
    if (selected) reveal(selected)
  }, [selected, reveal])
  const click = (point: PagePoint, clicks: number): void => {
    const found = layout && offsetAtPoint(layout, text, point)
    const unit = unitOfClicks[Math.min(clicks, 4) - 2]
    const range = unit && found ? unitAt(document.map, found.offset, unit) : null
    if (range) {
      onSelect(range)
      return
    }
    const under = passagesAt(passages.get(point.page) ?? [], point)
    onLayers(under)
    const [place] = under
    if (place) document.reveal(place, 'middle')
    else if (found?.isOnText) document.reveal({ start: found.offset, end: found.offset }, 'middle')
  }
  return {
    list,
    passages,
    selected: selectedBoxes,
    follow,
    gestures: {
      offsetAt: (point) => (layout ? (offsetAtPoint(layout, text, point)?.offset ?? null) : null),
      onClick: click,
      onSelect: (range, isToTheLetter) => onSelect(isToTheLetter ? range : toWholeWords(document.map, range)),
      onSelecting: setSelecting,
    },
    rectOf: useCallback(
      (range: Interval) => {
        const last = boxes(range).at(-1)
        return last ? (list.current?.rectOf(last) ?? null) : null
      },
      [boxes],
    ),
  }
}
