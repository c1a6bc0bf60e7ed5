/** Why keys cannot be given to a command: they move and choose, edit text, belong to the window or system, or type a sign. */
export type KeyRefusal = 'moving' | 'text' | 'window' | 'typing'

const named =
  'F\\d{1,2}|Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|Insert|Delete|Backspace|Enter|Escape|Tab|Space'
const wellFormed = new RegExp(`^(?:Mod\\+)?(?:Alt\\+)?(?:Shift\\+)?(?:[\\x21-\\x7e]|${named})$`)

/** True for keys as a press of them is written ("Mod+Shift+F"). */
export const areKeys = (keys: string): boolean => wellFormed.test(keys)

const moving = /^(?:Shift\+)?(?:Arrow\w+|Home|End|PageUp|PageDown|Enter|Escape|Tab|Space)$|^Alt\+Arrow(?:Up|Down)$/
const text =
  /^(?:Shift\+)?Backspace$|^Mod\+(?:[ACVX]|Backspace|Delete|Enter|Space)$|^Mod\+Shift\+V$|^(?:Mod|Mod\+Shift|Mod\+Alt)\+(?:Arrow\w+|Home|End)$/
/** Closing, opening, reloading, zooming, full screen, developer tools; New and Open of the menus; the keys of Windows, macOS and Linux. */
const window =
  /^Mod\+(?:[WTNQROMHPSLD0=/-]|\+)$|^Mod\+Shift\+[WTNQRIJ]$|^Mod\+Alt\+[IJU]$|^(?:Shift\+)?F(?:5|10|11|12)$|^(?:Mod|Alt)\+F4$|^(?:(?:Mod|Alt|Shift)\+)+(?:Tab|Escape)$|^Alt\+Space$|^Mod\+(?:PageUp|PageDown)$/
/** AltGr is Ctrl and Alt at once, and types the signs of many layouts. */
const typing = /^Mod\+Alt\+(?:Shift\+)?[\x21-\x7e]$/

/** Why these keys cannot be given to a command, or null. */
export function refusalOf(keys: string): KeyRefusal | null {
  if (moving.test(keys)) return 'moving'
  if (text.test(keys)) return 'text'
  if (window.test(keys)) return 'window'
  return typing.test(keys) ? 'typing' : null
}
