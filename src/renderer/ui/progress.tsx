import './progress.css'
import { useMessages } from './use-messages.tsx'

interface ProgressProps {
  readonly label: string
  readonly done: number
  /** null where it cannot be known. */
  readonly total: number | null
}

/** How far something has come, with its numbers. */
export function Progress({ label, done, total }: ProgressProps) {
  const { messages, format } = useMessages()
  const numbers =
    total === null ? format.number(done) : messages.common.outOf(format.number(done), format.number(total))
  return (
    <div className="progress">
      <span>{label}</span>
      <span className="progress-numbers">{numbers}</span>
      <progress
        aria-label={label}
        className="progress-bar"
        max={total ?? undefined}
        value={total === null ? undefined : done}
      />
    </div>
  )
}
