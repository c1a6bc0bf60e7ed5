import './range-field.css'
import { useId } from 'react'

interface RangeFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  /** The value in words, with its unit. */
  readonly shown: string
  onChange(value: number): void
}

/** A number between two ends, taking effect as it is drawn. */
export function RangeField({ label, value, min, max, step = 1, shown, onChange }: RangeFieldProps) {
  const id = useId()
  return (
    <div className="range-field">
      <label htmlFor={id}>{label}</label>
      <div className="range-field-control">
        <input
          aria-valuetext={shown}
          id={id}
          max={max}
          min={min}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          step={step}
          type="range"
          value={value}
        />
        <span>{shown}</span>
      </div>
    </div>
  )
}
