import './status-chip.css'
import type { Status } from '#domain/status/status.ts'
import { StatusGlyph } from './status-glyph.tsx'
import { useMessages } from './use-messages.tsx'

/** What the rule derives: outlined, with its glyph and word. */
export function StatusChip({ status }: { readonly status: Status }) {
  const { messages } = useMessages()
  return (
    <span className={`chip status-chip chip-${status}`}>
      {status === 'one-side-only' && (
        <svg aria-hidden="true" className="chip-outline" focusable="false">
          <rect height="100%" width="100%" />
        </svg>
      )}
      <StatusGlyph of={status} />
      <span className="visually-hidden">{messages.status.theRule}: </span>
      {messages.status.status[status]}
    </span>
  )
}
