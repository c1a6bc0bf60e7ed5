import { classNames } from '#ui/class-names.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { Quotation } from '#ui/quotation.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type PaletteEntry, type PaletteGroup, paletteSigns } from './palette-entries.ts'

interface PaletteListProps {
  readonly id: string
  readonly entries: readonly PaletteEntry[]
  /** How many there are of each group, those that are not listed among them. */
  readonly counts: ReadonlyMap<PaletteGroup, number>
  readonly active: number
  onActive(at: number): void
  onRun(entry: PaletteEntry): void
}

/** The entries in their groups. What cannot be done now is grey and says why. */
export function PaletteList({ id, entries, counts, active, onActive, onRun }: PaletteListProps) {
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
          {entries[at - 1]?.group !== entry.group && <GroupHead count={counts.get(entry.group)} group={entry.group} />}
          <div
            aria-disabled={entry.why !== undefined || undefined}
            aria-posinset={at + 1}
            aria-selected={at === active}
            aria-setsize={entries.length}
            className={classNames(
              'palette-entry',
              at === active && 'palette-entry-active',
              entry.why !== undefined && 'palette-entry-off',
            )}
            id={`${id}-${at}`}
            onClick={() => onRun(entry)}
            onKeyDown={undefined}
            onPointerMove={() => onActive(at)}
            role="option"
            tabIndex={-1}
          >
            <span className="palette-entry-label" title={entry.label}>
              {entry.group === 'passages' ? <Quotation language={null} text={entry.label} /> : <bdi>{entry.label}</bdi>}
            </span>
            {(entry.why ?? entry.detail) && (
              <bdi className="palette-entry-detail" title={entry.why ?? entry.detail}>
                {entry.why ?? entry.detail}
              </bdi>
            )}
            {entry.keys && <Kbd keys={entry.keys} />}
          </div>
        </div>
      ))}
    </div>
  )
}

function GroupHead({ group, count }: { readonly group: PaletteGroup; readonly count: number | undefined }) {
  const { messages, format } = useMessages()
  return (
    <div aria-hidden="true" className="palette-group">
      <Eyebrow>{messages.common.palette[group]}</Eyebrow>
      {count !== undefined && group !== 'recent' && <span className="palette-count">{format.number(count)}</span>}
    </div>
  )
}

/** The signs that hold what is typed to one kind. */
export function PaletteHint() {
  const { messages } = useMessages()
  return (
    <p className="palette-hint">
      {Object.entries(paletteSigns).map(([sign, groups]) => (
        <span key={sign}>
          <Kbd keys={sign} /> {messages.common.palette[sign === '>' ? 'commands' : (groups[0] ?? 'commands')]}
        </span>
      ))}
    </p>
  )
}
