import { useCallback, useEffect, useRef, useState } from 'react'
import type { Interval } from '#editor/interval-index.ts'

/** Where the bubble stands, and how to find it again after the page has moved. */
export interface BubbleAnchor {
  /** The box of the selected words in the viewport; null while they are out of sight or still being selected. */
  readonly rect: DOMRect | null
  settle(): void
}

/** The box of the selected words, as `rectOf` has it. The bubble waits until the mouse is let go, so that it is never in the way of selecting. */
export function useBubbleAnchor(
  rectOf: ((range: Interval) => DOMRect | null) | null,
  range: Interval | null,
): BubbleAnchor {
  const [rect, setRect] = useState<DOMRect | null>(null)
  const isPressed = useRef(false)
  const settle = useCallback(() => {
    setRect(isPressed.current || range === null || rectOf === null ? null : rectOf(range))
  }, [rectOf, range])
  const latest = useRef(settle)
  latest.current = settle
  useEffect(() => {
    settle()
    const press = (event: PointerEvent): void => {
      if (!(event.target instanceof Element && event.target.closest('.bubble'))) isPressed.current = true
    }
    const release = (): void => {
      isPressed.current = false
      // The editor reads the selection after the mouse was let go; words selected on a page are there at once.
      setTimeout(() => latest.current())
    }
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('pointerup', release, true)
    document.addEventListener('pointercancel', release, true)
    window.addEventListener('resize', settle)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('pointerup', release, true)
      document.removeEventListener('pointercancel', release, true)
      window.removeEventListener('resize', settle)
    }
  }, [settle])
  return { rect, settle }
}
