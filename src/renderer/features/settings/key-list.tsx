import './key-list.css'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { usePreferences } from '#client/use-client.tsx'
import { matches } from '#domain/searching/word-match.ts'
import { Button } from '#ui/button.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { type CommandId, defaultKeys, type KeyScope } from '#ui/key-table.ts'
import { announce } from '#ui/live-region.tsx'
import { type KeyMap, keysOf, useOwnKeys } from '#ui/own-keys.ts'
import { shownKeys } from '#ui/shortcut.ts'
import { TextField } from '#ui/text-field.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { KeyRow } from './key-row.tsx'

const scopes: readonly KeyScope[] = ['everywhere', 'selection', 'reader', 'claims', 'library', 'report']
const commands = Object.keys(defaultKeys) as CommandId[]

/** Every command with its key, to find and to change: choose the key, press another. Kept in the preferences of this machine. */
export function KeyList() {
  const { messages } = useMessages()
  const { settings } = messages
  const own = useOwnKeys()
  const [, setPreferences] = usePreferences()
  const sayError = useToastError()
  const [wanted, setWanted] = useState('')
  const [changing, setChanging] = useState<CommandId | null>(null)
  const set = async (keys: KeyMap): Promise<void> => {
    const answer = await setPreferences({ keys: { ...keys } })
    if (!answer.ok) sayError(answer.error)
  }
  const change = (keys: KeyMap, said: string): void => {
    announce(said)
    void set(keys)
  }
  const resetAll = (): void => {
    void set({})
    toast({ text: settings.allDefault, action: { label: messages.common.undo, run: () => void set(own) } })
  }
  const shown = commands.filter((id) => matches(wanted, `${settings.command[id]} ${shownKeys(keysOf(id))}`))
  return (
    <section className="key-list">
      <div>
        <Eyebrow level={2}>{settings.keys}</Eyebrow>
        <p className="key-list-lead">{settings.keysLead}</p>
      </div>
      <div className="key-list-tools">
        <div className="key-list-find">
          <TextField
            label={settings.findKey}
            labelLook="hidden"
            onChange={setWanted}
            placeholder={settings.findKey}
            type="search"
            value={wanted}
          />
        </div>
        <Button disabled={Object.keys(own).length === 0} icon={RotateCcw} onClick={resetAll}>
          {settings.useAllDefaults}
        </Button>
      </div>
      {shown.length === 0 && <p className="key-list-lead">{settings.noKeyFound}</p>}
      {scopes.map((scope) => {
        const rows = shown.filter((id) => defaultKeys[id].where === scope)
        if (rows.length === 0) return null
        return (
          <div key={scope}>
            <Eyebrow level={3}>{settings.where[scope]}</Eyebrow>
            <table className="key-list-table">
              <tbody>
                {rows.map((id) => (
                  <KeyRow
                    command={id}
                    isChanging={changing === id}
                    key={id}
                    onChanging={setChanging}
                    onKeys={change}
                    own={own}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )
      })}
    </section>
  )
}
