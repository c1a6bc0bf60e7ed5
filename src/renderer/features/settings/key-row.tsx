import { type KeyboardEvent, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import type { CommandId } from '#ui/key-table.ts'
import { clashing, type KeyMap, keysOf, withKeys, withKeysTaken } from '#ui/own-keys.ts'
import { areKeys, type KeyRefusal, refusalOf } from '#ui/reserved-keys.ts'
import { keysOfEvent, shownKeys } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'

const modifiers: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Tab'])

interface KeyRowProps {
  readonly command: CommandId
  readonly own: KeyMap
  readonly isChanging: boolean
  onChanging(command: CommandId | null): void
  /** The whole map with the change in it, and the sentence that says what changed. */
  onKeys(keys: KeyMap, said: string): void
}

/** What stands in the way of keys that were pressed. */
type Obstacle =
  | { readonly kind: 'refused'; readonly keys: string; readonly why: KeyRefusal }
  | { readonly kind: 'taken'; readonly keys: string; readonly by: readonly CommandId[] }

/** One command with its key: choose it and press another. Reserved keys are refused with the reason; taken ones are asked about. */
export function KeyRow({ command, own, isChanging, onChanging, onKeys }: KeyRowProps) {
  const { messages, format } = useMessages()
  const { settings } = messages
  const name = settings.command[command]
  const [obstacle, setObstacle] = useState<Obstacle | null>(null)
  const keys = keysOf(command)
  const also = clashing(own, command, keys)
  const namesOf = (ids: readonly CommandId[]): string => format.list(ids.map((id) => settings.command[id]))

  const give = (given: KeyMap, now: string): void => {
    setObstacle(null)
    onKeys(given, settings.keyIs(name, shownKeys(now)))
  }
  const press = (event: KeyboardEvent): void => {
    // A key that is still held down is the one that began the change.
    if (!isChanging || event.repeat || modifiers.has(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    onChanging(null)
    if (event.key === 'Escape') return
    const pressed = keysOfEvent(event.nativeEvent)
    const why = refusalOf(pressed)
    const by = clashing(own, command, pressed)
    if (why !== null || !areKeys(pressed)) setObstacle({ kind: 'refused', keys: pressed, why: why ?? 'typing' })
    else if (by.length > 0) setObstacle({ kind: 'taken', keys: pressed, by })
    else give(withKeys(own, command, pressed), pressed)
  }
  return (
    <tr>
      <td>
        {name}
        {also.length > 0 && <span className="key-list-conflict"> · {settings.conflict(namesOf(also))}</span>}
        {obstacle?.kind === 'refused' && (
          <p className="key-list-obstacle" role="alert">
            <Kbd keys={obstacle.keys} /> {settings.refused[obstacle.why]}
          </p>
        )}
        {obstacle?.kind === 'taken' && (
          <div className="key-list-obstacle" role="alert">
            <span>
              <Kbd keys={obstacle.keys} /> {settings.taken(namesOf(obstacle.by))}
            </span>
            <Button onClick={() => give(withKeysTaken(own, command, obstacle.keys), obstacle.keys)}>
              {settings.takeIt}
            </Button>
            <Button onClick={() => setObstacle(null)}>{settings.keepIt}</Button>
          </div>
        )}
      </td>
      <td>
        <div className="key-list-keys">
          {own[command] !== undefined && (
            <Button look="link" onClick={() => give(withKeys(own, command, null), keysOf(command))}>
              {settings.useDefault}
            </Button>
          )}
          <Button
            aria-label={settings.change(name, shownKeys(keys))}
            look="quiet"
            onBlur={() => isChanging && onChanging(null)}
            onClick={() => {
              setObstacle(null)
              onChanging(command)
            }}
            onKeyDown={press}
          >
            {isChanging ? settings.pressNow : keys === '' ? settings.noKey : <Kbd keys={keys} />}
          </Button>
        </div>
      </td>
    </tr>
  )
}
