import './empty-state.css'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'

interface EmptyStateProps {
  readonly icon?: LucideIcon
  readonly title: string
  /** What the one next act is, in a sentence. */
  readonly body?: ReactNode
  /** The key that does it, or keys of which one follows the other. */
  readonly keys?: string | readonly string[]
  /** Its button. */
  readonly action?: ReactNode
  /** `strip` stands in one line at the foot of a screen that is not empty. */
  readonly look?: 'place' | 'strip'
}

/** Stands where nothing is yet, and teaches the one next act with its key. */
export function EmptyState({ icon, title, body, keys = [], action, look = 'place' }: EmptyStateProps) {
  const shownKeys = typeof keys === 'string' ? [keys] : keys
  return (
    <div className={classNames('empty-state', look === 'strip' && 'empty-state-strip')}>
      {icon && (
        <span className="empty-state-icon">
          <Icon of={icon} size={look === 'strip' ? 18 : 28} />
        </span>
      )}
      <p className="empty-state-title">{title}</p>
      {body && (look === 'strip' ? <p className="empty-state-body">{body}</p> : <p>{body}</p>)}
      {(action || shownKeys.length > 0) && (
        <div className="empty-state-acts">
          {action}
          {shownKeys.map((each) => (
            <Kbd key={each} keys={each} />
          ))}
        </div>
      )}
    </div>
  )
}
