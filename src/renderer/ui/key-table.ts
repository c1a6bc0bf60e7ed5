/** Where a command's keys mean it. Two commands may share keys when they never meet. */
export type KeyScope = 'everywhere' | 'library' | 'reader' | 'selection' | 'claims' | 'report'

interface DefaultKeys {
  /** Stored form: `Mod` is Ctrl, or ⌘ on a Mac; signs stand for themselves ("?"). */
  readonly keys: string
  readonly where: KeyScope
}

const key = <K extends string>(where: KeyScope, keys: K): DefaultKeys => ({ keys, where })

/** Every command with a key: the one table behind key handling, the cheat sheet and remapping. Names stand in messages (settings.command). */
export const defaultKeys = {
  palette: key('everywhere', 'Mod+K'),
  keys: key('everywhere', '?'),
  undo: key('everywhere', 'Mod+Z'),
  redo: key('everywhere', 'Mod+Shift+Z'),
  'go-library': key('everywhere', 'Alt+1'),
  'go-read': key('everywhere', 'Alt+2'),
  'go-claims': key('everywhere', 'Alt+3'),
  'go-report': key('everywhere', 'Alt+4'),
  'go-history': key('everywhere', 'Alt+5'),
  'go-search': key('everywhere', 'Mod+Shift+F'),
  'go-settings': key('everywhere', 'Mod+,'),
  'go-help': key('everywhere', 'F1'),
  back: key('everywhere', 'Alt+ArrowLeft'),
  forward: key('everywhere', 'Alt+ArrowRight'),
  'toggle-panel': key('everywhere', 'Mod+B'),
  import: key('everywhere', 'Mod+I'),
  find: key('everywhere', 'Mod+F'),

  'library-read-to-end': key('library', 'E'),
  'library-edit': key('library', 'F2'),

  'reader-claim': key('selection', 'H'),
  'reader-contested': key('selection', 'C'),
  'reader-corroborated': key('selection', 'K'),
  'reader-left-open': key('selection', 'O'),
  'reader-evidence': key('selection', 'E'),
  'reader-link': key('selection', 'L'),
  'reader-speaker': key('selection', '@'),
  'reader-memo': key('selection', 'M'),
  'reader-code-1': key('selection', '1'),
  'reader-code-2': key('selection', '2'),
  'reader-code-3': key('selection', '3'),
  'reader-code-4': key('selection', '4'),
  'reader-code-5': key('selection', '5'),
  'reader-code-6': key('selection', '6'),
  'reader-code-7': key('selection', '7'),
  'reader-code-8': key('selection', '8'),
  'reader-code-9': key('selection', '9'),
  'reader-add-part': key('selection', '+'),
  'reader-next': key('reader', 'N'),
  'reader-next-open': key('reader', 'Shift+N'),
  'reader-previous': key('reader', 'P'),
  'reader-caret': key('reader', 'F7'),
  'reader-sync': key('reader', 'S'),
  'reader-sync-linked': key('reader', 'Shift+S'),
  'reader-outline': key('reader', 'T'),
  'reader-reading': key('reader', 'V'),
  'reader-pages': key('reader', 'G'),
  'reader-cite': key('reader', 'Y'),
  'reader-other-pane': key('reader', 'F6'),
  'reader-remove-mark': key('reader', 'Delete'),
  'reader-adjust-edges': key('reader', 'A'),
  'reader-layers': key('reader', 'W'),
  'reader-copy-quotation': key('reader', 'Mod+Shift+C'),
  'reader-caret-left': key('reader', 'ArrowLeft'),
  'reader-caret-right': key('reader', 'ArrowRight'),
  'reader-caret-word-left': key('reader', 'Mod+ArrowLeft'),
  'reader-caret-word-right': key('reader', 'Mod+ArrowRight'),
  'reader-caret-sentence-back': key('reader', 'Alt+ArrowUp'),
  'reader-caret-sentence-on': key('reader', 'Alt+ArrowDown'),
  'reader-caret-paragraph-back': key('reader', 'Mod+ArrowUp'),
  'reader-caret-paragraph-on': key('reader', 'Mod+ArrowDown'),
  'reader-caret-take-sentence': key('reader', '.'),
  'reader-caret-take-paragraph': key('reader', '>'),

  'claims-contested': key('claims', 'C'),
  'claims-corroborated': key('claims', 'K'),
  'claims-left-open': key('claims', 'O'),
  'claims-take-back': key('claims', 'T'),
  'claims-next': key('claims', 'N'),
  'claims-next-differs': key('claims', 'D'),
  'claims-next-contested': key('claims', 'X'),
  'claims-goes-on': key('claims', 'G'),
  'claims-new': key('claims', 'Shift+N'),
  'claims-reword': key('claims', 'F2'),
  'claims-filter': key('claims', '/'),
  'claims-remove': key('claims', 'Delete'),

  'report-export': key('report', 'Mod+E'),
} as const satisfies Record<string, DefaultKeys>

export type CommandId = keyof typeof defaultKeys
