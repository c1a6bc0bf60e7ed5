import { useSyncExternalStore } from 'react'
import { type CommandId, defaultKeys, type KeyScope } from './key-table.ts'
import { areKeys, refusalOf } from './reserved-keys.ts'

/** A person's own keys in stored form, by command; a command that is not in it keeps its default, one with '' has no key. */
export type KeyMap = Readonly<Partial<Record<CommandId, string>>>

const commandIds = Object.keys(defaultKeys) as CommandId[]
let ownKeys: KeyMap = {}
const listeners = new Set<() => void>()

/** The keys of a command as this person has them, in stored form ("Mod+K"); '' where it has none. */
export const keysOf = (command: CommandId): string => keysIn(ownKeys, command)

const keysIn = (own: KeyMap, command: CommandId): string => own[command] ?? defaultKeys[command].keys

/** Makes what is stored of a person's keys hold in this window, at once and everywhere they are shown. */
export function setOwnKeys(stored: Readonly<Record<string, string>>): void {
  const next = understoodKeys(stored)
  if (JSON.stringify(next) === JSON.stringify(ownKeys)) return
  ownKeys = next
  for (const listener of listeners) listener()
}

/** What of stored keys can hold: commands that are unknown here, keys that no press gives and reserved ones are passed over. */
export function understoodKeys(stored: Readonly<Record<string, string>>): KeyMap {
  const entries = commandIds.flatMap((command) => {
    const keys = stored[command]
    if (keys === undefined || keys === defaultKeys[command].keys) return []
    return keys === '' || (areKeys(keys) && refusalOf(keys) === null) ? [[command, keys]] : []
  })
  return Object.fromEntries(entries)
}

/** The key map as it stands; the component draws again when it changes. */
export const useOwnKeys = (): KeyMap => useSyncExternalStore(subscribe, () => ownKeys)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The map in which a command has these keys, or its default where they are null. */
export function withKeys(own: KeyMap, command: CommandId, keys: string | null): KeyMap {
  const { [command]: _, ...others } = own
  return keys === null || keys === defaultKeys[command].keys ? others : { ...others, [command]: keys }
}

/** The map in which a command has these keys and those that had them have none. */
export function withKeysTaken(own: KeyMap, command: CommandId, keys: string): KeyMap {
  const emptied = clashing(own, command, keys).reduce((map, other) => withKeys(map, other, ''), own)
  return withKeys(emptied, command, keys)
}

/** The other commands that these keys mean where this one can be meant. */
export const clashing = (own: KeyMap, command: CommandId, keys: string): readonly CommandId[] =>
  keys === ''
    ? []
    : commandIds.filter(
        (other) =>
          other !== command &&
          keysIn(own, other) === keys &&
          meet(defaultKeys[other].where, defaultKeys[command].where),
      )

/** A selection is made in the reader: keys of both can be meant at once there. */
const meet = (a: KeyScope, b: KeyScope): boolean =>
  a === b ||
  a === 'everywhere' ||
  b === 'everywhere' ||
  (a === 'reader' && b === 'selection') ||
  (a === 'selection' && b === 'reader')
