import { ALargeSmall } from 'lucide-react'
import { usePreferences } from '#client/use-client.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Popover } from '#ui/popover.tsx'
import { ReadingLooks } from '#ui/reading-looks.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { PaneFloat } from './pane-float.ts'

/** How texts look, from the head of a pane: the same preferences as in the settings. */
export function ReadingMenu({ isOpen, onToggle }: PaneFloat) {
  const { messages } = useMessages()
  const [preferences, setPreferences] = usePreferences()
  const sayError = useToastError()
  const { label } = messages.reading.looks
  return (
    <Popover
      isOpen={isOpen}
      label={label}
      onToggle={onToggle}
      trigger={(attributes) => (
        <IconButton {...attributes} icon={ALargeSmall} keys={keysOf('reader-reading')} label={label} size="small" />
      )}
    >
      <ReadingLooks
        looks={preferences}
        onChange={(changes) => {
          void setPreferences(changes).then((answer) => {
            if (!answer.ok) sayError(answer.error)
          })
        }}
      />
    </Popover>
  )
}
