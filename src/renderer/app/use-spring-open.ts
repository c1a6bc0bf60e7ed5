import { type DragEvent, useCallback, useEffect, useRef } from 'react'
import { carriesPassage } from '#client/dragged-passage.ts'

/** So long a passage is held over a link, in milliseconds, before the link is followed. */
const patience = 600

/** Follows a link over which a dragged passage is held, so that it can be dropped on what stands there. */
export function useSpringOpen() {
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stop = useCallback((): void => {
    if (waiting.current !== null) clearTimeout(waiting.current)
    waiting.current = null
  }, [])
  useEffect(() => stop, [stop])
  return {
    onDragOver: (event: DragEvent<HTMLElement>): void => {
      if (!carriesPassage(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'link'
      const link = event.currentTarget
      waiting.current ??= setTimeout(() => link.click(), patience)
    },
    onDragLeave: (event: DragEvent<HTMLElement>): void => {
      const isWithin = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
      if (!isWithin) stop()
    },
    onDrop: (event: DragEvent<HTMLElement>): void => {
      event.preventDefault()
      stop()
    },
  }
}
