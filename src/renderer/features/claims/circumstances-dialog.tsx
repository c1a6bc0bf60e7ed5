import { useId, useState } from 'react'
import { useProject } from '#client/use-client.tsx'
import type { Allegation, Claim } from '#domain/records/claim.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useTimeAndPlace } from './time-and-place.tsx'
import { typedOrNull } from './typed-or-null.ts'
import { useEdits } from './use-edits.ts'

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
  const { given, fields } = useTimeAndPlace(claim)
  const [asked, setAsked] = useState(question)

  const save = async (): Promise<void> => {
    if (given === null) return
    const result = await edit(
      'claims.edit',
      {
        claimId: claim.id,
        ...(claim.kind === 'allegation' && { allegation: { accuses: accuses.trim(), reply } }),
        ...given,
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
      {fields}
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
