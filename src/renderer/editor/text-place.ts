/** Where a page is scrolled to: the line at the upper edge, by the offset of its text, and how far below the edge it begins. */
export interface TextPlace {
  readonly offset: number
  /** Pixels from the upper edge down to the line of `offset`; negative where its upper part is cut off. */
  readonly below: number
}

/** A place as it is kept in a small text, and read from it; null where it is none. */
export const writtenPlace = ({ offset, below }: TextPlace): string => `${offset} ${Math.round(below)}`
export function readPlace(written: string): TextPlace | null {
  const found = /^(\d{1,10}) (-?\d{1,7})$/.exec(written)
  return found ? { offset: Number(found[1]), below: Number(found[2]) } : null
}

interface PlacedText {
  readonly scroller: HTMLElement
  readonly length: number
  /** The viewport's pixel of the line at an offset. */
  top(offset: number): number
  /** The offset at a pixel of the viewport, null beside the text. */
  offsetAt(y: number): number | null
  settle(move: () => void): void
}

/** How a scrolled text says where it is, and goes back there. */
export function textPlaces({ scroller, length, top, offsetAt, settle }: PlacedText) {
  const offsetBelowEdge = (pixels: number): number => offsetAt(scroller.getBoundingClientRect().top + pixels) ?? 0
  return {
    offsetBelowEdge,
    // Inside the line whose upper edge stands there when a place was revealed.
    readingOffset: () => offsetBelowEdge(scroller.clientHeight * 0.4 + 10),
    place(start?: number): TextPlace {
      const box = scroller.getBoundingClientRect()
      // At its beginning the page shows more than its text; a line that is not there yet says nothing.
      if (scroller.scrollTop === 0) return { offset: 0, below: Math.round(top(0) - box.top) }
      const offset = start ?? offsetBelowEdge(8)
      return { offset, below: Math.round(top(offset) - box.top) }
    },
    restore(place: TextPlace): void {
      const offset = Math.min(place.offset, length)
      settle(() => {
        scroller.scrollTop += top(offset) - scroller.getBoundingClientRect().top - place.below
      })
    },
  }
}
