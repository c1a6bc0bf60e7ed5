import { Flag } from 'lucide-react'
import type { Mark } from '#domain/status/status.ts'
import { Icon } from '#ui/icon.tsx'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** How many marks stand beside a status, where there is no room for their words; they are its name. Nothing for none. */
export function MarksBadge({ marks }: { readonly marks: readonly Mark[] }) {
  const { messages, format } = useMessages()
  if (marks.length === 0) return null
  const label = messages.claims.ledger.marks(
    marks.map((mark) => messages.status.mark[mark]).join(messages.common.listSeparator),
  )
  return (
    <Tooltip label={label}>
      <span aria-label={label} className="marks-badge" role="img">
        <Icon of={Flag} size={12} />
        {format.number(marks.length)}
      </span>
    </Tooltip>
  )
}
