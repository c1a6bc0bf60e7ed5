import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './field.tsx'

interface TextAreaProps
  extends FieldTexts,
    Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id' | 'className'> {
  readonly value: string
  onChange(value: string): void
}

/** Several lines of plain text. What is typed decides its own direction. */
export function TextArea({ label, labelLook, hint, problem, value, onChange, rows = 3, ...rest }: TextAreaProps) {
  return (
    <Field hint={hint} label={label} problem={problem} {...(labelLook && { labelLook })}>
      {(attributes) => (
        <textarea
          dir="auto"
          rows={rows}
          {...rest}
          {...attributes}
          onChange={(event) => onChange(event.target.value)}
          value={value}
        />
      )}
    </Field>
  )
}
