import { Field, type FieldTexts } from './field.tsx'

interface SelectFieldProps<T extends string> extends FieldTexts {
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  onChange(value: T): void
  readonly isDisabled?: boolean
}

/** A choice of one among several, in the system's own list. */
export function SelectField<T extends string>({
  label,
  labelLook,
  hint,
  problem,
  choices,
  value,
  onChange,
  isDisabled = false,
}: SelectFieldProps<T>) {
  return (
    <Field hint={hint} label={label} problem={problem} {...(labelLook && { labelLook })}>
      {(attributes) => (
        <select
          {...attributes}
          disabled={isDisabled}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
          value={value}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
