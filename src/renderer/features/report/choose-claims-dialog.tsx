import { useState } from 'react'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import { matches } from '#domain/searching/word-match.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Statement } from '#ui/statement.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

type ClaimId = IdOf<'claim'>

/** Claims drawn at once; finding narrows them down, and "all shown" takes every claim found. */
const drawn = 200

interface ChooseClaimsDialogProps {
  readonly project: ProjectReader
  readonly chosen: readonly ClaimId[]
  onChoose(chosen: readonly ClaimId[]): void
  onClose(): void
}

/** Chooses the claims of a report. Every tick shows in the preview behind it. */
export function ChooseClaimsDialog({ project, chosen, onChoose, onClose }: ChooseClaimsDialogProps) {
  const { messages } = useMessages()
  const words = messages.reportScreen.options
  const [typed, setTyped] = useState('')
  const found = project.all('claim').filter(({ statement }) => matches(typed, statement))
  const held = new Set(chosen)
  const toggle = (id: ClaimId): void => onChoose(held.has(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <Dialog
      actions={
        <Button look="primary" onClick={onClose}>
          {messages.common.close}
        </Button>
      }
      onClose={onClose}
      title={words.chooseTitle}
      width="wide"
    >
      <TextField label={words.chooseFind} onChange={setTyped} type="search" value={typed} />
      <div className="report-choose-acts">
        <Button onClick={() => onChoose([...new Set([...chosen, ...found.map(({ id }) => id)])])}>
          {words.chooseAll}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => onChoose([])}>
          {words.chooseNone}
        </Button>
        <span aria-live="polite" className="report-note">
          {words.scopes.chosen(chosen.length)}
        </span>
      </div>
      <ul aria-label={words.chooseTitle} className="report-choices scrolls">
        {found.slice(0, drawn).map(({ id, statement }) => (
          <li key={id}>
            <label className="report-choice">
              <input checked={held.has(id)} onChange={() => toggle(id)} type="checkbox" />
              <Statement size="row" text={statement} />
            </label>
          </li>
        ))}
      </ul>
      {found.length > drawn && <p className="report-note">{words.moreFound(found.length - drawn)}</p>}
    </Dialog>
  )
}
