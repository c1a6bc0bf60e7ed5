import { useState } from 'react'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { claimsBearingOn } from '#domain/reading/bearing.ts'
import type { Claim } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { matches } from '#domain/searching/word-match.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Statement } from '#ui/statement.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** Claims offered at once; typing narrows them down. */
const most = 12

interface MergeDialogProps {
  readonly claim: Readonly<Claim>
  readonly project: ProjectReader
  onMerge(intoId: IdOf<'claim'>): void
  onClose(): void
}

/** Chooses the claim that says the same and is kept. The claims that share words come first; none is chosen beforehand. */
export function MergeDialog({ claim, project, onMerge, onClose }: MergeDialogProps) {
  const { messages } = useMessages()
  const words = messages.claims.acts
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<IdOf<'claim'> | null>(null)
  const offered = offeredClaims(project, claim, typed)
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button disabled={chosen === null} look="primary" type="submit">
            {words.mergeAct}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        if (chosen !== null) onMerge(chosen)
      }}
      title={words.mergeTitle}
    >
      <Statement text={claim.statement} />
      <p>{words.mergeBody}</p>
      <TextField label={words.mergeFind} onChange={setTyped} type="search" value={typed} />
      <fieldset aria-label={words.mergeFind} className="merge-choices scrolls">
        {offered.length === 0 && <p className="claim-note">{words.mergeNone}</p>}
        {offered.map((each) => (
          <label className="merge-choice" key={each.id}>
            <input
              checked={chosen === each.id}
              name="merge-into"
              onChange={() => setChosen(each.id)}
              type="radio"
              value={each.id}
            />
            <Statement size="row" text={each.statement} />
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}

function offeredClaims(project: ProjectReader, claim: Readonly<Claim>, typed: string): readonly Readonly<Claim>[] {
  const others = project.all('claim').filter(({ id }) => id !== claim.id)
  if (typed.trim() !== '') return others.filter(({ statement }) => matches(typed, statement)).slice(0, most)
  const near = claimsBearingOn(project, claim.statement, most + 1).map((each) => each.claim)
  return [...new Set([...near, ...others])].filter(({ id }) => id !== claim.id).slice(0, most)
}
