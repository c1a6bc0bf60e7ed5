import { useId, useState } from 'react'
import { useProject } from '#client/use-client.tsx'
import type { Allegation, Claim, ClaimTime } from '#domain/records/claim.ts'
import { type Basis, basis } from '#domain/records/fields.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { isPartialDate } from './claim-time-text.ts'
import { typedOrNull } from './typed-or-null.ts'
import { useEdits } from './use-edits.ts'

const precisions = ['year', 'month', 'day', 'hour', 'minute'] as const
const replies = ['carried', 'sought', 'not-sought'] as const satisfies readonly Allegation['reply'][]

interface CircumstancesDialogProps {
  readonly claim: Readonly<Claim>
  /** The wording of its question, or empty. */
  readonly question: string
  onClose(): void
}

/** When and where the claim says it was, each with how that is known; the question it answers; for an allegation the accused. */
export function CircumstancesDialog({ claim, question, onClose }: CircumstancesDialogProps) {
  const { messages } = useMessages()
  const words = messages.claims
  const edit = useEdits()
  const questions = useProject((project) => project.all('question'))
  const listId = useId()
  const [accuses, setAccuses] = useState(claim.allegation?.accuses ?? '')
  const [reply, setReply] = useState<Allegation['reply']>(claim.allegation?.reply ?? 'not-sought')
  const [from, setFrom] = useState(claim.time.from ?? '')
  const [to, setTo] = useState(claim.time.to ?? '')
  const [precision, setPrecision] = useState<string>(claim.time.precision ?? 'none')
  const [timeBasis, setTimeBasis] = useState(claim.time.basis)
  const [place, setPlace] = useState(claim.place.name ?? '')
  const [placeBasis, setPlaceBasis] = useState(claim.place.basis)
  const [asked, setAsked] = useState(question)
  const bases = basis.options.map((each) => ({ value: each, label: messages.status.basis[each] }))
  const problemOf = (typed: string): string | undefined => (isPartialDate(typed) ? undefined : words.time.invalid)

  const save = async (): Promise<void> => {
    if (!isPartialDate(from) || !isPartialDate(to)) return
    const dates = { from: typedOrNull(from), to: typedOrNull(to) }
    const isDated = dates.from !== null || dates.to !== null
    const time: ClaimTime = {
      ...dates,
      precision: isDated ? (precisions.find((each) => each === precision) ?? null) : null,
      basis: basisFor(isDated, timeBasis),
    }
    const name = typedOrNull(place)
    const result = await edit(
      'claims.edit',
      {
        claimId: claim.id,
        ...(claim.kind === 'allegation' && { allegation: { accuses: accuses.trim(), reply } }),
        time,
        place: { name, basis: basisFor(name !== null, placeBasis) },
        question: typedOrNull(asked),
      },
      words.time.saved,
    )
    if (result.ok || result.error.code === 'nothing-to-change') onClose()
  }

  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button look="primary" type="submit">
            {messages.common.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      title={words.time.title}
    >
      {claim.kind === 'allegation' && (
        <div className="field-pair">
          <TextField label={words.kind.accuses} onChange={setAccuses} value={accuses} />
          <SelectField<Allegation['reply']>
            choices={replies.map((each) => ({ value: each, label: words.kind.replyOptions[each] }))}
            label={words.kind.reply}
            onChange={setReply}
            value={reply}
          />
        </div>
      )}
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
      <TextField
        hint={words.question.hint}
        label={words.question.label}
        list={listId}
        onChange={setAsked}
        value={asked}
      />
      <datalist id={listId}>
        {questions.map(({ id, text }) => (
          <option key={id} value={text} />
        ))}
      </datalist>
    </Dialog>
  )
}

/** A value that is there was stated unless a person says it is inferred; nothing is unknown. */
const basisFor = (isKnown: boolean, chosen: Basis): Basis =>
  isKnown ? (chosen === 'unknown' ? 'stated' : chosen) : 'unknown'
