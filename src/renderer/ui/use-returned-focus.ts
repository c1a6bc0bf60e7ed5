import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * For what a key or a button opens in the place of something else, and closes again. Call what it answers just before closing: the
 * focus then goes back to where it was, or to the fallback where that was replaced. A person who goes elsewhere is left alone.
 */
export function useReturnedFocus(isOpen: boolean, fallback: () => HTMLElement | null | undefined): () => void {
  const before = useRef<Element | null>(null)
  const isWanted = useRef(false)
  const latest = useRef(fallback)
  latest.current = fallback
  useLayoutEffect(() => {
    if (isOpen) {
      before.current = document.activeElement
      return
    }
    if (!isWanted.current) return
    isWanted.current = false
    const had = before.current
    // The page and its main part have the focus where nothing else has it.
    const isThere = had instanceof HTMLElement && had.isConnected && !had.matches('body, main')
    const target = isThere ? had : latest.current()
    target?.focus({ preventScroll: true })
  }, [isOpen])
  return useCallback(() => {
    isWanted.current = true
  }, [])
}
