import './kbd.css'
import { shownKeys } from './shortcut.ts'

/** A key or combination as it stands on the keyboard, from its stored form ("Mod+K"). Keys read left to right everywhere. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="kbd" dir="ltr">
      {shownKeys(keys)}
    </kbd>
  )
}
