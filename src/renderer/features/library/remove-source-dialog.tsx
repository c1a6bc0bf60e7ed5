import { useClient, useProject } from '#client/use-client.tsx'
import type { Source } from '#domain/records/source.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useUndoAct } from './use-undo-act.ts'

/** Says what goes with a source before it is removed, and offers to take it back after. */
export function RemoveSourceDialog({ source, onClose }: { readonly source: Readonly<Source>; onClose(): void }) {
  const client = useClient()
  const sayError = useToastError()
  const undoAct = useUndoAct()
  const { messages } = useMessages()
  const { remove } = messages.library
  const counts = useProject((project) => {
    const marked = project.referring('annotation', source.id)
    const links = marked.reduce((sum, { id }) => sum + project.referring('evidenceLink', id).length, 0)
    return { passages: marked.length, links }
  })
  const confirm = async (): Promise<void> => {
    onClose()
    const answer = await client.request('sources.remove', { sourceId: source.id })
    if (!answer.ok) return sayError(answer.error)
    toast({
      text: remove.done(source.title),
      action: undoAct(),
    })
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button look="danger" onClick={() => void confirm()}>
            {remove.act}
          </Button>
        </>
      }
      onClose={onClose}
      title={remove.title(source.title)}
    >
      <p>{remove.body(counts.passages, counts.links)}</p>
    </Dialog>
  )
}
