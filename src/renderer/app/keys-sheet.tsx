import './keys-sheet.css'
import { Dialog } from '#ui/dialog.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { type CommandId, defaultKeys, type KeyScope } from '#ui/key-table.ts'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'

const scopes: readonly KeyScope[] = ['everywhere', 'selection', 'reader', 'claims', 'library', 'report']

/** Every key with what it does, by where it means it. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const { messages } = useMessages()
  const commands = Object.keys(defaultKeys) as CommandId[]
  return (
    <Dialog onClose={onClose} title={messages.settings.keys} width="wide">
      <div className="keys-sheet">
        {scopes.map((scope) => (
          <section key={scope}>
            <Eyebrow level={3}>{messages.settings.where[scope]}</Eyebrow>
            <ul className="keys-sheet-list">
              {commands
                .filter((id) => defaultKeys[id].where === scope)
                .map((id) => (
                  <li className="keys-sheet-item" key={id}>
                    {messages.settings.command[id]}
                    <Kbd keys={keysOf(id)} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
