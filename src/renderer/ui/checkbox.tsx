import './checkbox.css'
import { useId } from 'react'

interface CheckboxProps {
  readonly label: string
  readonly labelLook?: 'shown' | 'hidden'
  readonly hint?: string
  readonly isChecked: boolean
  onChange(isChecked: boolean): void
  readonly isDisabled?: boolean
}

/** Yes or no, taking effect where the form says so. */
export function Checkbox({ label, labelLook = 'shown', hint, isChecked, onChange, isDisabled = false }: CheckboxProps) {
  const id = useId()
  return (
    <div className="checkbox">
      <input
        aria-describedby={hint && `${id}-hint`}
        checked={isChecked}
        className="checkbox-input"
        disabled={isDisabled}
        id={id}
        onChange={(event) => onChange(event.target.checked)}
        type="checkbox"
      />
      <span>
        <label className={labelLook === 'hidden' ? 'visually-hidden' : undefined} htmlFor={id}>
          {label}
        </label>
        {hint && (
          <span className="checkbox-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}
