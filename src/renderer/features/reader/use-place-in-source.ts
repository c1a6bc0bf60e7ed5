import { useEffect, useMemo } from 'react'
import type { Store } from '#client/store.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import { type SourceId, useReaderSession } from './reader-session.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

/**
 * Keeps the place in a source: goes to the passage that is wanted, else back to where the source was left, and remembers
 * where it is as the page scrolls.
 */
export function usePlaceInSource(
  handle: DocumentHandle | null,
  sourceId: SourceId,
  visible: Store<Interval>,
): { onScroll(): void } {
  const session = useReaderSession()
  const wanted = useStore(session.wanted)
  const { project } = useRecords()
  const annotation = project.get(wanted)

  useEffect(() => {
    const left = session.leftAt.get(sourceId)
    if (handle && left !== undefined && left > 0) handle.reveal({ start: left, end: left }, 'top')
    if (!handle) return
    // What a section shows is known only after it was drawn once.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => visible.set(handle.visible()))
    })
    return () => cancelAnimationFrame(frame)
  }, [handle, session, sourceId, visible])

  useEffect(() => {
    const [part] = annotation?.parts ?? []
    if (!handle || !part || annotation?.sourceId !== sourceId) return
    session.wanted.set(null)
    if (part.outcome === 'orphaned') return
    handle.reveal(part, 'middle')
    handle.focus()
  }, [handle, annotation, session, sourceId])

  return useMemo(() => {
    let frame = 0
    return {
      onScroll() {
        if (!handle || frame !== 0) return
        frame = requestAnimationFrame(() => {
          frame = 0
          const seen = handle.visible()
          visible.set(seen)
          session.leftAt.set(sourceId, seen.start)
        })
      },
    }
  }, [handle, session, sourceId, visible])
}
