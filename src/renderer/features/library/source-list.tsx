import './source-list.css'
import { useRef } from 'react'
import { useProject } from '#client/use-client.tsx'
import { classNames } from '#ui/class-names.ts'
import { SourceName } from '#ui/source-name.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { VirtualList } from '#ui/virtual-list.tsx'
import type { SourceRow } from './source-rows.ts'

interface SourceListProps {
  readonly rows: readonly SourceRow[]
  readonly selected: ReadonlySet<string>
  onSelect(selected: ReadonlySet<string>): void
  onOpen(sourceId: string): void
}

/** The list of sources. Enter or a double click reads one; Ctrl and a click add to the selection, Shift extends it. */
export function SourceList({ rows, selected, onSelect, onOpen }: SourceListProps) {
  const { messages } = useMessages()
  const { column } = messages.library
  const total = useProject((project) => project.count('claim'))
  const from = useRef<string | null>(null)
  const select = ({ source }: SourceRow, how: 'only' | 'add' | 'range'): void => {
    if (how === 'range' && from.current !== null) {
      const [start, end] = [indexOf(rows, from.current), indexOf(rows, source.id)].toSorted((a, b) => a - b)
      onSelect(new Set(rows.slice(start, (end ?? 0) + 1).map((row) => row.source.id)))
      return
    }
    from.current = source.id
    if (how === 'only') onSelect(new Set([source.id]))
    else onSelect(selected.symmetricDifference(new Set([source.id])))
  }
  return (
    <VirtualList
      className="source-list"
      head={
        <div aria-hidden="true" className="source-head">
          <span>{column.title}</span>
          <span className="source-middle">{column.outlet}</span>
          <span className="source-middle">{column.published}</span>
          <span className="source-wide">{column.language}</span>
          <span className="source-number source-wide">{column.characters}</span>
          <span className="source-number">{column.claims}</span>
          <span title={messages.library.coverageExplained}>{column.coverage}</span>
        </div>
      }
      isMultiple
      items={rows}
      keyOf={({ source }) => source.id}
      label={messages.library.list}
      onOpen={({ source }) => onOpen(source.id)}
      onSelect={select}
      row={(row) => <Row row={row} total={total} />}
      rowHeight={52}
      selected={selected}
    />
  )
}

const indexOf = (rows: readonly SourceRow[], id: string): number => rows.findIndex((row) => row.source.id === id)

function Row({ row, total }: { readonly row: SourceRow; readonly total: number }) {
  const { messages, format } = useMessages()
  const { library, status } = messages
  const { title, language, published } = row.source
  const given = published.value !== null
  return (
    <div className="source-row">
      <span className="source-row-title" title={title}>
        <SourceName language={language} title={title} />
        <span aria-hidden="true" className="source-row-about">
          <bdi>{row.outlet ?? library.notGiven}</bdi> ·{' '}
          {published.value === null ? library.notGiven : format.partialDate(published.value)}
        </span>
      </span>
      <span
        className={classNames('source-row-cell source-middle', row.outlet === null && 'source-row-missing')}
        title={row.outlet ?? undefined}
      >
        <bdi>{row.outlet ?? library.notGiven}</bdi>
      </span>
      <span className={classNames('source-row-cell source-middle', !given && 'source-row-missing')}>
        {published.value === null ? library.notGiven : format.partialDate(published.value)}
        {given && published.basis === 'inferred' && (
          <span className="source-row-basis">{status.basis[published.basis]}</span>
        )}
      </span>
      <span className={classNames('source-row-cell source-wide', language === null && 'source-row-missing')}>
        {language ?? library.notGiven}
      </span>
      <span className="source-row-cell source-number source-wide">{format.number(row.characters)}</span>
      <span className="source-row-cell source-number">{format.number(row.claims)}</span>
      <span className="coverage">
        <span aria-hidden="true" className="coverage-track">
          <span className="coverage-done" style={{ inlineSize: `${total === 0 ? 0 : (row.covered / total) * 100}%` }} />
        </span>
        <span className="coverage-words">{library.coverage(row.covered, total)}</span>
      </span>
    </div>
  )
}
