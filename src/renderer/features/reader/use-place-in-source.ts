import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Store } from '#client/store.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import type { TextPlace } from '#editor/text-place.ts'
import { useJumps, useReturn } from './reader-jumps.ts'
import { type SourceId, useReaderSession } from './reader-session.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

/** A text that was not scrolled for so long has come to rest. */
const restMs = 150

/**
 * Keeps the place in a source: goes to the passage that is wanted, else back to where the source was left, and remembers
 * where it is as the page scrolls; with back and forward, to where it was at that step.
 */
export function usePlaceInSource(
  handle: DocumentHandle | null,
  sourceId: SourceId,
  visible: Store<Interval>,
): { onScroll(): void } {
  const session = useReaderSession()
  const jumps = useJumps()
  const wanted = useStore(session.wanted)
  const { project } = useRecords()
  const annotation = project.get(wanted)
  /** The text that was shown before anything was wanted from it: going on in it is a jump, arriving in it is none. */
  const settled = useRef<DocumentHandle | null>(null)

  useEffect(() => {
    const left = jumps.kept(sourceId) ?? session.placeIn(sourceId)
    if (handle && left !== null && left.offset > 0) handle.restore(left)
    if (!handle) return
    // What a section shows is known only after it was drawn once.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        visible.set(handle.visible())
        jumps.at(sourceId, handle.place())
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [handle, jumps, session, sourceId, visible])

  useEffect(() => {
    const [part] = annotation?.parts ?? []
    const isShown = settled.current === handle
    settled.current = handle
    if (!handle || !part || annotation?.sourceId !== sourceId) return
    session.wanted.set(null)
    if (part.outcome === 'orphaned') return
    if (isShown) jumps.leave('passage')
    handle.reveal(part, 'middle')
    handle.focus()
  }, [handle, annotation, jumps, session, sourceId])

  useReturn(
    sourceId,
    useCallback((place: TextPlace) => handle?.restore(place), [handle]),
  )

  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(rest.current), [])
  return useMemo(() => {
    let frame = 0
    const look = (): void => {
      if (!handle?.page.isConnected) return
      const seen = handle.visible()
      visible.set(seen)
      const place = handle.place(seen.start)
      session.leave(sourceId, place)
      jumps.at(sourceId, place)
    }
    return {
      onScroll() {
        clearTimeout(rest.current)
        // What has come into sight is laid out some frames later; only then its lines have their places.
        rest.current = setTimeout(look, restMs)
        if (frame !== 0) return
        frame = requestAnimationFrame(() => {
          frame = 0
          look()
        })
      },
    }
  }, [handle, jumps, session, sourceId, visible])
}
