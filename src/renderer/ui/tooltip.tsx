import './tooltip.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Floating } from './floating.tsx'
import { Kbd } from './kbd.tsx'

const delay = 450
/** How long the pointer may be between the control and its name, in milliseconds. */
const grace = 200

/**
 * Shows the name of a control, and its key, on hovering and on keyboard focus. It stays while the pointer is over it, so that it can be
 * read enlarged, and Escape hides it wherever the focus is (WCAG 1.4.13). The control must carry its name itself: this is for eyes
 * only and is hidden from assistive technology.
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
  const hideSoon = (): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setIsShown(false), grace)
  }
  const showSoon = (): void => {
    clearTimeout(timer.current)
    if (!isShown) timer.current = setTimeout(() => setIsShown(true), delay)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!isShown) return
    // The key does besides what it does without a tooltip.
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setIsShown(false)
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [isShown])
  return (
    <span
      className="tooltip-anchor"
      role="none"
      onBlur={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) showSoon()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') clearTimeout(timer.current)
      }}
      onPointerDown={hide}
      // The name is a child of it for these, although it is drawn elsewhere.
      onPointerEnter={showSoon}
      onPointerLeave={hideSoon}
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
