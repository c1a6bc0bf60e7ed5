import { Pencil } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { whoSays } from '#domain/reading/who-says.ts'
import { withoutFullStop } from '#domain/reading/without-full-stop.ts'
import type { Claim } from '#domain/records/claim.ts'
import { makersText } from '#messages/makers-text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { keysOf, useShortcut } from '#ui/shortcut.ts'
import { Statement } from '#ui/statement.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useReturnedFocus } from '#ui/use-returned-focus.ts'
import { useEdits } from './use-edits.ts'

interface ClaimStatementProps {
  readonly claim: Readonly<Claim>
  readonly project: ProjectReader
}

/** The statement with who makes it; reworded in its place, the earlier wording kept. */
export function ClaimStatement({ claim, project }: ClaimStatementProps) {
  const { messages } = useMessages()
  const words = messages.claims.statement
  const [isRewording, setIsRewording] = useState(false)
  useShortcut('claims-reword', isRewording ? null : () => setIsRewording(true))
  const shown = useRef<HTMLDivElement>(null)
  const giveBack = useReturnedFocus(isRewording, () => shown.current?.querySelector('button'))
  const done = (): void => {
    giveBack()
    setIsRewording(false)
  }
  if (isRewording) return <Rewording claim={claim} key={claim.id} onDone={done} />
  return (
    <div className="claim-statement" ref={shown}>
      <h2>
        <Statement
          after={makersText(words, whoSays(project, claim.id))}
          size="large"
          text={withoutFullStop(claim.statement)}
        />
      </h2>
      <IconButton
        icon={Pencil}
        keys={keysOf('claims-reword')}
        label={words.reword}
        onClick={() => setIsRewording(true)}
        size="small"
      />
    </div>
  )
}

function Rewording({ claim, onDone }: { readonly claim: Readonly<Claim>; onDone(): void }) {
  const { messages } = useMessages()
  const words = messages.claims.statement
  const edit = useEdits()
  const [typed, setTyped] = useState(claim.statement)
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector('textarea')?.select(), [])
  const isSayable = typed.trim() !== ''
  const save = async (): Promise<void> => {
    if (!isSayable) return
    const statement = typed.trim()
    if (statement !== claim.statement) {
      const result = await edit('claims.edit', { claimId: claim.id, statement }, words.reworded)
      if (!result.ok) return
    }
    onDone()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="claim-rewording" ref={field}>
      <TextArea
        hint={words.rewordHint}
        label={words.rewordLabel}
        onChange={setTyped}
        onKeyDown={press}
        rows={3}
        value={typed}
      />
      <div className="claim-acts">
        <Button disabled={!isSayable} onClick={() => void save()}>
          {messages.common.save}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {messages.common.cancel}
        </Button>
      </div>
    </div>
  )
}
