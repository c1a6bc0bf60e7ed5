import './kbd.css'
import { shownKeys } from './shortcut.ts'

/**
 * A key or combination as it stands on the keyboard, from its stored form ("Mod+K"). Keys read left to right everywhere.
 * Nothing for a command whose key was given to another one.
 */
export function Kbd({ keys }: { readonly keys: string }) {
  if (keys === '') return null
  return (
    <kbd className="kbd" dir="ltr">
      {shownKeys(keys)}
    </kbd>
  )
}
