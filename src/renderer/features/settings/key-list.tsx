import './key-list.css'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '#ui/button.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { type CommandId, defaultKeys, type KeyScope } from '#ui/key-table.ts'
import { conflicts, keyMap, keysOf, keysOfEvent, onRemap, remap } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'

const scopes: readonly KeyScope[] = ['everywhere', 'selection', 'reader', 'claims', 'library', 'report']
const modifiers: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'Tab'])

/** Every command with its key, to change: choose the key, press another. Escape leaves it. */
export function KeyList() {
  const { messages } = useMessages()
  const { settings } = messages
  const own = useSyncExternalStore(onRemap, keyMap)
  const [changing, setChanging] = useState<CommandId | null>(null)
  const clashes = clashesByCommand()
  return (
    <section className="key-list">
      <div>
        <Eyebrow level={2}>{settings.keys}</Eyebrow>
        <p className="key-list-lead">{settings.keysLead}</p>
      </div>
      {scopes.map((scope) => (
        <div key={scope}>
          <Eyebrow level={3}>{settings.where[scope]}</Eyebrow>
          <table className="key-list-table">
            <tbody>
              {(Object.keys(defaultKeys) as CommandId[])
                .filter((id) => defaultKeys[id].where === scope)
                .map((id) => (
                  <KeyRow
                    clash={clashes.get(id)}
                    command={id}
                    isChanging={changing === id}
                    isOwn={own[id] !== undefined}
                    key={id}
                    onChange={setChanging}
                  />
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}

interface KeyRowProps {
  readonly command: CommandId
  readonly clash: CommandId | undefined
  readonly isChanging: boolean
  readonly isOwn: boolean
  onChange(command: CommandId | null): void
}

function KeyRow({ command, clash, isChanging, isOwn, onChange }: KeyRowProps) {
  const { messages } = useMessages()
  const { settings } = messages
  const name = settings.command[command]
  return (
    <tr>
      <td>
        {name}
        {clash && <span className="key-list-conflict"> · {settings.conflict(settings.command[clash])}</span>}
      </td>
      <td>
        <div className="key-list-keys">
          {isOwn && (
            <Button look="link" onClick={() => remap(command, null)}>
              {settings.useDefault}
            </Button>
          )}
          <Button
            aria-label={settings.change(name)}
            look="quiet"
            onBlur={() => isChanging && onChange(null)}
            onClick={() => onChange(command)}
            onKeyDown={(event) => {
              // A key that is still held down is the one that began the change.
              if (!isChanging || event.repeat || modifiers.has(event.key)) return
              event.preventDefault()
              event.stopPropagation()
              if (event.key !== 'Escape') remap(command, keysOfEvent(event.nativeEvent))
              onChange(null)
            }}
          >
            {isChanging ? settings.pressNow : <Kbd keys={keysOf(command)} />}
          </Button>
        </div>
      </td>
    </tr>
  )
}

function clashesByCommand(): ReadonlyMap<CommandId, CommandId> {
  const found = new Map<CommandId, CommandId>()
  for (const [a, b] of conflicts()) {
    if (!found.has(a)) found.set(a, b)
    if (!found.has(b)) found.set(b, a)
  }
  return found
}
