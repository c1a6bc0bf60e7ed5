import { type ReactNode, useState } from 'react'
import type { Claim, ClaimPlace, ClaimTime } from '#domain/records/claim.ts'
import { type Basis, basis } from '#domain/records/fields.ts'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { isPartialDate } from './claim-time-text.ts'
import { typedOrNull } from './typed-or-null.ts'

const precisions = ['year', 'month', 'day', 'hour', 'minute'] as const

/** What was typed of a time and a place; both null while a date is not one. */
export interface TimeAndPlace {
  readonly given: { readonly time: ClaimTime; readonly place: ClaimPlace } | null
  readonly fields: ReactNode
}

/** The fields for when and where a claim says it was, each with how that is known; they begin with what a claim has. */
export function useTimeAndPlace(claim: Pick<Claim, 'time' | 'place'> | null): TimeAndPlace {
  const { messages } = useMessages()
  const words = messages.claims
  const [from, setFrom] = useState(claim?.time.from ?? '')
  const [to, setTo] = useState(claim?.time.to ?? '')
  const [precision, setPrecision] = useState<string>(claim?.time.precision ?? 'none')
  const [timeBasis, setTimeBasis] = useState<Basis>(claim?.time.basis ?? 'unknown')
  const [place, setPlace] = useState(claim?.place.name ?? '')
  const [placeBasis, setPlaceBasis] = useState<Basis>(claim?.place.basis ?? 'unknown')
  const bases = basis.options.map((each) => ({ value: each, label: messages.status.basis[each] }))
  const problemOf = (typed: string): string | undefined => (isPartialDate(typed) ? undefined : words.time.invalid)
  const dates = { from: typedOrNull(from), to: typedOrNull(to) }
  const isDated = dates.from !== null || dates.to !== null
  const name = typedOrNull(place)
  const time: ClaimTime = {
    ...dates,
    precision: isDated ? (precisions.find((each) => each === precision) ?? null) : null,
    basis: basisFor(isDated, timeBasis),
  }
  return {
    given:
      isPartialDate(from) && isPartialDate(to)
        ? { time, place: { name, basis: basisFor(name !== null, placeBasis) } }
        : null,
    fields: (
      <>
        <div className="field-pair">
          <TextField
            dir="ltr"
            hint={words.time.format}
            label={words.time.from}
            onChange={setFrom}
            problem={problemOf(from)}
            value={from}
          />
          <TextField dir="ltr" label={words.time.to} onChange={setTo} problem={problemOf(to)} value={to} />
        </div>
        <div className="field-pair">
          <SelectField
            choices={[
              { value: 'none', label: words.time.noPrecision },
              ...precisions.map((each) => ({ value: each as string, label: words.time.precisions[each] })),
            ]}
            label={words.time.precision}
            onChange={setPrecision}
            value={precision}
          />
          <SelectField<Basis> choices={bases} label={words.time.basis} onChange={setTimeBasis} value={timeBasis} />
        </div>
        <div className="field-pair">
          <TextField label={words.place.name} onChange={setPlace} value={place} />
          <SelectField<Basis> choices={bases} label={words.place.basis} onChange={setPlaceBasis} value={placeBasis} />
        </div>
      </>
    ),
  }
}

/** A value that is there was stated unless a person says it is inferred; nothing is unknown. */
const basisFor = (isKnown: boolean, chosen: Basis): Basis =>
  isKnown ? (chosen === 'unknown' ? 'stated' : chosen) : 'unknown'
