import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useMessages } from './use-messages.tsx'

/** Pixels by an arrow key. */
const step = 24

interface PanelEdgeProps {
  readonly label: string
  readonly width: number
  readonly min: number
  readonly max: number
  onResize(width: number): void
  onReset(): void
}

/** The edge of a panel: a separator that is dragged, moved by arrow keys, and set back by a double click or Enter. */
export function PanelEdge({ label, width, min, max, onResize, onReset }: PanelEdgeProps) {
  const { direction } = useMessages()
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const toward = direction === 'ltr' ? -1 : 1
  const resize = (next: number): void => onResize(Math.round(Math.min(Math.max(next, min), max)))
  const drag = (event: PointerEvent): void => {
    if (start.current) resize(start.current.width + toward * (event.clientX - start.current.x))
  }
  const press = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: width - toward * step,
      ArrowRight: width + toward * step,
      Home: min,
      End: max,
    }
    if (event.key === 'Enter') onReset()
    const next = moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    resize(next)
  }
  return (
    <hr
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemax={max}
      aria-valuemin={min}
      aria-valuenow={width}
      className="panel-edge"
      onDoubleClick={onReset}
      onKeyDown={press}
      onLostPointerCapture={() => {
        start.current = null
      }}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      tabIndex={0}
    />
  )
}
