import { useRef, useSyncExternalStore } from 'react'
import type { SourceDocument } from '#domain/document/document.ts'
import { useJumps } from './reader-jumps.ts'
import { type SourceId, useReaderSession } from './reader-session.ts'
import { useProjectLayers } from './use-layers.ts'
import type { ReadDocument } from './use-source-document.ts'
import { useStore } from './use-store.ts'

/**
 * The beginning of a long text, to be shown while the rest of it is on its way, or did not come; null where it is not to be: another place of the text is
 * wanted, or its highlights are not at hand yet.
 */
export function useShownBeginning(sourceId: SourceId, read: ReadDocument): SourceDocument | null {
  const session = useReaderSession()
  const jumps = useJumps()
  const layers = useProjectLayers()
  const isGathered = useSyncExternalStore(layers.onGathered, () => layers.isGathered(sourceId))
  const isPassageWanted = useStore(session.wanted) !== null
  const areWordsWanted = useStore(session.askedWords)?.sourceId === sourceId
  const shown = useRef<SourceDocument | null>(null)
  const beginning = read.state === 'read' ? null : read.beginning
  const left = jumps.kept(sourceId) ?? session.placeIn(sourceId)
  const isAtStart = !isPassageWanted && !areWordsWanted && (left === null || left.offset === 0)
  // Once it is shown it stays: what is wanted meanwhile waits for the whole text.
  if (isGathered && isAtStart) shown.current = beginning
  return beginning !== null && shown.current === beginning ? beginning : null
}
