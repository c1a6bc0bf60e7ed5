import './tooltip.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Floating } from './floating.tsx'
import { Kbd } from './kbd.tsx'

const delay = 450

/**
 * Shows the name of a control, and its key, on hovering and on keyboard focus; Escape hides it. The control must carry its
 * name itself: this is for eyes only and is hidden from assistive technology.
 */
export function Tooltip({
  label,
  keys,
  prefer = 'below',
  children,
}: {
  readonly label: string
  readonly keys?: string | undefined
  readonly prefer?: 'above' | 'below'
  readonly children: ReactNode
}) {
  const anchor = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isShown, setIsShown] = useState(false)
  const hide = (): void => {
    clearTimeout(timer.current)
    setIsShown(false)
  }
  const showSoon = (): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setIsShown(true), delay)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <span
      className="tooltip-anchor"
      role="none"
      onBlur={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) showSoon()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide()
      }}
      onPointerDown={hide}
      onPointerEnter={showSoon}
      onPointerLeave={hide}
      ref={anchor}
    >
      {children}
      {isShown && (
        <Floating align="center" anchor={anchor} className="tooltip" prefer={prefer}>
          <span aria-hidden="true" dir="auto">
            {label}
          </span>
          {keys && <Kbd keys={keys} />}
        </Floating>
      )}
    </span>
  )
}
