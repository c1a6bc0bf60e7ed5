import { type CSSProperties, useEffect, useState } from 'react'
import type { DocumentHandle } from '#editor/document-handle.ts'

/** Pixels that a note needs to be read, and the most that it takes. */
const least = 128
const most = 256
/** Pixels left free on both sides of it. */
const edge = 12

interface MarginRoom {
  readonly isWide: boolean
  /** Where the margin begins and how wide it is, seen from the page. */
  readonly style: CSSProperties
}

/** How much room there is beside a text, at the inline end of its lines, as the pane and the text's looks change. */
export function useMarginRoom(document: DocumentHandle): MarginRoom {
  const [room, setRoom] = useState({ beyond: 0, padding: 0, height: 0 })
  const { page } = document
  useEffect(() => {
    const scroller = page.parentElement
    if (!scroller) return
    const measure = (): void => {
      const { direction, paddingInlineEnd } = getComputedStyle(page)
      const [outer, inner] = [scroller.getBoundingClientRect(), page.getBoundingClientRect()]
      const beyond = direction === 'rtl' ? inner.left - outer.left : outer.right - inner.right
      setRoom((before) => {
        // A page that grows has moved its lines: what stands beside them is placed anew.
        const next = {
          beyond: Math.round(beyond),
          padding: Math.round(Number.parseFloat(paddingInlineEnd)),
          height: Math.round(inner.height),
        }
        const isSame = (Object.keys(next) as (keyof typeof next)[]).every((key) => before[key] === next[key])
        return isSame ? before : next
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    observer.observe(page)
    return () => observer.disconnect()
  }, [page])
  const beside = room.beyond + room.padding - 2 * edge
  const isWide = beside >= least
  const inlineSize = isWide ? Math.min(beside, most) : 24
  const insetInlineEnd = isWide ? room.padding - edge - inlineSize : Math.max(2, (room.padding - 24) / 2 - 2)
  return { isWide, style: { inlineSize: `${inlineSize}px`, insetInlineEnd: `${insetInlineEnd}px` } }
}
