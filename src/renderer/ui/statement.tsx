import './statement.css'
import type { ReactNode } from 'react'
import { textDirection } from '#domain/text/text-direction.ts'
import { classNames } from './class-names.ts'
import { useMessages } from './use-messages.tsx'

interface StatementProps {
  readonly text: string
  /** Who makes the claim, said after it (", says the harbour master"). */
  readonly after?: ReactNode
  readonly size?: 'row' | 'normal' | 'large'
  /** In a column headed "Claim: that…" the lead is not repeated for eyes. */
  readonly lead?: 'shown' | 'hidden'
}

/** A researcher's statement of a claim, in the interface face after "Claim: that", so that it is never taken for a quotation. */
export function Statement({ text, after, size = 'normal', lead = 'shown' }: StatementProps) {
  const { messages } = useMessages()
  return (
    <span className={classNames('statement', size === 'large' && 'statement-large', size === 'row' && 'statement-row')}>
      <span className={lead === 'hidden' ? 'visually-hidden' : 'statement-lead'}>{messages.common.claimThat} </span>
      <bdi dir={textDirection(text)}>{text}</bdi>
      {after && <span className="statement-lead">{after}</span>}
    </span>
  )
}
