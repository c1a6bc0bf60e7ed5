import './empty-state.css'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'

interface EmptyStateProps {
  readonly icon?: LucideIcon
  readonly title: string
  /** What the one next act is, in a sentence. */
  readonly body?: ReactNode
  /** The key that does it. */
  readonly keys?: string
  /** Its button. */
  readonly action?: ReactNode
}

/** Stands where nothing is yet, and teaches the one next act with its key. */
export function EmptyState({ icon, title, body, keys, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon && (
        <span className="empty-state-icon">
          <Icon of={icon} size={28} />
        </span>
      )}
      <p className="empty-state-title">{title}</p>
      {body && <p>{body}</p>}
      {(action || keys) && (
        <div className="empty-state-acts">
          {action}
          {keys && <Kbd keys={keys} />}
        </div>
      )}
    </div>
  )
}
