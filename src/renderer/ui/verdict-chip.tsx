import './status-chip.css'
import './verdict-chip.css'
import type { Verdict } from '#domain/records/assessment.ts'
import { classNames } from './class-names.ts'
import { StatusGlyph } from './status-glyph.tsx'
import { useMessages } from './use-messages.tsx'

interface VerdictChipProps {
  readonly verdict: Verdict | null
  /** Whether it is still being saved. */
  readonly isPending?: boolean
}

/** A person's verdict: filled, with its glyph and word; null says that there is none. */
export function VerdictChip({ verdict, isPending = false }: VerdictChipProps) {
  const { messages } = useMessages()
  if (verdict === null) return <span className="verdict-none">{messages.status.noVerdict}</span>
  return (
    <span className={classNames('chip verdict-chip', `chip-${verdict}`, isPending && 'is-pending')}>
      <StatusGlyph of={verdict} />
      {messages.status.verdict[verdict]}
      {isPending && <span className="visually-hidden"> {messages.common.saving.pending}</span>}
    </span>
  )
}
