import './edge-handles.css'
import { memo, type PointerEvent as ReactPointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Edge } from '#domain/editing/moved-edge.ts'
import type { Annotation } from '#domain/records/annotation.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import { classNames } from '#ui/class-names.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { type EdgeAdjustment, useReaderSession } from './reader-session.ts'
import { useEdgeDrag } from './use-edge-drag.ts'
import { useEdgeKeys } from './use-edge-keys.ts'
import { useStore } from './use-store.ts'

interface EdgeHandlesProps {
  readonly handle: DocumentHandle
  /** The passage in focus, which stands in this text. */
  readonly annotation: Readonly<Annotation>
}

/** Where an edge is drawn, in pixels from the corner of the page. */
interface PlacedEdge {
  readonly partIndex: number
  readonly edge: Edge
  readonly left: number
  readonly top: number
  readonly height: number
  /** On which side of the upright line the words of the passage are. */
  readonly words: 'left' | 'right'
}

/**
 * The two ends of each part of the passage in focus, to be dragged. They are for a pointer only: the same is done with keys
 * by "adjust the edges", so assistive technology is not told of them.
 */
export const EdgeHandles = memo(({ handle, annotation }: EdgeHandlesProps) => {
  const { messages } = useMessages()
  const session = useReaderSession()
  const adjusting = useStore(session.adjusting)
  const isMoving = adjusting !== null
  const startDrag = useEdgeDrag(handle, annotation)
  useEdgeKeys(handle, annotation)
  const root = useRef<HTMLDivElement>(null)
  const edges = usePlacedEdges(root, handle, annotation, adjusting)
  // Each passage has handles of its own: another in focus ends what was not saved.
  useEffect(() => () => session.adjusting.set(null), [session])
  return (
    <div aria-hidden="true" className={classNames('edge-handles', isMoving && 'is-moving')} dir="ltr" ref={root}>
      {edges.map(({ partIndex, edge, left, top, height, words }) => (
        <button
          className={classNames('edge-handle', `edge-${edge}`, `words-${words}`)}
          data-edge={edge}
          data-part={partIndex}
          key={`${partIndex}/${edge}`}
          onMouseDown={(event) => event.preventDefault()}
          onPointerDown={(event: ReactPointerEvent) => startDrag(event, partIndex, edge)}
          style={{ insetInlineStart: left, insetBlockStart: top, blockSize: height }}
          tabIndex={-1}
          title={messages.marking.edges.handle[edge]}
          type="button"
        />
      ))}
    </div>
  )
})

/** The edges as they are drawn now; measured again when the text, the window or the passage changes. */
function usePlacedEdges(
  root: { readonly current: HTMLElement | null },
  handle: DocumentHandle,
  annotation: Readonly<Annotation>,
  adjusting: EdgeAdjustment | null,
): readonly PlacedEdge[] {
  const [edges, setEdges] = useState<readonly PlacedEdge[]>([])
  useLayoutEffect(() => {
    const page = root.current
    if (!page) return
    const measure = (): void => {
      const corner = page.getBoundingClientRect()
      const ranges = shownRanges(annotation, adjusting)
      setEdges(ranges.flatMap((range) => placedEdges(handle, range, corner)))
    }
    // The highlight itself is drawn anew after this, which may move words.
    const frame = requestAnimationFrame(measure)
    const observer = new ResizeObserver(measure)
    observer.observe(page)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [root, handle, annotation, adjusting])
  return edges
}

interface ShownRange extends Interval {
  readonly partIndex: number
}

/** The parts that are drawn, with the one that is being moved as it would be. */
const shownRanges = (annotation: Readonly<Annotation>, adjusting: EdgeAdjustment | null): readonly ShownRange[] =>
  annotation.parts.flatMap(({ start, end, outcome }, partIndex) => {
    if (outcome === 'orphaned') return []
    const isMoved = adjusting?.annotationId === annotation.id && adjusting.partIndex === partIndex
    return [{ partIndex, ...(isMoved ? adjusting.range : { start, end }) }]
  })

function placedEdges(handle: DocumentHandle, range: ShownRange, corner: DOMRect): readonly PlacedEdge[] {
  return (['start', 'end'] as const).map((edge) => {
    const box = edge === 'start' ? handle.startBox(range.start) : handle.caretBox(range.end, 'before')
    const isRightToLeft = handle.isRightToLeft(edge === 'start' ? range.start : Math.max(0, range.end - 1))
    return {
      partIndex: range.partIndex,
      edge,
      left: box.left - corner.left,
      top: box.top - corner.top,
      height: box.height,
      words: (edge === 'start') === isRightToLeft ? 'left' : 'right',
    }
  })
}
