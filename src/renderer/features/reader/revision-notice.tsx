import { useAskingRevisions } from '#client/use-asking-revisions.ts'
import { useProject } from '#client/use-client.tsx'
import { awaitsCheck } from '#domain/records/annotation.ts'
import { Button } from '#ui/button.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { SourceId } from './reader-session.ts'

/** Says over a text how many of its passages a revision made doubtful, and leads to them; nothing while there are none. */
export function RevisionNotice({ sourceId }: { readonly sourceId: SourceId }) {
  const { revisions } = useMessages().messages
  const ask = useAskingRevisions()
  const waiting = useProject(
    (project) =>
      project.referring('annotation', sourceId).filter(({ parts }) => parts.some((part) => awaitsCheck(part))).length,
  )
  if (waiting === 0) return null
  return (
    <div className="pane-notice" role="status">
      <p>{revisions.waiting(waiting)}</p>
      <Button onClick={() => ask(sourceId, 'check')}>{revisions.checkWaiting}</Button>
    </div>
  )
}
