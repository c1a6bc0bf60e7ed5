import { useSyncExternalStore } from 'react'
import { useAskingRevisions } from '#client/use-asking-revisions.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { SourceId } from './reader-session.ts'
import { useProjectLayers } from './use-layers.ts'

/** Says over a text how many of its passages a revision made doubtful, and leads to them; nothing while there are none. */
export function RevisionNotice({ sourceId }: { readonly sourceId: SourceId }) {
  const { revisions } = useMessages().messages
  const ask = useAskingRevisions()
  const { replica } = useOpenProject()
  const layers = useProjectLayers()
  const waiting = useSyncExternalStore(replica.subscribe, () => layers.awaitingCheckIn(sourceId))
  if (waiting === 0) return null
  return (
    <div className="pane-notice" role="status">
      <p>{revisions.waiting(waiting)}</p>
      <Button onClick={() => ask(sourceId, 'check')}>{revisions.checkWaiting}</Button>
    </div>
  )
}
