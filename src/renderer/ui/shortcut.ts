import { useLayoutEffect, useRef } from 'react'
import type { CommandId } from './key-table.ts'
import { isDialogOpen } from './open-dialogs.ts'
import { keysOf } from './own-keys.ts'

export { keysOf } from './own-keys.ts'

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** A press as far as its keys go. */
type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What stands on the keys of signs, without and with Shift, where the layout writes another script. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Semicolon: [';', ':'],
  Digit2: ['2', '@'],
}

/** What the key at this place writes on a keyboard for English; undefined for keys that write nothing there. */
function latinAt({ code, shiftKey }: Press): string | undefined {
  const sign = signs[code]?.[shiftKey ? 1 : 0]
  return (
    sign ??
    /^(?:Key([A-Z])|Digit(\d))$/
      .exec(code)
      ?.slice(1)
      .find((each) => each !== undefined)
  )
}

/** Keys in stored form from a key press: modifiers in a fixed order, letters upper case, whatever layout is active. */
export function keysOfEvent(event: Press): string {
  const isLatin = /^[\x21-\x7e]$/.test(event.key)
  // An Urdu or Hindi layout still has the key with the H on it: the place on the keyboard stands in for the letter.
  const latin = !isLatin && event.key.length === 1 ? latinAt(event) : undefined
  const key = latin ?? (event.key === ' ' ? 'Space' : event.key)
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
  const act = binding
    ? () => binding.act.current?.(null)
    : [...offers].map((offer) => offer(command)).find((each) => each !== null)
  act?.()
  return act !== undefined
}

/** Commands that a screen hears by itself and does for menus and the palette all the same. */
const offers = new Set<(command: CommandId) => (() => void) | null>()

/** Has commands done for menus and the palette that a screen hears without `useShortcut`; null for those that it does not know. */
export function useOffer(act: (command: CommandId) => (() => void) | null): void {
  const latest = useRef(act)
  latest.current = act
  useLayoutEffect(() => {
    const offer = (command: CommandId): (() => void) | null => latest.current(command)
    offers.add(offer)
    return () => void offers.delete(offer)
  }, [])
}

/** True where something would do a command now. */
export const canRun = (command: CommandId): boolean =>
  bindings.some((each) => each.command === command && each.act.current !== null) ||
  [...offers].some((offer) => offer(command) !== null)

/** Alt with a letter or a digit types nothing, but on a Mac, and on the numeric keypad of Windows, where it writes signs by number. */
const typesNothing = (keys: string, { code }: Press): boolean =>
  !isMac && /^Alt\+(?:Shift\+)?[A-Z0-9]$/.test(keys) && !code.startsWith('Numpad')

function hear(event: KeyboardEvent): void {
  // An editor takes the keys for bold, italic, undo and redo from the page even where nothing can be changed in it.
  if (event.defaultPrevented && !isReadOnlyText(event.target)) return
  const keys = keysOfEvent(event)
  const isPlain = !keys.startsWith('Mod+') && !/^(?:Alt\+|Shift\+)*F\d+$/.test(keys)
  if (isPlain && (isDialogOpen() || (isTyping(event.target) && !typesNothing(keys, event)))) return
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
 * mounted wins. Keys that type rest while a person types, and all but those with Ctrl (⌘ on a Mac) while a dialog is open.
 */
export function useShortcut(command: CommandId, act: Act | null): void {
  const latest = useRef(act)
  latest.current = act
  // Before the screen can be seen: a key that is pressed as soon as it stands there is heard.
  useLayoutEffect(() => {
    const binding: Binding = { command, act: latest }
    if (bindings.length === 0) window.addEventListener('keydown', hear)
    bindings.push(binding)
    return () => {
      bindings.splice(bindings.indexOf(binding), 1)
      if (bindings.length === 0) window.removeEventListener('keydown', hear)
    }
  }, [command])
}
