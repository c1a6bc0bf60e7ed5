import { ArrowDownUp, Link2, Spline } from 'lucide-react'
import { IconButton } from '#ui/icon-button.tsx'
import { Menu } from '#ui/menu.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { type SyncMode, syncModes } from './reader-session.ts'

const icons = { apart: ArrowDownUp, together: Link2, linked: Spline } as const
const keys = { apart: undefined, together: 'reader-sync', linked: 'reader-sync-linked' } as const

/** How the two sources scroll: apart, together, or by linked passages. */
export function SyncMenu({ mode, onChoose }: { readonly mode: SyncMode; onChoose(mode: SyncMode): void }) {
  const { messages } = useMessages()
  const words = messages.reading.sync
  return (
    <Menu
      align="end"
      items={syncModes.map((each) => {
        const command = keys[each]
        return {
          id: each,
          label: words.modes[each],
          icon: icons[each],
          isChosen: each === mode,
          ...(command ? { keys: keysOf(command) } : {}),
          run: () => onChoose(each),
        }
      })}
      label={words.label}
      trigger={(attributes) => (
        <IconButton {...attributes} icon={icons[mode]} label={`${words.label}: ${words.modes[mode]}`} size="small" />
      )}
    />
  )
}
