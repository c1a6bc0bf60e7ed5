import './status-chip.css'
import type { Status } from '#domain/status/status.ts'
import { StatusGlyph } from './status-glyph.tsx'
import { useMessages } from './use-messages.tsx'

interface StatusChipProps {
  readonly status: Status
  /** Whether what stands around it already says that it is the rule's. */
  readonly isUnderItsName?: boolean
}

/** What the rule derives: outlined, with its glyph and word. */
export function StatusChip({ status, isUnderItsName = false }: StatusChipProps) {
  const { messages } = useMessages()
  return (
    <span className={`chip status-chip chip-${status}`}>
      {status === 'one-side-only' && (
        <svg aria-hidden="true" className="chip-outline" focusable="false">
          <rect height="100%" width="100%" />
        </svg>
      )}
      <StatusGlyph of={status} />
      {!isUnderItsName && <span className="visually-hidden">{messages.status.theRule}: </span>}
      {messages.status.status[status]}
    </span>
  )
}
