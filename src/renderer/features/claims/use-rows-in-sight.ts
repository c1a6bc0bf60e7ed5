import { type RefObject, useEffect, useState } from 'react'
import { useMedia } from '#ui/use-media.ts'

/** Rows drawn beyond the edge of sight on each side, so that quick scrolling shows no gap. */
const beyond = 12

interface RowsInSight {
  readonly first: number
  /** Half-open. */
  readonly end: number
}

/** Which rows of one height stand in sight of a scroller; on paper all do. `rowHeight` in pixels. */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowsInSight {
  const [sight, setSight] = useState({ top: 0, height: 1200 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = (): void => setSight({ top: element.scrollTop, height: element.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  const isPrinted = useMedia('print')
  if (isPrinted) return { first: 0, end: count }
  return {
    first: Math.min(Math.max(Math.floor(sight.top / rowHeight) - beyond, 0), Math.max(count - 1, 0)),
    end: Math.min(Math.ceil((sight.top + sight.height) / rowHeight) + beyond, count),
  }
}
