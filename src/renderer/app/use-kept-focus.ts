import { type RefObject, useEffect, useRef } from 'react'

/**
 * Puts the focus on the main part of the window where what had it went away with the screen that was left: keys and a screen reader
 * go on from there and not from the top of the page. A screen that takes the focus itself keeps it. `at` is where the window is.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>, at: string): void {
  const last = useRef<EventTarget | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      last.current = target
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    const isGone = last.current instanceof Node && !last.current.isConnected
    const element = main.current
    if (!element || !isGone || document.activeElement !== document.body) return
    // A ring around the whole screen would say nothing that the new screen does not.
    element.toggleAttribute('data-kept', true)
    element.addEventListener('blur', () => element.toggleAttribute('data-kept', false), { once: true })
    element.focus({ preventScroll: true })
  }, [main, at])
}
