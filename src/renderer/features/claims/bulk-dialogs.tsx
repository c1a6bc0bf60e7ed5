import { type ReactNode, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Statement } from '#ui/statement.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type TimeAndPlace, useTimeAndPlace } from './time-and-place.tsx'

interface AskTextProps {
  readonly title: string
  readonly label: string
  onGive(text: string): void
  onClose(): void
}

interface AskDialogProps {
  readonly title: string
  readonly isEmpty: boolean
  onSave(): void
  onClose(): void
  readonly children: ReactNode
}

/** A dialog that saves what was filled in, and nothing where nothing was. */
function AskDialog({ title, isEmpty, onSave, onClose, children }: AskDialogProps) {
  const { messages } = useMessages()
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button disabled={isEmpty} look="primary" type="submit">
            {messages.common.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        if (!isEmpty) onSave()
      }}
      title={title}
    >
      {children}
    </Dialog>
  )
}

/** Asks for the question or the code that many claims get. */
export function AskTextDialog({ title, label, onGive, onClose }: AskTextProps) {
  const [text, setText] = useState('')
  const given = text.trim()
  return (
    <AskDialog isEmpty={given === ''} onClose={onClose} onSave={() => onGive(given)} title={title}>
      <TextField label={label} maxLength={2_000} onChange={setText} value={text} />
    </AskDialog>
  )
}

interface TimeAndPlaceProps {
  onGive(given: Partial<NonNullable<TimeAndPlace['given']>>): void
  onClose(): void
}

/** Asks for the time and the place that many claims get. What stays empty is left as it is in each of them. */
export function TimeAndPlaceDialog({ onGive, onClose }: TimeAndPlaceProps) {
  const { messages } = useMessages()
  const words = messages.claims.bulk
  const { given, fields } = useTimeAndPlace(null)
  const isDated = given !== null && given.time.basis !== 'unknown'
  const isPlaced = given !== null && given.place.basis !== 'unknown'
  return (
    <AskDialog
      isEmpty={!isDated && !isPlaced}
      onClose={onClose}
      onSave={() => onGive({ ...(isDated && { time: given.time }), ...(isPlaced && { place: given.place }) })}
      title={words.timeAndPlace}
    >
      <p>{words.emptyStays}</p>
      {fields}
    </AskDialog>
  )
}

interface ConfirmProps {
  readonly title: string
  readonly body: string
  /** The claim that stays; null where none does. */
  readonly keeps: string | null
  readonly act: string
  onAct(): void
  onClose(): void
}

/** Says what becomes of many claims before it is done. */
export function ConfirmDialog({ title, body, keeps, act, onAct, onClose }: ConfirmProps) {
  const { messages } = useMessages()
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button look={keeps === null ? 'danger' : 'primary'} onClick={onAct}>
            {act}
          </Button>
        </>
      }
      onClose={onClose}
      title={title}
    >
      {keeps !== null && <Statement text={keeps} />}
      <p>{body}</p>
    </Dialog>
  )
}
