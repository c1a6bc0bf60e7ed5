import { useEffect, useRef } from 'react'
import { type CommandId, defaultKeys, type KeyScope } from './key-table.ts'

/** A person's own keys, by command; a command that is not in it keeps its default. */
export type KeyMap = Readonly<Partial<Record<CommandId, string>>>

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)
const storageKey = 'countermark.keys'
let ownKeys: KeyMap = readOwnKeys()
const listeners = new Set<() => void>()

function readOwnKeys(): KeyMap {
  if (typeof localStorage === 'undefined') return {}
  const stored = localStorage.getItem(storageKey)
  if (stored === null) return {}
  const parsed = parsedOrNull(stored)
  if (typeof parsed !== 'object' || parsed === null) return {}
  const entries = Object.entries(parsed).filter(([id, keys]) => id in defaultKeys && typeof keys === 'string')
  return Object.fromEntries(entries)
}

/** What is stored is only convenience: what does not read as JSON is passed over. */
function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The keys of a command as this person has them, in stored form ("Mod+K"). */
export const keysOf = (command: CommandId): string => ownKeys[command] ?? defaultKeys[command].keys

/** Gives a command other keys on this machine; null gives it its default back. */
export function remap(command: CommandId, keys: string | null): void {
  const { [command]: _, ...others } = ownKeys
  ownKeys = keys === null || keys === defaultKeys[command].keys ? others : { ...others, [command]: keys }
  localStorage.setItem(storageKey, JSON.stringify(ownKeys))
  for (const listener of listeners) listener()
}

/** Hears of every remapping until the returned function is called. */
export function onRemap(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every person's key map as it stands, the same value until it changes. */
export const keyMap = (): KeyMap => ownKeys

/** Commands that share their keys where both can be meant at once. */
export function conflicts(keys: (command: CommandId) => string = keysOf): readonly (readonly [CommandId, CommandId])[] {
  const ids = Object.keys(defaultKeys) as CommandId[]
  const found: [CommandId, CommandId][] = []
  for (const [index, a] of ids.entries()) {
    for (const b of ids.slice(index + 1)) {
      if (meet(defaultKeys[a].where, defaultKeys[b].where) && keys(a) === keys(b)) found.push([a, b])
    }
  }
  return found
}

/** A selection is made in the reader: keys of both can be meant at once there. */
const meet = (a: KeyScope, b: KeyScope): boolean =>
  a === b ||
  a === 'everywhere' ||
  b === 'everywhere' ||
  (a === 'reader' && b === 'selection') ||
  (a === 'selection' && b === 'reader')

/** Keys in stored form from a key press: modifiers in a fixed order, letters upper case, whatever layout is active. */
export function keysOfEvent(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const isLatin = /^[\x21-\x7e]$/.test(event.key)
  // An Urdu or Hindi layout still has the key with the H on it: the place on the keyboard stands in for the letter.
  const key = !isLatin && event.key.length === 1 && letter ? letter : event.key === ' ' ? 'Space' : event.key
  const name = key.length === 1 ? key.toUpperCase() : key
  // Shift is part of what a sign is ("?"), but says something beside a letter or a named key.
  const shift = event.shiftKey && (name.length > 1 || /^[A-Z]$/.test(name))
  const mod = isMac ? event.metaKey : event.ctrlKey
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`
}

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
const plainNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
}

/** Keys as they are printed on the keyboard at hand. */
export function shownKeys(keys: string): string {
  const parts = keys === '+' ? ['+'] : keys.split(/\+(?=.)/)
  const named = parts.map((part) => (isMac ? macNames[part] : plainNames[part]) ?? keyNames[part] ?? part)
  return named.join(isMac ? '' : ' ')
}

/** A text with a caret in which nothing can be typed: the source in caret mode. */
const isReadOnlyText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[aria-readonly="true"]') !== null

/** True where single keys are text: they belong to the field then. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return !isReadOnlyText(target)
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** What a command does; the event is null where a menu or the palette ran it. */
type Act = (event: KeyboardEvent | null) => void
interface Binding {
  readonly command: CommandId
  readonly act: { current: Act | null }
}
const bindings: Binding[] = []

/** Keys that a text field needs for itself. */
const fieldKeys = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+B', 'Mod+I'])

/** Does what the keys of a command would do now, for menus and the palette; answers whether anything did. */
export function runCommand(command: CommandId): boolean {
  const binding = bindings.findLast((each) => each.command === command && each.act.current !== null)
  binding?.act.current?.(null)
  return binding !== undefined
}

function hear(event: KeyboardEvent): void {
  // An editor takes the keys for bold, italic, undo and redo from the page even where nothing can be changed in it.
  if ((event.defaultPrevented && !isReadOnlyText(event.target)) || event.isComposing) return
  const keys = keysOfEvent(event)
  const isPlain = !keys.startsWith('Mod+') && !/^(?:Alt\+|Shift\+)*F\d+$/.test(keys)
  if (isPlain && (isTyping(event.target) || document.querySelector('dialog[open]') !== null)) return
  if (fieldKeys.has(keys) && isTyping(event.target)) return
  // There the arrows move the caret, whatever is held with them.
  if (isReadOnlyText(event.target) && /(?:Arrow\w+|Home|End)$/.test(keys)) return
  const binding = bindings.findLast((each) => keysOf(each.command) === keys && each.act.current !== null)
  if (!binding?.act.current) return
  event.preventDefault()
  binding.act.current(event)
}

/**
 * Runs an act when the keys of a command are pressed, while the component is there; null switches it off. The latest
 * mounted wins. Single keys rest while a person types or a dialog is open.
 */
export function useShortcut(command: CommandId, act: Act | null): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const binding: Binding = { command, act: latest }
    if (bindings.length === 0) window.addEventListener('keydown', hear)
    bindings.push(binding)
    return () => {
      bindings.splice(bindings.indexOf(binding), 1)
      if (bindings.length === 0) window.removeEventListener('keydown', hear)
    }
  }, [command])
}
