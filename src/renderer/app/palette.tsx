import './palette.css'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#ui/icon.tsx'
import { showDialog } from '#ui/open-dialogs.ts'
import { keysOf, keysOfEvent } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { PaletteEntry } from './palette-entries.ts'
import { PaletteHint, PaletteList } from './palette-list.tsx'
import { usePaletteEntries } from './use-palette-entries.ts'
import type { ProjectActs } from './use-project-acts.ts'

interface PaletteProps {
  readonly acts: ProjectActs
  onClose(): void
  onKeys(): void
}

/** One field for everything: places, commands, settings, projects and what the project holds. A combobox over a listbox; the field keeps the focus. */
export function Palette({ acts, onClose, onKeys }: PaletteProps) {
  const { messages } = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [isAwaited, setAwaited] = useState(false)
  const { entries, counts, total, isComplete, choose } = usePaletteEntries(query, acts, onKeys)
  const at = Math.min(active, entries.length - 1)
  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    const close = element && showDialog(element)
    return () => {
      close?.()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  useEffect(() => {
    dialog.current?.querySelector('.palette-entry-active')?.scrollIntoView({ block: 'nearest' })
  })
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry || entry.why !== undefined) return
    onClose()
    choose(entry)
    entry.run()
  }
  // What was typed is what Enter means, however fast it follows: it waits until everything that the words find is there.
  useEffect(() => {
    if (!isAwaited || !isComplete) return
    setAwaited(false)
    run(entries[at])
  })
  const press = (event: KeyboardEvent): void => {
    // Keys belong to the palette while it is open, but for the one that asks for help.
    if (keysOfEvent(event.nativeEvent) === keysOf('go-help')) return
    event.stopPropagation()
    const count = entries.length
    const next: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % count,
      ArrowUp: (at - 1 + count) % count,
      PageDown: Math.min(at + 8, count - 1),
      PageUp: Math.max(at - 8, 0),
    }
    const to = count === 0 ? undefined : next[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setActive(to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      setAwaited(true)
    }
  }
  return (
    <dialog
      aria-label={messages.common.palette.label}
      className="palette"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose()
      }}
      ref={dialog}
    >
      <div className="palette-field">
        <Icon of={Search} />
        <input
          aria-activedescendant={entries[at] && `${listId}-${at}`}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded="true"
          aria-label={messages.common.palette.label}
          className="palette-input"
          dir="auto"
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
            setAwaited(false)
          }}
          placeholder={messages.common.palette.placeholder}
          role="combobox"
          value={query}
        />
      </div>
      <div className="visually-hidden" role="status">
        {query === '' ? '' : messages.common.palette.found(total)}
      </div>
      <PaletteList active={at} counts={counts} entries={entries} id={listId} onActive={setActive} onRun={run} />
      <PaletteHint />
    </dialog>
  )
}
