import './popover.css'
import { type KeyboardEvent, type ReactElement, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import { Floating } from './floating.tsx'
import { isFocusFree } from './is-focus-free.ts'
import { useEarlyEscape } from './use-early-escape.ts'

interface PopoverProps {
  readonly label: string
  readonly isOpen: boolean
  onToggle(isOpen: boolean): void
  readonly align?: 'start' | 'center' | 'end'
  readonly className?: string
  /** Draws the button that opens it; spread the attributes on a button. */
  readonly trigger: (attributes: {
    readonly ref: RefObject<HTMLButtonElement | null>
    readonly 'aria-haspopup': 'dialog'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string | undefined
    onClick(): void
  }) => ReactElement
  readonly children: ReactNode
}

const focusable = '[data-autofocus], input:checked, input:not([type="radio"]), button, select, textarea, [tabindex="0"]'

/** A few controls behind a button, beside it and not modal. It takes the focus; Escape and a click elsewhere close it, and the focus goes back to where it was. */
export function Popover({ label, isOpen, onToggle, align = 'end', className, trigger, children }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <>
      {trigger({
        ref: button,
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        onClick: () => onToggle(!isOpen),
      })}
      {isOpen && (
        <Floating align={align} anchor={button}>
          <PopoverBox
            button={button}
            className={className}
            id={id}
            label={label}
            onClose={(focus) => {
              onToggle(false)
              if (focus !== 'elsewhere') (focus ?? button.current)?.focus({ preventScroll: true })
            }}
          >
            {children}
          </PopoverBox>
        </Floating>
      )}
    </>
  )
}

interface PopoverBoxProps {
  readonly id: string
  readonly label: string
  readonly className: string | undefined
  readonly button: RefObject<HTMLButtonElement | null>
  /** With what had the focus before, null for the button; a click took it elsewhere. */
  onClose(focus: HTMLElement | 'elsewhere' | null): void
  readonly children: ReactNode
}

function PopoverBox({ id, label, className, button, onClose, children }: PopoverBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  const before = useRef<HTMLElement | null>(null)
  const back = (): void => onClose(before.current?.isConnected ? before.current : null)
  useEarlyEscape(button, back)
  useEffect(() => {
    const has = document.activeElement
    before.current = has instanceof HTMLElement && !isFocusFree() ? has : null
    const frame = requestAnimationFrame(() => {
      const wanted = box.current?.querySelector<HTMLElement>('[data-autofocus]')
      const first = wanted ?? box.current?.querySelector<HTMLElement>(focusable) ?? box.current
      first?.focus()
    })
    const beside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node)) return
      if (!box.current?.contains(event.target) && !button.current?.contains(event.target)) close.current('elsewhere')
    }
    document.addEventListener('pointerdown', beside, true)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('pointerdown', beside, true)
    }
  }, [button])
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key !== 'Escape') return
    event.preventDefault()
    back()
  }
  return (
    <div
      aria-label={label}
      className={classNames('popover', 'scrolls', className)}
      id={id}
      onKeyDown={press}
      ref={box}
      role="dialog"
      tabIndex={-1}
    >
      {children}
    </div>
  )
}
