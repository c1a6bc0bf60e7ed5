import type { DraggedPassage } from '#client/dragged-passage.ts'
import type { Claim } from '#domain/records/claim.ts'
import type { Stance } from '#domain/records/evidence-link.ts'
import { ChooseStance } from '#ui/choose-stance.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useEdits } from './use-edits.ts'

/** A passage as it was dropped onto a claim. */
export interface Dropped {
  readonly passage: DraggedPassage
  readonly claim: Readonly<Claim>
}

/** Asks how a dropped passage stands to its claim, and ties it; nothing is changed before. */
export function DroppedPassage({ passage, claim, onClose }: Dropped & { onClose(): void }) {
  const { messages } = useMessages()
  const edit = useEdits()
  const link = (stance: Stance): void => {
    onClose()
    const said = messages.reader.highlight.linked(messages.status.stance[stance])
    if ('words' in passage)
      void edit('claims.highlight', { passage: passage.words, claimId: claim.id, stance, codeNames: [] }, said)
    else void edit('links.add', { annotationId: passage.annotationId, claimId: claim.id, stance }, said)
  }
  return <ChooseStance onChoose={link} onClose={onClose} statement={claim.statement} />
}
