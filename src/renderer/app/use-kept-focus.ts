import { type RefObject, useEffect, useRef } from 'react'

/** What can have the focus and takes no typing, so that keys that are commands stay commands. */
const restingPlaces = 'button:enabled, a[href], [tabindex="0"]:not(input, textarea, [contenteditable="true"])'

/**
 * Keeps the focus of a person who works by keys where it goes away with what had it: beside it if that part of the screen is still
 * there, else on the main part of the window, where keys and a screen reader go on from there and not from the top of the page. A
 * screen that takes the focus itself keeps it. `at` is where the window is.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>, at: string): void {
  const path = useRef<readonly EventTarget[]>([])
  useEffect(() => {
    let isByKey = false
    const press = (): void => {
      isByKey = true
    }
    const point = (): void => {
      isByKey = false
    }
    const note = (event: FocusEvent): void => {
      path.current = event.composedPath()
    }
    const lose = ({ relatedTarget }: FocusEvent): void => {
      const left = path.current
      if (!isByKey || relatedTarget !== null) return
      // What replaces it is drawn by then.
      requestAnimationFrame(() => {
        if (isGone(left)) (besideIt(left) ?? main.current)?.focus({ preventScroll: true })
      })
    }
    document.addEventListener('keydown', press, true)
    document.addEventListener('pointerdown', point, true)
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', lose)
    return () => {
      document.removeEventListener('keydown', press, true)
      document.removeEventListener('pointerdown', point, true)
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', lose)
    }
  }, [main])
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    const element = main.current
    if (!element || !isGone(path.current)) return
    // A ring around the whole screen would say nothing that the new screen does not.
    element.toggleAttribute('data-kept', true)
    element.addEventListener('blur', () => element.toggleAttribute('data-kept', false), { once: true })
    element.focus({ preventScroll: true })
  }, [main, at])
}

/** Whether what had the focus is not there any more, and nothing else took it. */
const isGone = ([last]: readonly EventTarget[]): boolean =>
  last instanceof Node && !last.isConnected && document.activeElement === document.body

/** The first control of the smallest part of the screen that is still there; null where the whole screen went. */
function besideIt(path: readonly EventTarget[]): HTMLElement | null {
  for (const part of path) {
    if (!(part instanceof HTMLElement) || !part.isConnected) continue
    if (part.matches('.frame-screen, main, .frame, body')) return null
    const found = [...part.querySelectorAll<HTMLElement>(restingPlaces)].find((each) => each.checkVisibility())
    if (found) return found
  }
  return null
}
