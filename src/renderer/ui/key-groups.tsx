import './key-groups.css'
import { Eyebrow } from './eyebrow.tsx'
import { Kbd } from './kbd.tsx'
import { type CommandId, defaultKeys, type KeyScope } from './key-table.ts'
import { keysOf, useOwnKeys } from './own-keys.ts'
import { useMessages } from './use-messages.tsx'

/** The places in which keys mean something, in the order in which they are listed. */
export const keyScopes: readonly KeyScope[] = ['everywhere', 'selection', 'reader', 'claims', 'library', 'report']

/** The commands whose keys mean something in a place. */
export const commandsIn = (scope: KeyScope): readonly CommandId[] =>
  (Object.keys(defaultKeys) as CommandId[]).filter((id) => defaultKeys[id].where === scope)

interface KeyGroupsProps {
  readonly level: 2 | 3
  /** What the ids of the headings begin with, where an address can begin at one. */
  readonly idPrefix?: string
}

/** Every command with its key as this person has it, grouped by place. */
export function KeyGroups({ level, idPrefix }: KeyGroupsProps) {
  const { messages } = useMessages()
  useOwnKeys()
  return (
    <div className="keys-sheet">
      {keyScopes.map((scope) => (
        <section key={scope}>
          <Eyebrow level={level} {...(idPrefix !== undefined && { id: `${idPrefix}${scope}` })}>
            {messages.settings.where[scope]}
          </Eyebrow>
          <ul className="keys-sheet-list">
            {commandsIn(scope).map((id) => (
              <li className="keys-sheet-item" key={id}>
                {messages.settings.command[id]}
                <Kbd keys={keysOf(id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
