import { type RefObject, useEffect, useRef } from 'react'

/** A list of rows of one height below a head of about that height, and the row of it that has the focus. */
interface RowInFocus {
  /** Its place from 0; -1 where there is none. */
  readonly place: number
  /** Of each row, in pixels. */
  readonly height: number
}

/**
 * Keeps the row in focus in sight when its list becomes lower, as when the bar of bulk acts comes above it: what keys act on must be seen.
 * A row that was scrolled out of sight stays there.
 */
export function useRowKeptInSight(scroller: RefObject<HTMLElement | null>, row: RowInFocus): void {
  const latest = useRef(row)
  latest.current = row
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let room = element.clientHeight
    const observer = new ResizeObserver(() => {
      const was = room
      room = element.clientHeight
      const { place, height } = latest.current
      if (place < 0 || room >= was || !element.contains(document.activeElement)) return
      const end = (place + 2) * height - element.scrollTop
      // The head is a little lower than a row.
      const wasSeen = end <= was + height / 2 && end - height > 0
      if (wasSeen && end > room) element.scrollTop += end - room
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
}
