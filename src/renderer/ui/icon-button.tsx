import './icon-button.css'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: LucideIcon
  /** What it does: its accessible name, and its tooltip. */
  readonly label: string
  /** Its key in stored form, shown in the tooltip. */
  readonly keys?: string | undefined
  readonly size?: 'normal' | 'small'
  readonly isIconDirectional?: boolean
}

/** An act shown as a picture, with its name as tooltip. */
export function IconButton({
  icon,
  label,
  keys,
  size = 'normal',
  isIconDirectional = false,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip keys={keys} label={label}>
      <button
        {...rest}
        aria-label={label}
        className={classNames('icon-button', size === 'small' && 'icon-button-small', className)}
        type={type}
      >
        <Icon isDirectional={isIconDirectional} of={icon} size={size === 'small' ? 14 : 18} />
      </button>
    </Tooltip>
  )
}
