import './floating.css'
import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from './class-names.ts'
import { placeFloating } from './place-floating.ts'
import { useMessages } from './use-messages.tsx'

interface FloatingProps {
  /** The element, or the box in viewport pixels, that it stands beside. */
  readonly anchor: RefObject<HTMLElement | null> | DOMRect
  readonly prefer?: 'above' | 'below'
  readonly align?: 'start' | 'center' | 'end'
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A box beside an anchor and over everything else, inside the open dialog if the anchor is in one. It has no behaviour of
 * its own: menus, tooltips and bubbles bring theirs.
 */
export function Floating({ anchor, prefer = 'below', align = 'start', className, children }: FloatingProps) {
  const { direction } = useMessages()
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties>({ position: 'fixed', visibility: 'hidden', left: 0, top: 0 })
  const element = 'current' in anchor ? anchor.current : null
  useLayoutEffect(() => {
    const settle = (): void => {
      if (box.current === null) return
      const rect = 'current' in anchor ? anchor.current?.getBoundingClientRect() : anchor
      if (!rect) return
      const { left, top } = placeFloating({
        anchor: rect,
        width: box.current.offsetWidth,
        height: box.current.offsetHeight,
        viewport: { width: window.innerWidth, height: window.innerHeight },
        prefer,
        align,
        direction,
      })
      setPlace({ position: 'fixed', left, top })
    }
    settle()
    const observer = new ResizeObserver(settle)
    if (box.current) observer.observe(box.current)
    window.addEventListener('resize', settle)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', settle)
    }
  }, [anchor, prefer, align, direction])
  return createPortal(
    <div className={classNames('floating', className)} ref={box} style={place}>
      {children}
    </div>,
    element?.closest('dialog') ?? document.body,
  )
}
