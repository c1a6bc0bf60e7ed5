import './icon.css'
import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names.ts'

/** Pixels: in small print, in small controls, beside words, in controls, over an empty place. */
export type IconSize = 12 | 14 | 16 | 18 | 28

/** A picture beside words, never instead of a name. `isDirectional` ones (arrows, undo) mirror in right-to-left writing. */
export function Icon({
  of: Picture,
  size = 16,
  isDirectional = false,
}: {
  readonly of: LucideIcon
  readonly size?: IconSize
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
