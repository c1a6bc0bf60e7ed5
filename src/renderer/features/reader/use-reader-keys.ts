import { useLayoutEffect, useRef } from 'react'
import { type CommandId, defaultKeys } from '#ui/key-table.ts'
import { isDialogOpen } from '#ui/open-dialogs.ts'
import { isTyping, keysOf, keysOfEvent, useOffer } from '#ui/shortcut.ts'

/** The commands of the reader and of a selection in it. */
export type ReaderCommand = Extract<CommandId, `reader-${string}`>

/** Keys of caret mode are the page's own outside it, so the caret hears them by itself. */
const readerCommands = Object.keys(defaultKeys).filter(
  (id): id is ReaderCommand => id.startsWith('reader-') && !id.startsWith('reader-caret-'),
)

/** The commands that put on the first nine codes, by their number. */
export const codeCommands: readonly ReaderCommand[] = readerCommands.filter((id) => id.startsWith('reader-code-'))

/** The text of a source takes keys although a caret stands in it: nothing can be typed there. */
const isFrozenText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.document-page .tiptap') !== null

interface ReaderKeys {
  /** Hears every key first, in stored form; answers whether it was for it. */
  onKey(keys: string): boolean
  onCommand(command: ReaderCommand): void
}

/**
 * Hears the reader's keys wherever the focus is, but in fields, menus and dialogs. Other than the frame's keys they work in
 * the source's text in caret mode, and a mode of the reader may take a key that means something else elsewhere.
 */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useOffer((id) => {
    const command = readerCommands.find((each) => each === id)
    return command ? () => latest.current.onCommand(command) : null
  })
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const inText = isFrozenText(event.target)
      if (event.defaultPrevented && !inText) return
      if (isDialogOpen()) return
      if (isTyping(event.target) && !inText) return
      // AltGr types the @ of many layouts and looks like Ctrl+Alt.
      const pressed = event.key === '@' ? '@' : keysOfEvent(event)
      if (!latest.current.onKey(pressed)) {
        const command = readerCommands.find((id) => keysOf(id) === pressed)
        if (!command) return
        latest.current.onCommand(command)
      }
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
