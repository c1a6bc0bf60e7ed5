import { Dialog } from '#ui/dialog.tsx'
import { KeyGroups } from '#ui/key-groups.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** Every key with what it does, by where it means it. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const { messages } = useMessages()
  return (
    <Dialog onClose={onClose} title={messages.settings.keys} width="wide">
      <KeyGroups level={3} />
    </Dialog>
  )
}
