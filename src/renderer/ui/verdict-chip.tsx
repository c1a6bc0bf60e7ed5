import './status-chip.css'
import './verdict-chip.css'
import type { Verdict } from '#domain/records/assessment.ts'
import { StatusGlyph } from './status-glyph.tsx'
import { useMessages } from './use-messages.tsx'

/** A person's verdict: filled, with its glyph and word; null says that there is none. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict | null }) {
  const { messages } = useMessages()
  if (verdict === null) return <span className="verdict-none">{messages.status.noVerdict}</span>
  return (
    <span className={`chip verdict-chip chip-${verdict}`}>
      <StatusGlyph of={verdict} />
      {messages.status.verdict[verdict]}
    </span>
  )
}
