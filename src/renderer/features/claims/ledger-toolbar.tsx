import './ledger-toolbar.css'
import { ArrowDown, ArrowDownUp, ArrowUp, ListFilter, Plus } from 'lucide-react'
import { type RefObject, useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Menu } from '#ui/menu.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMedia } from '#ui/use-media.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { LedgerFilter } from './ledger-filter.tsx'
import {
  filtersSet,
  type LedgerOrder,
  type LedgerQuery,
  type LedgerShow,
  ledgerOrders,
  ledgerShows,
} from './ledger-query.ts'

interface LedgerToolbarProps {
  readonly query: LedgerQuery
  readonly counts: Readonly<Record<LedgerShow, number>>
  readonly textField: RefObject<HTMLInputElement | null>
  onQuery(query: LedgerQuery): void
  onSort(order: LedgerOrder): void
  onNew(): void
}

/** What of the ledger is shown, in which order, and the way to a new claim. */
export function LedgerToolbar({ query, counts, textField, onQuery, onSort, onNew }: LedgerToolbarProps) {
  const { messages, format } = useMessages()
  const words = messages.claims
  const filterId = useId()
  const set = filtersSet(query)
  // In a narrow window the number of filters set stands for them, so that what they leave is seen first.
  const isNarrow = useMedia('(max-width: 639px)')
  const [isFilterOpen, setIsFilterOpen] = useState(set > 0 && !isNarrow)
  const turned = query.direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <div className={classNames('ledger-toolbar', counts.all >= 100 && 'ledger-toolbar-many')}>
      <div className="ledger-tools">
        <Segmented
          choices={ledgerShows.map((show) => ({
            value: show,
            label: words.show[show],
            count: format.number(counts[show]),
          }))}
          label={words.show.label}
          onChange={(show) => onQuery({ ...query, show })}
          value={query.show}
        />
        <div className="ledger-tools-rest">
          <input
            aria-label={words.filter.text}
            className="ledger-find field-control"
            dir="auto"
            onChange={(event) => onQuery({ ...query, text: event.target.value })}
            placeholder={words.filter.textHint}
            ref={textField}
            type="search"
            value={query.text}
          />
          <Button
            aria-controls={filterId}
            aria-expanded={isFilterOpen}
            aria-label={set > 0 ? words.filter.set(set) : undefined}
            icon={ListFilter}
            onClick={() => setIsFilterOpen(!isFilterOpen)}
          >
            <span className="ledger-tool-word">{words.filter.button}</span>
            {set > 0 && <span className="ledger-filter-count">{format.number(set)}</span>}
          </Button>
          <span className="ledger-tools-end">
            <Menu
              align="end"
              items={ledgerOrders.map((order) => ({
                id: order,
                label: words.sort[order],
                isChosen: query.order === order,
                run: () => onSort(order),
              }))}
              label={words.sort.label}
              trigger={(attributes) => (
                <Button
                  {...attributes}
                  aria-label={`${words.sort.label}: ${words.sort[query.order]}`}
                  icon={ArrowDownUp}
                  look="quiet"
                  title={words.sort.by(words.sort[query.order], words.sort[query.direction])}
                >
                  <span className="ledger-tool-word ledger-sort-word">{words.sort[query.order]}</span>
                </Button>
              )}
            />
            <IconButton
              icon={query.direction === 'ascending' ? ArrowUp : ArrowDown}
              label={words.sort.turn(words.sort[query.direction])}
              onClick={() => onQuery({ ...query, direction: turned })}
              size="small"
            />
            <IconButton icon={Plus} keys={keysOf('claims-new')} label={words.newClaim} onClick={onNew} />
          </span>
        </div>
      </div>
      <div hidden={!isFilterOpen} id={filterId}>
        {isFilterOpen && <LedgerFilter onQuery={onQuery} query={query} />}
      </div>
    </div>
  )
}
