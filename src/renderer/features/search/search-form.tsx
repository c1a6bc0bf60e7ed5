import { Search } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { useProject } from '#client/use-client.tsx'
import { type SearchKind, searchKinds } from '#domain/searching/search-hit.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { isNarrowed, type SearchQuery, withKind } from './search-query.ts'

interface SearchFormProps {
  readonly query: SearchQuery
  readonly counts: Readonly<Record<SearchKind, number>> | null
  readonly field: RefObject<HTMLInputElement | null>
  onQuery(query: SearchQuery): void
  /** Enter: search now. */
  onSearch(): void
  /** Arrow down: to the results. */
  onDown(): void
}

/** What to find, how, and where. */
export function SearchForm({ query, counts, field, onQuery, onSearch, onDown }: SearchFormProps) {
  const { messages, format } = useMessages()
  const words = messages.search
  const sources = useProject((project) => project.all('source'))
  const choices = useMemo(
    () => [
      { value: '', label: words.allSources },
      ...sources.map(({ id, title }) => ({ value: id as string, label: title })),
    ],
    [sources, words],
  )
  return (
    <search aria-label={words.title} className="search-form">
      <div className="search-field">
        <Icon of={Search} />
        <input
          aria-label={words.label}
          className="search-input"
          dir="auto"
          onChange={(event) => onQuery({ ...query, words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onSearch()
            else if (event.key === 'ArrowDown') onDown()
            else return
            event.preventDefault()
          }}
          placeholder={words.placeholder}
          ref={field}
          spellCheck={false}
          type="search"
          value={query.words}
        />
      </div>
      <div className="search-choices">
        <Checkbox
          isChecked={query.isWhole}
          label={words.whole}
          onChange={(isWhole) => onQuery({ ...query, isWhole })}
        />
        <Checkbox
          isChecked={query.isExact}
          label={words.exact}
          onChange={(isExact) => onQuery({ ...query, isExact })}
        />
        <Checkbox
          isChecked={query.isPattern}
          label={words.pattern}
          onChange={(isPattern) => onQuery({ ...query, isPattern })}
          {...(query.isPattern && { hint: words.patternHint })}
        />
        <div className="search-source">
          <SelectField
            choices={choices}
            label={words.source}
            labelLook="hidden"
            onChange={(value) => onQuery({ ...query, sourceId: sources.find(({ id }) => id === value)?.id ?? null })}
            value={query.sourceId ?? ''}
          />
        </div>
      </div>
      <fieldset className="search-kinds">
        <legend className="visually-hidden">{words.kinds}</legend>
        {searchKinds.map((kind) => {
          const isOn = isNarrowed(query) && query.kinds.includes(kind)
          return (
            <button
              aria-pressed={isOn}
              className={classNames('search-kind', isOn && 'search-kind-on')}
              key={kind}
              onClick={() => onQuery(withKind(query, kind))}
              type="button"
            >
              {words.kind[kind]}
              {counts && query.kinds.includes(kind) && (
                <span className="search-kind-count">{format.number(counts[kind])}</span>
              )}
            </button>
          )
        })}
      </fieldset>
    </search>
  )
}
