import './palette.css'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useShownChrome } from '#client/screen-chrome.ts'
import { useMaybeProject, usePreferences } from '#client/use-client.tsx'
import { classNames } from '#ui/class-names.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Icon } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { commandEntry, matches, type PaletteEntry, recordEntries, screenEntries } from './palette-entries.ts'
import { useRouter } from './router.tsx'
import type { ProjectActs } from './use-project-acts.ts'

interface PaletteProps {
  readonly acts: ProjectActs
  onClose(): void
  onKeys(): void
}

/** One field for everything: places, commands, sources and claims. A combobox over a listbox; the field keeps the focus. */
export function Palette({ acts, onClose, onKeys }: PaletteProps) {
  const { messages } = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const entries = useEntries(query, acts, onKeys)
  const at = Math.min(active, entries.length - 1)
  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  useEffect(() => {
    dialog.current?.querySelector('.palette-entry-active')?.scrollIntoView({ block: 'nearest' })
  })
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const count = entries.length
    const next: Readonly<Record<string, number>> = { ArrowDown: (at + 1) % count, ArrowUp: (at - 1 + count) % count }
    const to = count === 0 ? undefined : next[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setActive(to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(entries[at])
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
          }}
          placeholder={messages.common.palette.placeholder}
          role="combobox"
          value={query}
        />
      </div>
      <div className="visually-hidden" role="status">
        {query === '' ? '' : messages.common.palette.found(entries.length)}
      </div>
      <PaletteList active={at} entries={entries} id={listId} onActive={setActive} onRun={run} />
    </dialog>
  )
}

interface PaletteListProps {
  readonly id: string
  readonly entries: readonly PaletteEntry[]
  readonly active: number
  onActive(at: number): void
  onRun(entry: PaletteEntry): void
}

function PaletteList({ id, entries, active, onActive, onRun }: PaletteListProps) {
  const { messages } = useMessages()
  return (
    <div
      aria-label={messages.common.palette.label}
      className="palette-list scrolls"
      id={id}
      role="listbox"
      tabIndex={-1}
    >
      {entries.length === 0 && <p className="palette-empty">{messages.common.palette.empty}</p>}
      {entries.map((entry, at) => (
        <div key={entry.id} role="presentation">
          {entries[at - 1]?.group !== entry.group && (
            <div aria-hidden="true" className="palette-group">
              <Eyebrow>{messages.common.palette[entry.group]}</Eyebrow>
            </div>
          )}
          <div
            aria-selected={at === active}
            className={classNames('palette-entry', at === active && 'palette-entry-active')}
            id={`${id}-${at}`}
            onClick={() => onRun(entry)}
            onKeyDown={undefined}
            onPointerMove={() => onActive(at)}
            role="option"
            tabIndex={-1}
          >
            <bdi className="palette-entry-label">{entry.label}</bdi>
            {entry.keys && <Kbd keys={entry.keys} />}
          </div>
        </div>
      ))}
    </div>
  )
}

function useEntries(query: string, acts: ProjectActs, onKeys: () => void): readonly PaletteEntry[] {
  const { messages } = useMessages()
  const { navigate } = useRouter()
  const project = useMaybeProject()
  const { commands } = useShownChrome()
  const [, setPreferences] = usePreferences()
  return useMemo(() => {
    const { place, act } = messages.common
    const go = (to: string) => (): void => navigate(to)
    const always = [
      commandEntry('home', 'goTo', place.home, null, go('/')),
      commandEntry('settings', 'goTo', place.settings, 'go-settings', go('/settings')),
      commandEntry('new', 'commands', act.newProject, null, acts.newProject),
      commandEntry('open', 'commands', act.openProject, null, () => void acts.openProject()),
      commandEntry('keys', 'commands', act.keys, 'keys', onKeys),
      commandEntry('theme', 'commands', act.theme, null, () => {
        const { theme, contrast } = document.documentElement.dataset
        const turned = theme === 'dark' ? 'light' : 'dark'
        void setPreferences({ theme: contrast === 'more' ? `contrast-${turned}` : turned })
      }),
    ]
    const inProject = [
      commandEntry('library', 'goTo', place.library, 'go-library', go('/library')),
      commandEntry('read', 'goTo', place.read, 'go-read', go('/read')),
      commandEntry('claims', 'goTo', place.claims, 'go-claims', go('/claims')),
      commandEntry('report', 'goTo', place.report, 'go-report', go('/report')),
      commandEntry('history', 'goTo', place.history, 'go-history', go('/history')),
      commandEntry('undo', 'commands', messages.common.undo, 'undo', () => void acts.undo()),
      commandEntry('redo', 'commands', messages.common.redo, 'redo', () => void acts.redo()),
      commandEntry('import', 'commands', act.import, 'import', acts.importFiles),
      commandEntry('close', 'commands', act.closeProject, null, () => void acts.closeProject()),
    ]
    const offered = [...(project ? inProject : []), ...always, ...screenEntries(commands)].filter((entry) =>
      matches(query.trim(), entry.label),
    )
    const ordered = [
      ...offered.filter((each) => each.group === 'goTo'),
      ...offered.filter((each) => each.group === 'commands'),
    ]
    return project ? [...ordered, ...recordEntries(query, project.replica.records, navigate)] : ordered
  }, [query, acts, onKeys, messages, navigate, project, commands, setPreferences])
}
