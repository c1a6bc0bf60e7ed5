import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './field.tsx'

interface TextFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id' | 'className'> {
  readonly value: string
  onChange(value: string): void
}

/** One line of text. What is typed decides its own direction. */
export function TextField({ label, labelLook, hint, problem, value, onChange, ...rest }: TextFieldProps) {
  return (
    <Field hint={hint} label={label} problem={problem} {...(labelLook && { labelLook })}>
      {(attributes) => (
        <input
          dir="auto"
          type="text"
          {...rest}
          {...attributes}
          onChange={(event) => onChange(event.target.value)}
          value={value}
        />
      )}
    </Field>
  )
}
