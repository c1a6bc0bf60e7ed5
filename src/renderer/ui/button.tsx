import './button.css'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` at most once a screen; `link` stands in running text; `dashed` offers something to try. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'dashed' | 'link'
  readonly size?: 'normal' | 'large'
  readonly icon?: LucideIcon
  readonly isIconDirectional?: boolean
}

/** An act with its words. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  isIconDirectional = false,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      className={classNames(
        'button',
        look !== 'plain' && `button-${look}`,
        size === 'large' && 'button-large',
        className,
      )}
      type={type}
    >
      {icon && <Icon isDirectional={isIconDirectional} of={icon} />}
      {children}
    </button>
  )
}
