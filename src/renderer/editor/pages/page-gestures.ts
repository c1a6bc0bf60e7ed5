import type { MouseEvent, RefObject } from 'react'
import type { PageBox } from '#domain/document/page-layout.ts'

/** A point of a page, in points from its upper left corner. */
export type PagePoint = Pick<PageBox, 'page' | 'left' | 'top'>

/** What a person does on pages with the pointer. */
export interface PageGestures {
  /** The offset into the text at a point; null on a page without text. */
  offsetAt(point: PagePoint): number | null
  /** Words are being selected, or no longer. */
  onSelecting(range: { readonly start: number; readonly end: number } | null): void
  /** Words were selected; to the letter where Alt was held when they were let go. */
  onSelect(range: { readonly start: number; readonly end: number }, isToTheLetter: boolean): void
  /** A click that selected nothing: one, or the second to fourth at one place. */
  onClick(point: PagePoint, clicks: number): void
}

/** How far, in pixels, the pointer moves before it selects. */
const least = 4

/** Tells clicks from selecting, over any number of pages. */
export function usePageGestures(
  scroller: RefObject<HTMLElement | null>,
  gestures: PageGestures,
): { onMouseDown(event: MouseEvent): void } {
  const pointAt = (x: number, y: number): PagePoint | null => {
    const sheet = document
      .elementsFromPoint(x, y)
      .map((each) => each.closest<HTMLElement>('.page-sheet'))
      .find((each) => each !== null && scroller.current?.contains(each))
    if (!sheet) return null
    const frame = sheet.getBoundingClientRect()
    const pixels = Number.parseFloat(sheet.dataset.scale ?? '1')
    return {
      page: Number(sheet.dataset.page),
      left: (x - frame.left) / pixels,
      top: (y - frame.top) / pixels,
    }
  }
  return {
    onMouseDown(event) {
      const down = pointAt(event.clientX, event.clientY)
      const from = down && gestures.offsetAt(down)
      if (event.button !== 0 || down === null) return
      // The picture of a page is not to be dragged, and its words are selected here.
      event.preventDefault()
      scroller.current?.focus({ preventScroll: true })
      const clicks = event.detail
      let range: { readonly start: number; readonly end: number } | null = null
      const move = (to: globalThis.MouseEvent): void => {
        if (to.buttons === 0) {
          leave()
          return
        }
        const isFar = Math.hypot(to.clientX - event.clientX, to.clientY - event.clientY) >= least
        if (range === null && !isFar) return
        const point = pointAt(to.clientX, to.clientY)
        const offset = point && gestures.offsetAt(point)
        if (from === null || offset === null || offset === undefined) return
        range = { start: Math.min(from, offset), end: Math.max(from, offset) }
        gestures.onSelecting(range.start < range.end ? range : null)
      }
      const leave = (letGo?: globalThis.MouseEvent): void => {
        document.removeEventListener('mousemove', move)
        document.removeEventListener('mouseup', leave)
        gestures.onSelecting(null)
        if (range === null) gestures.onClick(down, clicks)
        else if (range.start < range.end) gestures.onSelect(range, letGo?.altKey === true)
      }
      document.addEventListener('mousemove', move)
      document.addEventListener('mouseup', leave)
    },
  }
}
