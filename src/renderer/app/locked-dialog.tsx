import './opening-dialogs.css'
import { useClient } from '#client/use-client.tsx'
import type { LockHolder } from '#domain/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useMessages } from '#ui/use-messages.tsx'

interface LockedDialogProps {
  readonly folder: string | null
  readonly holder: LockHolder
  onClose(): void
}

/** Says who has the project open. Taking over is offered only for a stale lock of another computer. */
export function LockedDialog({ folder, holder, onClose }: LockedDialogProps) {
  const client = useClient()
  const { messages, format } = useMessages()
  const { locked } = messages.home
  const opener = locked.opener[holder.opener as keyof typeof locked.opener] ?? holder.opener
  const mayTakeOver = holder.isStale && !holder.isSameHost
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          {mayTakeOver && (
            <Button look="danger" onClick={() => void client.openFolder(folder, { takeOver: true })}>
              {locked.takeOver}
            </Button>
          )}
          <Button look="primary" onClick={() => void client.openFolder(folder, { ifLocked: 'read' })}>
            {locked.read}
          </Button>
        </>
      }
      onClose={onClose}
      title={locked.title}
    >
      <p>{locked.holder(opener, holder.host, holder.pid, format.dateTime(holder.heartbeatAt))}</p>
      <p className="opening-text">{mayTakeOver ? locked.takeOverHint : messages.common.readOnly.locked}</p>
    </Dialog>
  )
}
