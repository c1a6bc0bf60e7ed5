import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import { draggedEdge, type Edge } from '#domain/editing/moved-edge.ts'
import { problemWith } from '#domain/editing/passage.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { Annotation } from '#domain/records/annotation.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import { announce } from '#ui/live-region.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useReaderSession } from './reader-session.ts'
import { useReaderActs } from './use-reader-acts.ts'

/** Near the upper and lower edge of the page, in pixels, a drag scrolls it. */
const scrollZone = 28
const scrollStep = 12

/** What a passage's parts would be with one of them changed, or why that is refused. */
export function problemWithPart(
  text: string,
  annotation: Readonly<Annotation>,
  partIndex: number,
  range: Interval,
): WorkbenchError | null {
  return problemWith(
    text,
    annotation.parts.map((part, index) => (index === partIndex ? range : part)),
  )
}

/**
 * Begins to drag an edge. The highlight follows the pointer as far as it may; letting go saves it, or says why the place is
 * refused; Escape and a lost pointer leave it as it was.
 */
export function useEdgeDrag(
  handle: DocumentHandle,
  annotation: Readonly<Annotation>,
): (event: ReactPointerEvent, partIndex: number, edge: Edge) => void {
  const { messages } = useMessages()
  const session = useReaderSession()
  const acts = useReaderActs()
  const tellError = useToastError()
  const leave = useRef<() => void>(() => undefined)
  useEffect(() => () => leave.current(), [])

  return (event, partIndex, edge) => {
    const part = annotation.parts[partIndex]
    if (!part || event.button !== 0) return
    event.preventDefault()
    const { map } = handle
    // As it is drawn: the start stands before the sign of its highlight.
    const line = edge === 'start' ? handle.startBox(part.start) : handle.caretBox(part.end, 'before')
    // The pointer took hold beside the edge and keeps that distance to it.
    const grip = { x: event.clientX - line.left, y: event.clientY - (line.top + line.height / 2) }
    let range: Interval = { start: part.start, end: part.end }
    let problem: WorkbenchError | null = null

    const move = (moved: PointerEvent): void => {
      scrollAtEdges(handle, moved.clientY)
      const to = handle.offsetAt(moved.clientX - grip.x, moved.clientY - grip.y)
      if (to === null) return
      const wanted = draggedEdge(map, part, { edge, to, unit: moved.shiftKey ? 'word' : 'grapheme' })
      problem = problemWithPart(map.text, annotation, partIndex, wanted)
      if (problem) return
      range = wanted
      session.adjusting.set({ annotationId: annotation.id, partIndex, range, by: 'pointer' })
    }
    const drop = (): void => {
      leave.current()
      if (problem) {
        session.adjusting.set(null)
        if (problem.code === 'empty-selection') toast({ text: messages.marking.edges.empty, look: 'failed' })
        else tellError(problem)
      } else if (range.start === part.start && range.end === part.end) session.adjusting.set(null)
      else void acts.moveEdges(annotation.id, partIndex, range).then(() => session.adjusting.set(null))
    }
    const cancel = (): void => {
      leave.current()
      session.adjusting.set(null)
      announce(messages.marking.edges.cancelled)
    }
    const press = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      cancel()
    }
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', drop)
    document.addEventListener('pointercancel', cancel)
    document.addEventListener('keydown', press, true)
    session.adjusting.set({ annotationId: annotation.id, partIndex, range, by: 'pointer' })
    leave.current = () => {
      leave.current = () => undefined
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', drop)
      document.removeEventListener('pointercancel', cancel)
      document.removeEventListener('keydown', press, true)
    }
  }
}

function scrollAtEdges(handle: DocumentHandle, y: number): void {
  const { top, bottom } = handle.box()
  if (y < top + scrollZone) handle.scrollBy(-scrollStep)
  else if (y > bottom - scrollZone) handle.scrollBy(scrollStep)
}
