import './ledger-grid.css'
import { ArrowDown, ArrowUp } from 'lucide-react'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { IdOf } from '#domain/records/id.ts'
import { Icon } from '#ui/icon.tsx'
import { isFocusFree } from '#ui/is-focus-free.ts'
import { isDialogOpen } from '#ui/open-dialogs.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { ClaimStatuses } from './claim-statuses.ts'
import { type Dropped, DroppedPassage } from './dropped-passage.tsx'
import type { LedgerOrder, LedgerQuery } from './ledger-query.ts'
import { LedgerRows, rowsTogether } from './ledger-rows.tsx'
import { allChosen, claimAway, extendedTo, focused, type LedgerSelection, toggled } from './ledger-selection.ts'
import { useRowKeptInSight } from './use-row-kept-in-sight.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

type ClaimId = IdOf<'claim'>

interface LedgerGridProps {
  readonly ledger: ClaimStatuses
  /** Of the records that the ledger is derived from. */
  readonly version: number
  readonly order: readonly ClaimId[]
  readonly query: LedgerQuery
  readonly selection: LedgerSelection
  /** How often the focus was asked back to the rows. */
  readonly returns: number
  onSelect(selection: LedgerSelection): void
  onSort(order: LedgerOrder): void
  onOpen(claimId: ClaimId): void
}

interface Column {
  readonly name: 'statement' | 'kind' | 'verdict' | 'rule' | 'origins' | 'sources'
  readonly order: LedgerOrder | null
}

const columns: readonly Column[] = [
  { name: 'statement', order: 'statement' },
  { name: 'kind', order: null },
  { name: 'verdict', order: 'verdict' },
  { name: 'rule', order: 'status' },
  { name: 'origins', order: null },
  { name: 'sources', order: 'sources' },
]

/** A table whose rows are moved through and chosen; its rows and cells follow from it. */
const gridRole = { role: 'grid', 'aria-multiselectable': true } as const

/** Pixels of a row at the size of type that is set: `--row` in rem. */
const rowPixels = (): number => 2.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** The claims as a grid that draws only what is in sight. Arrow keys move, Shift extends, Space chooses, Enter opens. */
export function LedgerGrid(props: LedgerGridProps) {
  const { ledger, version, order, query, selection, returns, onSelect, onSort, onOpen } = props
  const { messages } = useMessages()
  const words = messages.claims.ledger
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const wantsFocus = useRef(false)
  const height = rowPixels()
  const sight = useRowsInSight(scroller, order.length, height)
  const first = sight.first - (sight.first % rowsTogether)
  const groups = Array.from(
    { length: Math.ceil((sight.end - first) / rowsTogether) },
    (_, at) => first + at * rowsTogether,
  )
  const active = selection.focus !== null && order.includes(selection.focus) ? selection.focus : (order[0] ?? null)

  useRowKeptInSight(scroller, { place: active === null ? -1 : order.indexOf(active), height })

  const bringIntoSight = (claimId: ClaimId): void => {
    const element = scroller.current
    if (!element) return
    // In a low window the ledger scrolls around it.
    element.scrollIntoView({ block: 'nearest' })
    const top = order.indexOf(claimId) * height
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height > element.scrollTop + element.clientHeight - height)
      element.scrollTop = top + 2 * height - element.clientHeight
  }
  // The focus can be moved from outside (the next claim without a verdict): it is always brought into sight.
  const followed = useRef<ClaimId | null>(null)
  useEffect(() => {
    if (selection.focus === null || followed.current === selection.focus) return
    followed.current = selection.focus
    bringIntoSight(selection.focus)
    // Where nothing else has it, what had it is gone with the page that was left.
    if (isFocusFree() || grid.current?.contains(document.activeElement)) wantsFocus.current = true
  })
  const returned = useRef(returns)
  useEffect(() => {
    if (returned.current === returns) return
    returned.current = returns
    if (active !== null) bringIntoSight(active)
    wantsFocus.current = true
  })

  useEffect(() => {
    if (!wantsFocus.current || active === null) return
    const row = grid.current?.querySelector<HTMLElement>(`[data-claim="${active}"]`)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })

  const press = (event: KeyboardEvent | globalThis.KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.closest('th')) return
    const isMod = event.ctrlKey || event.metaKey
    const step = stepOf(event.key, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2))
    if (step !== null && !event.altKey) {
      event.preventDefault()
      const next = claimAway(order, active, step)
      wantsFocus.current = true
      onSelect(event.shiftKey ? extendedTo({ ...selection, focus: active }, order, next) : focused(next))
      return
    }
    if (active === null) return
    if (event.key === 'Enter' && !isMod) onOpen(active)
    else if (event.key === ' ') onSelect(toggled(selection, active))
    else if (isMod && event.code === 'KeyA') onSelect(allChosen(selection, order))
    else if (event.key === 'Escape' && selection.chosen.size > 0) onSelect(focused(active))
    else return
    event.preventDefault()
  }

  // Whoever comes to the ledger by its key is in it: arrows and Enter need no way to the rows first. Whoever points at something goes on there.
  const pressFree = useRef<(event: globalThis.KeyboardEvent) => void>(() => undefined)
  pressFree.current = (event) => {
    if (event.defaultPrevented || !isFocusFree() || isDialogOpen()) return
    if (event.key === 'Enter' || selection.focus !== null) press(event)
    else if (stepOf(event.key, 1) !== null && !event.altKey) {
      event.preventDefault()
      wantsFocus.current = true
      onSelect(focused(claimAway(order, null, stepOf(event.key, 1) ?? 1)))
    }
  }
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent): void => pressFree.current(event)
    const leave = (): void => document.removeEventListener('keydown', hear)
    document.addEventListener('keydown', hear)
    document.addEventListener('pointerdown', leave, { once: true })
    return () => {
      leave()
      document.removeEventListener('pointerdown', leave)
    }
  }, [])

  // Rows are kept by their place, so that another order changes words instead of making every row anew; the focus stays with its claim.
  const focusedClaim = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    const row = document.activeElement
    if (!(row instanceof HTMLTableRowElement && grid.current?.contains(row))) return
    const { claim } = row.dataset
    if (claim === focusedClaim.current) return
    const own = grid.current.querySelector<HTMLElement>(`[data-claim="${focusedClaim.current}"]`)
    if (own) own.focus({ preventScroll: true })
    else row.blur()
  })

  /** Coming to the rows by Tab puts the row in focus that keys act on: a verdict given there must not go nowhere. */
  const comeIn = ({ target }: FocusEvent<HTMLElement>): void => {
    focusedClaim.current = target.dataset.claim
    if (selection.focus === null && active !== null && target.matches('[data-claim]:focus-visible'))
      onSelect({ ...selection, focus: active })
  }

  // Rows hear through functions that stay the same, so that scrolling draws only the rows that come into sight.
  const latest = useRef({ order, selection, onSelect, onOpen })
  latest.current = { order, selection, onSelect, onOpen }
  const click = useCallback((event: MouseEvent, claimId: ClaimId): void => {
    const now = latest.current
    if (event.shiftKey) now.onSelect(extendedTo(now.selection, now.order, claimId))
    else if (event.ctrlKey || event.metaKey) now.onSelect(toggled(now.selection, claimId))
    else now.onSelect(focused(claimId))
  }, [])
  const [dropped, setDropped] = useState<Dropped | null>(null)
  const drop = useCallback(
    (passage: Dropped['passage'], claim: Dropped['claim']): void => setDropped({ passage, claim }),
    [],
  )
  const open = useCallback((claimId: ClaimId): void => latest.current.onOpen(claimId), [])

  return (
    <div className="ledger-scroller scrolls" ref={scroller}>
      <table
        {...gridRole}
        aria-colcount={columns.length}
        aria-label={words.name}
        aria-rowcount={order.length + 1}
        className="ledger-grid"
        onFocus={comeIn}
        onKeyDown={press}
        ref={grid}
      >
        <thead className="ledger-head">
          <tr aria-rowindex={1} className="ledger-columns">
            {columns.map((column) => (
              <HeadCell column={column} key={column.name} onSort={onSort} query={query} />
            ))}
          </tr>
        </thead>
        <RowsNotDrawn height={first * height} />
        {groups.map((place) => (
          <LedgerRows
            active={active}
            first={place}
            key={place}
            ledger={ledger}
            onClick={click}
            onDropped={drop}
            onOpen={open}
            order={order}
            selection={selection}
            version={version}
          />
        ))}
        <RowsNotDrawn height={Math.max(order.length - first - groups.length * rowsTogether, 0) * height} />
      </table>
      {dropped && <DroppedPassage {...dropped} onClose={() => setDropped(null)} />}
    </div>
  )
}

/** Room for rows out of sight. It is an element, because a group whose own style changed would have all of its rows styled again. */
const RowsNotDrawn = ({ height }: { readonly height: number }) => (
  <tbody aria-hidden="true" className="ledger-rows-not-drawn" style={{ blockSize: height }} />
)

function HeadCell({
  column: { name, order },
  query,
  onSort,
}: {
  readonly column: Column
  readonly query: LedgerQuery
  onSort(order: LedgerOrder): void
}) {
  const { messages } = useMessages()
  const label = messages.claims.ledger[name]
  if (order === null) {
    return (
      <th className={`ledger-cell-${name}`} scope="col">
        {label}
      </th>
    )
  }
  const isSorted = query.order === order
  return (
    <th aria-sort={isSorted ? query.direction : 'none'} className={`ledger-cell-${name}`} scope="col">
      <button className="ledger-sort" onClick={() => onSort(order)} type="button">
        {label}
        {isSorted && <Icon of={query.direction === 'ascending' ? ArrowUp : ArrowDown} size={12} />}
      </button>
    </th>
  )
}

/** How many rows a key moves by; Home and End go to the ends of the longest list. Null for keys that do not move. */
function stepOf(key: string, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.MIN_SAFE_INTEGER,
    End: Number.MAX_SAFE_INTEGER,
  }
  return steps[key] ?? null
}
