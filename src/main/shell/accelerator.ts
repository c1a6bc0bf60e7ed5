const names: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
}

/**
 * Keys in stored form ("Mod+ArrowUp") as a native menu writes them ("CmdOrCtrl+Up"). Null for no keys, and for a plain letter or
 * sign: a menu would take it from every text field.
 */
export function acceleratorOf(keys: string): string | null {
  if (!/^(?:Mod|Alt)\+|^(?:Shift\+)?F\d+$/.test(keys)) return null
  return keys
    .split(/\+(?=.)/)
    .map((part) => names[part] ?? part)
    .join('+')
}
