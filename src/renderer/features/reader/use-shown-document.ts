import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { SourceDocument } from '#domain/document/document.ts'
import { afterFrame } from '#ui/after-frame.ts'
import { useJumps } from './reader-jumps.ts'
import { type SourceId, useReaderSession } from './reader-session.ts'
import { useProjectLayers } from './use-layers.ts'
import type { ReadDocument } from './use-source-document.ts'
import { useStore } from './use-store.ts'

/**
 * What is to be shown of a source's document; null for nothing yet. Of a long text that is the beginning while the rest is on its way, or
 * did not come, and also where all of it is there, until that is painted. Where another place of the text is wanted it is all or nothing,
 * and the beginning of one that is coming waits for its highlights.
 */
export function useShownDocument(sourceId: SourceId, read: ReadDocument): SourceDocument | null {
  const session = useReaderSession()
  const jumps = useJumps()
  const layers = useProjectLayers()
  const isGathered = useSyncExternalStore(layers.onGathered, () => layers.isGathered(sourceId))
  const isPassageWanted = useStore(session.wanted) !== null
  const areWordsWanted = useStore(session.askedWords)?.sourceId === sourceId
  const left = jumps.kept(sourceId) ?? session.placeIn(sourceId)
  const isAtStart = !isPassageWanted && !areWordsWanted && (left === null || left.offset === 0)
  const [painted, setPainted] = useState<SourceDocument | null>(null)
  const shown = useRef<SourceDocument | null>(null)
  const { beginning } = read
  const whole = read.state === 'read' ? read.document : null
  // What is shown stays: what is wanted while it is the beginning waits for the whole text, and that is never left for the beginning.
  const isBegun = beginning !== null && shown.current === beginning
  const isWhole = whole !== null && shown.current === whole
  const mayBegin = beginning !== null && isAtStart && (isGathered || whole !== null)
  if (whole !== null && (isBegun || mayBegin ? painted === beginning : true)) shown.current = whole
  else if (!isWhole) shown.current = isBegun || mayBegin ? beginning : null
  const isPainting = beginning !== null && shown.current === beginning && painted !== beginning
  useEffect(() => {
    if (!isPainting) return
    let isCurrent = true
    afterFrame(() => {
      if (isCurrent) setPainted(beginning)
    })
    return () => {
      isCurrent = false
    }
  }, [isPainting, beginning])
  return shown.current
}
