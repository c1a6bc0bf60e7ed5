import './search-screen.css'
import { SearchX, TextSearch } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { placeOfRecord } from '#client/place-of-record.ts'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import type { SearchHit } from '#domain/searching/search-hit.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { announce } from '#ui/live-region.tsx'
import { Progress } from '#ui/progress.tsx'
import { useShortcut } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { VirtualList } from '#ui/virtual-list.tsx'
import { SearchForm } from './search-form.tsx'
import { addressOf, everything, isNarrowed, queryOf, type SearchQuery } from './search-query.ts'
import { SearchResult } from './search-result.tsx'
import { rowsOf, type SearchRow, totalOf } from './search-rows.ts'
import { type SearchState, searchOf } from './search-session.ts'

/** How long after the last letter the search begins, in milliseconds. */
const pause = 250

/** Search across the project: what is wanted stands in the address, the results stay until other words are searched for. */
export function SearchScreen({ params, navigate }: ScreenProps) {
  const { messages } = useMessages()
  const words = messages.search
  const client = useClient()
  const open = useOpenProject()
  const session = searchOf(open)
  const state = useSyncExternalStore(session.state.subscribe, session.state.get)
  const query = useMemo(() => queryOf(params.query), [params.query])
  const [typed, setTyped] = useState(query)
  const field = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLDivElement>(null)

  // Back and forward, and links from elsewhere, bring another query.
  useEffect(() => {
    setTyped(query)
    void session.search(client, query, { isAgain: false })
  }, [session, client, query])
  useEffect(() => {
    if (addressOf(typed) === addressOf(query)) return
    const timer = setTimeout(() => navigate(addressOf(typed), { replace: true }), pause)
    return () => clearTimeout(timer)
  }, [typed, query, navigate])
  useEffect(() => {
    if (session.chosen === null) field.current?.focus()
  }, [session])
  useShortcut('go-search', () => field.current?.select())
  useShortcut('find', () => field.current?.select())

  const searchNow = (): void => {
    if (addressOf(typed) === addressOf(query)) void session.search(client, query, { isAgain: true })
    else navigate(addressOf(typed), { replace: true })
  }
  const found = state.kind === 'found' ? state.answer : null
  const shown = found && words.places(totalOf(found))
  useEffect(() => {
    if (shown) announce(shown)
  }, [shown])
  useScreenChrome({ subtitle: words.title, status: shown })
  return (
    <div className="search-screen">
      <h1 className="visually-hidden">{words.title}</h1>
      <SearchForm
        counts={found?.counts ?? null}
        field={field}
        onDown={() => results.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus()}
        onQuery={setTyped}
        onSearch={searchNow}
        query={typed}
      />
      <div className="search-results" ref={results}>
        <SearchOutcome
          navigate={navigate}
          onAgain={searchNow}
          onChoose={(key) => {
            session.chosen = key
          }}
          onStop={() => session.stop()}
          onWiden={(next) => setTyped(next)}
          query={query}
          returnsTo={session.chosen}
          state={state}
        />
      </div>
    </div>
  )
}

interface SearchOutcomeProps {
  readonly state: SearchState
  readonly query: SearchQuery
  readonly returnsTo: string | null
  readonly navigate: ScreenProps['navigate']
  onChoose(key: string): void
  onStop(): void
  onAgain(): void
  onWiden(query: SearchQuery): void
}

function SearchOutcome({ state, query, returnsTo, navigate, onChoose, onStop, onAgain, onWiden }: SearchOutcomeProps) {
  const { messages } = useMessages()
  const words = messages.search
  const again = <Button onClick={onAgain}>{words.again}</Button>
  switch (state.kind) {
    case 'nothing':
      return <EmptyState body={words.start.body} icon={TextSearch} title={words.start.title} />
    case 'searching':
      return <Searching onStop={onStop} progress={state.progress} />
    case 'failed':
      if (state.error.code === 'cancelled') return <EmptyState action={again} icon={SearchX} title={words.stopped} />
      return <ErrorPanel actions={again} error={state.error} />
    case 'found': {
      if (totalOf(state.answer) > 0)
        return (
          <Found
            answer={state.answer}
            navigate={navigate}
            onAgain={onAgain}
            onChoose={onChoose}
            returnsTo={returnsTo}
          />
        )
      const isHeld = isNarrowed(query) || query.isWhole || query.isExact || query.sourceId !== null
      const widen = (
        <Button onClick={() => onWiden({ ...everything, words: query.words })}>{words.nothing.widen}</Button>
      )
      return (
        <EmptyState
          body={isHeld ? words.nothing.narrowed : words.nothing.body}
          icon={SearchX}
          title={words.nothing.title}
          {...(isHeld && { action: widen })}
        />
      )
    }
  }
}

/** Nothing under 300 ms, then how far it is, with a way to stop. */
function Searching({ progress, onStop }: { readonly progress: SearchProgress | null; onStop(): void }) {
  const { messages } = useMessages()
  const words = messages.search
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  const label = progress?.subject ? `${words.searching}: ${progress.subject}` : words.searching
  return (
    <div className="search-progress">
      <Progress done={progress?.done ?? 0} label={label} total={progress?.total ?? null} />
      <Button onClick={onStop}>{words.stop}</Button>
    </div>
  )
}

type SearchProgress = Extract<SearchState, { kind: 'searching' }>['progress']

interface FoundProps extends Pick<SearchOutcomeProps, 'navigate' | 'returnsTo' | 'onChoose' | 'onAgain'> {
  readonly answer: Extract<SearchState, { kind: 'found' }>['answer']
}

function Found({ answer, returnsTo, navigate, onChoose, onAgain }: FoundProps) {
  const { messages } = useMessages()
  const words = messages.search
  const { replica } = useOpenProject()
  const sequence = useSyncExternalStore(replica.subscribe, () => replica.sequence)
  const rows = useMemo(() => rowsOf(answer), [answer])
  const [chosen, setChosen] = useState(returnsTo)
  const choose = ({ key }: SearchRow): void => {
    setChosen(key)
    onChoose(key)
  }
  const go = (row: SearchRow): void => {
    choose(row)
    navigate(placeOfHit(row.hit) ?? markedPlace(placeOfRecord(replica.records, row.hit.recordId), row.hit.words))
  }
  return (
    <>
      {(sequence !== answer.sequence || answer.unread.length > 0) && (
        <p className="search-note" role="status">
          {answer.unread.length > 0 && <span>{words.unread(answer.unread.length)} </span>}
          {sequence !== answer.sequence && (
            <>
              {words.changed}{' '}
              <Button look="link" onClick={onAgain}>
                {words.again}
              </Button>
            </>
          )}
        </p>
      )}
      <VirtualList
        className="search-list"
        items={rows}
        keyOf={keyOfRow}
        label={words.results}
        onOpen={go}
        onSelect={choose}
        opensOn="click"
        returnsTo={returnsTo}
        row={(row) => <SearchResult row={row} />}
        rowHeight={36}
        selected={chosen === null ? none : new Set([chosen])}
      />
    </>
  )
}

const none: ReadonlySet<string> = new Set()
const keyOfRow = ({ key }: SearchRow): string => key

/** The page of a claim marks what was found; elsewhere what is looked at is the place itself. */
const markedPlace = (address: string, words: string): string =>
  address.startsWith('/claims/') ? `${address}?${new URLSearchParams({ found: words })}` : address

/** A source's words are gone to where they stand; everything else to the place of its record. */
const placeOfHit = ({ kind, recordId, start, end }: SearchHit): string | null =>
  kind === 'text' ? `/read/${recordId}?from=${start}&to=${end}` : null
