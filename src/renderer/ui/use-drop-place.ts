import { type DragEvent, useState } from 'react'

/** What a place does with what is dragged over it. */
export interface DropPlaceActs {
  /** Whether this may be dropped here. While it is dragged a page sees the types of what it carries, and nothing more. */
  accepts(transfer: DataTransfer): boolean
  /** Hears once that it came over the place. */
  onOver(): void
  onDrop(transfer: DataTransfer): void
}

/** What to spread over the element of the place, and whether something that it accepts is over it. */
export function useDropPlace<E extends HTMLElement>(acts: DropPlaceActs) {
  const [isOver, setOver] = useState(false)
  const handlers = {
    onDragOver: (event: DragEvent<E>): void => {
      if (!acts.accepts(event.dataTransfer)) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = 'link'
      if (isOver) return
      setOver(true)
      acts.onOver()
    },
    onDragLeave: (event: DragEvent<E>): void => {
      // Going on to a child of the place is told as leaving too.
      const isWithin = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
      if (!isWithin) setOver(false)
    },
    onDrop: (event: DragEvent<E>): void => {
      setOver(false)
      if (!acts.accepts(event.dataTransfer)) return
      event.preventDefault()
      event.stopPropagation()
      acts.onDrop(event.dataTransfer)
    },
  }
  return { isOver, handlers }
}
