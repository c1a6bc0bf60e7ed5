import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { type LinkedPassage, linkedAt, linkedPassages } from './linked-passages.ts'
import type { PaneHandle } from './pane-document.tsx'
import { useReaderSession } from './reader-session.ts'

/** What comes into sight is laid out some frames after it was scrolled to: where one is, is asked after this pause. */
const pauseMs = 120

type Handles = RefObject<(PaneHandle | null)[]>

/**
 * Scrolling by linked passages: where the reader comes to a passage whose claim stands in the other source too, the other
 * source goes there. Answers what to do when a pane has scrolled; `lead` is told the pane in which a passage was landed on.
 */
export function useLinkedScroll(handles: Handles, lead: (index: number) => void): (index: number) => void {
  const session = useReaderSession()
  const shown = useRef<HighlightLayer['key'] | null>(null)
  const known = useRef<{
    readonly from: readonly HighlightLayer[]
    readonly to: readonly HighlightLayer[]
    readonly passages: readonly LinkedPassage[]
  } | null>(null)

  const passagesOf = useCallback((from: readonly HighlightLayer[], to: readonly HighlightLayer[]) => {
    const there = known.current
    if (there?.from === from && there.to === to) return there.passages
    const passages = linkedPassages(from, to)
    known.current = { from, to, passages }
    return passages
  }, [])

  const show = useCallback((passage: LinkedPassage, other: PaneHandle) => {
    shown.current = passage.layer.key
    other.document.reveal(passage.target, 'middle')
  }, [])

  const follow = useCallback(
    (index: number) => {
      const [one, other] = [handles.current[index], handles.current[1 - index]]
      if (!one || !other) return
      const passages = passagesOf(one.layers.current, other.layers.current)
      // The layers may not have been drawn with what has just come into focus.
      const focused = session.passage.get()?.annotationId ?? null
      const passage = passages.length === 0 ? null : linkedAt(passages, one.document.readingOffset(), focused)
      if (passage && passage.layer.key !== shown.current) show(passage, other)
    },
    [handles, session, passagesOf, show],
  )
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; again: boolean }>({
    timer: undefined,
    again: false,
  })
  const scrolled = useCallback(
    (index: number) => {
      const pause = waiting.current
      if (pause.timer !== undefined) {
        pause.again = true
        return
      }
      const look = (): void => {
        follow(index)
        pause.timer = pause.again ? setTimeout(look, pauseMs) : undefined
        pause.again = false
      }
      pause.timer = setTimeout(look, pauseMs)
    },
    [follow],
  )
  useEffect(() => () => clearTimeout(waiting.current.timer), [])
  useEffect(
    () =>
      session.passage.subscribe(() => {
        const focus = session.passage.get()
        if (focus === null || session.sync.get() !== 'linked') return
        const isMeant = ({ annotationId, linkId }: HighlightLayer): boolean =>
          annotationId === focus.annotationId && (focus.linkId === null || linkId === focus.linkId)
        const index = handles.current.findIndex((each) => each?.layers.current.some(isMeant))
        const [one, other] = [handles.current[index], handles.current[1 - index]]
        if (!one || !other) return
        lead(index)
        const passage = linkedPassages(one.layers.current, other.layers.current).find(({ layer }) => isMeant(layer))
        if (passage) show(passage, other)
      }),
    [handles, lead, session, show],
  )
  return scrolled
}
