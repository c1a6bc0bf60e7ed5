import './icon.css'
import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names.ts'

/** A picture beside words, never instead of a name. `isDirectional` ones (arrows, undo) mirror in right-to-left writing. */
export function Icon({
  of: Picture,
  size = 16,
  isDirectional = false,
}: {
  readonly of: LucideIcon
  readonly size?: number
  readonly isDirectional?: boolean
}) {
  return (
    <Picture
      aria-hidden="true"
      className={classNames('icon', isDirectional && 'icon-directional')}
      focusable="false"
      size={size}
      strokeWidth={1.6}
    />
  )
}
