import './virtual-list.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'

interface VirtualListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  keyOf(item: T): string
  /** Draws the inside of a row. */
  row(item: T, index: number): ReactNode
  /** Pixels; rows are measured after they are drawn, so that wrapped text and large type fit. */
  readonly rowHeight?: number
  /** Keys of the selected items; more than one with `isMultiple`. */
  readonly selected: ReadonlySet<string>
  /** A row was chosen by click or key. `add` with Ctrl or ⌘, `range` with Shift. */
  onSelect(item: T, how: 'only' | 'add' | 'range'): void
  /** Enter, or a click of the kind that `opensOn` names. */
  onOpen?(item: T): void
  readonly opensOn?: 'click' | 'double-click'
  /** The key of the item that the list comes back to: it is in sight and in focus from the start. */
  readonly returnsTo?: string | null
  readonly isMultiple?: boolean
  readonly className?: string
  /** Stands above the rows and scrolls with them sideways only. */
  readonly head?: ReactNode
  /** Keys that the list does not know, for the active item. */
  onKey?(event: KeyboardEvent, item: T): void
}

/**
 * A list of any length that draws only what is in sight: a listbox with one tab stop. Arrow keys, Page Up and Down, Home and
 * End move the selection; each row says its place and how many there are.
 */
export function VirtualList<T>({
  label,
  items,
  keyOf,
  row,
  rowHeight = 40,
  selected,
  onSelect,
  onOpen,
  opensOn = 'double-click',
  returnsTo = null,
  isMultiple = false,
  className,
  head,
  onKey,
}: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const active = useRef(0)
  const wantsFocus = useRef(false)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => keyOf(items[index] as T),
  })
  const firstSelected = items.findIndex((item) => selected.has(keyOf(item)))
  const activeIndex = isActiveSelected() ? active.current : Math.max(firstSelected, 0)

  function isActiveSelected(): boolean {
    const item = items[active.current]
    return item !== undefined && selected.has(keyOf(item))
  }

  useEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"]`)
    if (!wantsFocus.current || !row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })

  const comesBackTo = useRef(returnsTo)
  useEffect(() => {
    const index = items.findIndex((item) => keyOf(item) === comesBackTo.current)
    comesBackTo.current = null
    if (index === -1) return
    active.current = index
    virtual.scrollToIndex(index, { align: 'center' })
    wantsFocus.current = true
  }, [items, keyOf, virtual])

  const moveTo = (index: number, how: 'only' | 'range'): void => {
    const item = items[index]
    if (item === undefined) return
    active.current = index
    wantsFocus.current = true
    virtual.scrollToIndex(index)
    onSelect(item, how)
  }
  const press = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1)
    const last = items.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(activeIndex + 1, last),
      ArrowUp: Math.max(activeIndex - 1, 0),
      PageDown: Math.min(activeIndex + page, last),
      PageUp: Math.max(activeIndex - page, 0),
      Home: 0,
      End: last,
    }
    const item = items[activeIndex]
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : moves[event.key]
    if (next !== undefined) {
      event.preventDefault()
      moveTo(next, event.shiftKey && isMultiple ? 'range' : 'only')
    } else if (item !== undefined && event.key === 'Enter' && onOpen) {
      event.preventDefault()
      onOpen(item)
    } else if (item !== undefined && event.key === ' ') {
      event.preventDefault()
      onSelect(item, isMultiple ? 'add' : 'only')
    } else if (item !== undefined) onKey?.(event, item)
  }

  const places = virtual.getVirtualItems()
  return (
    <div className={classNames('virtual-list scrolls', className)} ref={scroller}>
      {head}
      <div
        aria-label={label}
        aria-multiselectable={isMultiple || undefined}
        className="virtual-list-content"
        onKeyDown={press}
        role="listbox"
        style={
          {
            blockSize: virtual.getTotalSize(),
            paddingBlockStart: places[0]?.start ?? 0,
            '--virtual-row': `${rowHeight}px`,
          } as CSSProperties
        }
        tabIndex={-1}
      >
        {places.map((place) => {
          const item = items[place.index]
          if (item === undefined) return null
          const isSelected = selected.has(keyOf(item))
          return (
            <div
              aria-posinset={place.index + 1}
              aria-selected={isSelected}
              aria-setsize={items.length}
              className={classNames('virtual-row', isSelected && 'virtual-row-selected')}
              data-index={place.index}
              key={place.key}
              onClick={(event) => {
                active.current = place.index
                const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'add' : 'only'
                onSelect(item, isMultiple ? how : 'only')
                if (opensOn === 'click') onOpen?.(item)
              }}
              onDoubleClick={() => opensOn === 'double-click' && onOpen?.(item)}
              onKeyDown={undefined}
              ref={virtual.measureElement}
              role="option"
              tabIndex={place.index === activeIndex ? 0 : -1}
            >
              {row(item, place.index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
