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
  /** What it does is being done: it takes no press, and keeps the focus, which a disabled button loses. */
  readonly isBusy?: boolean
}

/** An act with its words. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  isIconDirectional = false,
  isBusy = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      aria-disabled={isBusy || undefined}
      className={classNames(
        'button',
        look !== 'plain' && `button-${look}`,
        size === 'large' && 'button-large',
        className,
      )}
      onClick={isBusy ? undefined : onClick}
      type={isBusy ? 'button' : type}
    >
      {icon && <Icon isDirectional={isIconDirectional} of={icon} />}
      {children}
    </button>
  )
}
