import { type Basis, basis } from '#domain/records/fields.ts'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { TypedDate } from './provenance-fields.ts'

interface DateFieldsProps {
  readonly label: string
  readonly value: TypedDate
  onChange(value: TypedDate): void
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
  readonly problem?: string | undefined
  readonly isReadOnly: boolean
}

/** A date with how it is known. A date that is typed was stated until something else is said; an unknown one has no value. */
export function DateFields({ label, value, onChange, hint, placeholder, problem, isReadOnly }: DateFieldsProps) {
  const { messages } = useMessages()
  return (
    <div className="provenance-date">
      <TextField
        dir="ltr"
        disabled={isReadOnly}
        label={label}
        onChange={(typed) =>
          onChange({ value: typed, basis: value.basis === 'unknown' && typed !== '' ? 'stated' : value.basis })
        }
        placeholder={placeholder}
        problem={problem}
        value={value.value}
      />
      <SelectField<Basis>
        choices={basis.options.map((each) => ({ value: each, label: messages.status.basis[each] }))}
        isDisabled={isReadOnly}
        label={messages.library.provenance.dateBasis(label)}
        labelLook="hidden"
        onChange={(chosen) => onChange({ value: chosen === 'unknown' ? '' : value.value, basis: chosen })}
        value={value.basis}
      />
      {hint !== undefined && <p className="provenance-date-hint">{hint}</p>}
    </div>
  )
}
