import { useState } from 'react'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useEdits } from './use-edits.ts'

interface NewClaimDialogProps {
  onClose(): void
  onMade(claimId: IdOf<'claim'>): void
}

/** Makes a claim that no passage is tied to yet. */
export function NewClaimDialog({ onClose, onMade }: NewClaimDialogProps) {
  const { messages } = useMessages()
  const words = messages.claims
  const edit = useEdits()
  const [statement, setStatement] = useState('')
  const make = async (): Promise<void> => {
    if (statement.trim() === '') return
    const result = await edit('claims.create', { statement: statement.trim() }, words.made)
    if (!result.ok) return
    onClose()
    onMade(result.value.claimId)
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button disabled={statement.trim() === ''} look="primary" type="submit">
            {words.make}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void make()}
      title={words.newClaim}
    >
      <TextArea hint={words.newClaimHint} label={words.ledger.statement} onChange={setStatement} value={statement} />
    </Dialog>
  )
}
