import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useAskingRevisions } from '#client/use-asking-revisions.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { SourceId } from './reader-session.ts'
import { useProjectLayers } from './use-layers.ts'

/** Milliseconds after which gathering begins, whether or not there was an idle moment: the text is shown when it is done. */
const latestStart = 30

/** Milliseconds that parts of the text, which come at the same time, may have to wait. */
const bit = 6

/** Says over a text how many of its passages a revision made doubtful, and leads to them; nothing while there are none. */
export function RevisionNotice({ sourceId }: { readonly sourceId: SourceId }) {
  const { revisions } = useMessages().messages
  const ask = useAskingRevisions()
  const { replica } = useOpenProject()
  const layers = useProjectLayers()
  // Counting them is gathering the highlights, which is done bit by bit while the text is on its way, and at the latest with it.
  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined
    const goOn = (): void => {
      const begun = performance.now()
      const isLongEnough = (): boolean => performance.now() - begun > bit
      // Not in idle moments from here on: while parts of a text come there are hardly any.
      if (!layers.gather(sourceId, isLongEnough)) next = setTimeout(goOn)
    }
    const first = requestIdleCallback(goOn, { timeout: latestStart })
    return () => {
      cancelIdleCallback(first)
      clearTimeout(next)
    }
  }, [layers, sourceId])
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [replica.subscribe(listener), layers.onGathered(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [replica, layers],
  )
  const waiting = useSyncExternalStore(subscribe, () =>
    layers.isGathered(sourceId) ? layers.awaitingCheckIn(sourceId) : 0,
  )
  if (waiting === 0) return null
  return (
    <div className="pane-notice" role="status">
      <p>{revisions.waiting(waiting)}</p>
      <Button onClick={() => ask(sourceId, 'check')}>{revisions.checkWaiting}</Button>
    </div>
  )
}
