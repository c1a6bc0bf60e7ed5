import { useId } from 'react'
import { useProject } from '#client/use-client.tsx'
import { claimKind } from '#domain/records/claim.ts'
import { marks, statuses } from '#domain/status/status.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { filtersSet, type LedgerQuery, wholeLedger } from './ledger-query.ts'

interface LedgerFilterProps {
  readonly query: LedgerQuery
  onQuery(query: LedgerQuery): void
}

/** The filters by the rule's status, kind, marks and source. Within one row any of the chosen fits; across rows all must. */
export function LedgerFilter({ query, onQuery }: LedgerFilterProps) {
  const { messages } = useMessages()
  const words = messages.claims.filter
  const sources = useProject((project) => project.all('source'))
  const anySource = { value: 'any', label: words.anySource }
  return (
    <section aria-label={words.title} className="ledger-filter">
      <ChoiceRow
        chosen={query.statuses}
        label={words.rule}
        onChange={(chosen) => onQuery({ ...query, statuses: chosen })}
        options={statuses}
        wordOf={(status) => messages.status.status[status]}
      />
      <ChoiceRow
        chosen={query.kinds}
        label={words.kind}
        onChange={(chosen) => onQuery({ ...query, kinds: chosen })}
        options={claimKind.options}
        wordOf={(kind) => messages.status.kind[kind]}
      />
      <ChoiceRow
        chosen={query.marks}
        label={words.mark}
        onChange={(chosen) => onQuery({ ...query, marks: chosen })}
        options={marks}
        wordOf={(mark) => messages.status.mark[mark]}
      />
      <div className="ledger-filter-foot">
        <SelectField
          choices={[anySource, ...sources.map(({ id, title }) => ({ value: id as string, label: title }))]}
          label={words.source}
          onChange={(chosen) => onQuery({ ...query, sourceId: sources.find(({ id }) => id === chosen)?.id ?? null })}
          value={query.sourceId ?? 'any'}
        />
        <Button
          disabled={filtersSet(query) === 0}
          look="link"
          onClick={() => onQuery({ ...wholeLedger, show: query.show, order: query.order, direction: query.direction })}
        >
          {words.clear}
        </Button>
      </div>
    </section>
  )
}

interface ChoiceRowProps<T extends string> {
  readonly label: string
  readonly options: readonly T[]
  readonly chosen: readonly T[]
  wordOf(option: T): string
  onChange(chosen: readonly T[]): void
}

function ChoiceRow<T extends string>({ label, options, chosen, wordOf, onChange }: ChoiceRowProps<T>) {
  const id = useId()
  const toggle = (option: T): void =>
    onChange(options.filter((each) => (each === option ? !chosen.includes(each) : chosen.includes(each))))
  return (
    <fieldset aria-labelledby={id} className="choice-row">
      <Eyebrow id={id}>{label}</Eyebrow>
      <div className="choice-row-options">
        {options.map((option) => (
          <label className={classNames('choice', chosen.includes(option) && 'choice-chosen')} key={option}>
            <input checked={chosen.includes(option)} onChange={() => toggle(option)} type="checkbox" />
            {wordOf(option)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
