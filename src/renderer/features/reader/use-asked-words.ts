import { useEffect, useMemo } from 'react'
import type { RouteParams } from '#client/screen-props.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { type FoundPlaces, nothingFound } from '#editor/painted-places.ts'
import { type SourceId, useReaderSession } from './reader-session.ts'
import { useStore } from './use-store.ts'

/** Takes the words that the address asks to see (`/read/<source>?from=12&to=20`, UTF-16 offsets, half-open). */
export function useAskedWords({ segments, query }: RouteParams): void {
  const session = useReaderSession()
  const [sourceId] = segments
  const { from, to } = query
  useEffect(() => {
    const range = { start: Number(from), end: Number(to) }
    const isRange = Number.isInteger(range.start) && range.start >= 0 && range.end > range.start
    session.askedWords.set(isRange && sourceId ? { sourceId: sourceId as SourceId, range } : null)
    return () => session.askedWords.set(null)
  }, [session, sourceId, from, to])
}

/** The words to see in a source, as places for painting, once they were brought into sight. */
export function usePaintedWords(handle: DocumentHandle | null, sourceId: SourceId): FoundPlaces {
  const session = useReaderSession()
  const asked = useStore(session.askedWords)
  const range = asked?.sourceId === sourceId ? asked.range : null
  const isThere = handle !== null && range !== null && range.end <= handle.map.text.length
  useEffect(() => {
    if (!isThere || !handle || !range) return
    handle.reveal(range, 'middle')
    handle.focus()
  }, [handle, isThere, range])
  return useMemo(() => (isThere && range ? { matches: [range], current: 0 } : nothingFound), [isThere, range])
}
