import './minimap.css'
import { type MouseEvent, memo, type PointerEvent, useMemo, useState } from 'react'
import { signOf } from '#editor/highlight-attributes.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'
import { stanceSigns } from '#ui/stance-mark.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type MinimapTick, nearestTick, tickPlaces, ticksOf } from './minimap-ticks.ts'

interface MinimapProps {
  readonly layers: readonly HighlightLayer[]
  /** Length of the text. */
  readonly length: number
  readonly visible: Interval
  onGo(layer: HighlightLayer): void
  onScrollTo(offset: number): void
}

/**
 * The highlights along the whole source: a tick in the colour of the rule's status beside the sign of the stance.
 * A click goes to the nearest. For the mouse; from the keyboard the keys for next and previous do the same.
 */
export function Minimap({ layers, length, visible, onGo, onScrollTo }: MinimapProps) {
  const { messages } = useMessages()
  const [near, setNear] = useState<MinimapTick | null>(null)
  const ticks = useMemo(() => ticksOf(layers, length), [layers, length])
  const atPointer = (event: PointerEvent<HTMLElement> | MouseEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect()
    return (event.clientY - box.top) / box.height
  }
  const nearest = (at: number): MinimapTick | null => nearestTick(ticks, at)
  const share = (offset: number): string => `${(100 * offset) / Math.max(1, length)}%`
  return (
    <button
      aria-label={messages.reader.minimap}
      className="minimap"
      onClick={(event) => {
        const tick = nearest(atPointer(event))
        if (tick) onGo(tick.layer)
        else onScrollTo(Math.round(atPointer(event) * length))
      }}
      onPointerLeave={() => setNear(null)}
      onPointerMove={(event) => setNear(nearest(atPointer(event)))}
      tabIndex={-1}
      type="button"
    >
      <span
        className="minimap-visible"
        style={{ insetBlockStart: share(visible.start), blockSize: share(visible.end - visible.start) }}
      />
      <Ticks ticks={ticks} />
      {near && (
        <span className="minimap-note" style={{ insetBlockStart: `${(100 * near.place) / tickPlaces}%` }}>
          {near.layer.stance && <b dir="ltr">{signOf(near.layer.stance, near.layer.isReported)}</b>}
          {near.layer.description}
        </span>
      )}
    </button>
  )
}

/** Drawn again only when a highlight changes, not with every scrolled frame. */
const Ticks = memo(({ ticks }: { readonly ticks: readonly MinimapTick[] }) =>
  ticks.map(({ place, layer, hasSign }) => (
    <span
      className={`minimap-tick minimap-${layer.status ?? 'none'}`}
      key={place}
      style={{ insetBlockStart: `${(100 * place) / tickPlaces}%` }}
    >
      {hasSign && layer.stance && <b className={`minimap-${layer.stance}`}>{stanceSigns[layer.stance]}</b>}
    </span>
  )),
)
