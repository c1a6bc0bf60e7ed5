import { type RefObject, useEffect, useRef } from 'react'

/** Closes what a button opened when Escape is pressed on that button: until the focus has come into the box, the key arrives there. */
export function useEarlyEscape(button: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !button.current?.contains(document.activeElement)) return
      event.preventDefault()
      event.stopPropagation()
      close.current()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [button])
}
