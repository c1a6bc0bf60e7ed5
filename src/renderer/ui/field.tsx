import './field.css'
import { type ReactNode, useId } from 'react'

export interface FieldTexts {
  readonly label: string
  /** Hides the label from eyes where the place says it; it stays the control's name. */
  readonly labelLook?: 'shown' | 'hidden'
  readonly hint?: string | undefined
  /** What is wrong with the value, or undefined. */
  readonly problem?: string | undefined
}

interface ControlAttributes {
  readonly id: string
  readonly className: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** A control with its label, hint and problem, tied together for assistive technology. */
export function Field({
  label,
  labelLook = 'shown',
  hint,
  problem,
  children,
}: FieldTexts & { readonly children: (attributes: ControlAttributes) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className={labelLook === 'hidden' ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: 'field-control',
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem ? true : undefined,
      })}
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  )
}
