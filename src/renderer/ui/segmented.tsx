import './segmented.css'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
  /** How many there are of it, shown after the word. */
  readonly count?: string
}

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  /** null: nothing is chosen yet. */
  readonly value: T | null
  onChange(value: T): void
  readonly isDisabled?: boolean
}

/** A choice of one among few, all in sight: a radio group. Arrow keys move, as in every radio group. */
export function Segmented<T extends string>({
  label,
  choices,
  value,
  onChange,
  isDisabled = false,
}: SegmentedProps<T>) {
  const name = useId()
  return (
    <div aria-label={label} className="segmented" role="radiogroup">
      {choices.map((choice) => (
        <label
          className={classNames('segmented-choice', choice.value === value && 'segmented-chosen')}
          key={choice.value}
        >
          <input
            checked={choice.value === value}
            className="segmented-input"
            disabled={isDisabled}
            name={name}
            onChange={() => onChange(choice.value)}
            type="radio"
            value={choice.value}
          />
          {choice.icon}
          {choice.label}
          {choice.count !== undefined && <span className="segmented-count">{choice.count}</span>}
        </label>
      ))}
    </div>
  )
}
