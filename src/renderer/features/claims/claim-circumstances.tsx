import { useState } from 'react'
import { useProject } from '#client/use-client.tsx'
import type { Claim } from '#domain/records/claim.ts'
import { Button } from '#ui/button.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { CircumstancesDialog } from './circumstances-dialog.tsx'
import { ClaimKindField } from './claim-kind-field.tsx'
import { claimTimeText } from './claim-time-text.ts'
import { isolated } from './isolated.ts'

/** Kind, time, place and question of a claim as small tags, and for an allegation whom it accuses, with the way to change them. */
export function ClaimCircumstances({ claim }: { readonly claim: Readonly<Claim> }) {
  const { messages, format } = useMessages()
  const words = messages.claims
  const question = useProject((project) => project.get(claim.questionId)?.text ?? null)
  const [isEditing, setIsEditing] = useState(false)
  const { time, place, allegation } = claim
  return (
    <div className="claim-tags">
      <ClaimKindField claim={claim} />
      {claim.verbatim && <span className="claim-tag">{words.statement.verbatim}</span>}
      {claim.kind === 'allegation' && allegation && (
        <span className="claim-tag">
          <bdi>{words.kind.accusesWhom(isolated(allegation.accuses))}</bdi>
          {messages.common.listSeparator}
          {messages.status.reply[allegation.reply]}
        </span>
      )}
      {claim.kind === 'allegation' && !allegation && (
        <Button look="dashed" onClick={() => setIsEditing(true)}>
          {words.kind.askAccused}
        </Button>
      )}
      {time.basis !== 'unknown' && (
        <span className="claim-tag">{claimTimeText(words.time, format.partialDate, time)}</span>
      )}
      {place.name !== null && (
        <span className="claim-tag">
          <bdi>{place.basis === 'inferred' ? words.time.inferred(place.name) : place.name}</bdi>
        </span>
      )}
      {question !== null && (
        <span className="claim-tag" title={words.question.label}>
          <bdi>{question}</bdi>
        </span>
      )}
      <Button look="link" onClick={() => setIsEditing(true)}>
        {time.basis === 'unknown' && place.name === null ? words.time.add : words.time.edit}
      </Button>
      {isEditing && <CircumstancesDialog claim={claim} onClose={() => setIsEditing(false)} question={question ?? ''} />}
    </div>
  )
}
