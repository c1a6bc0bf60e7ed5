import { type MouseEvent, type PointerEvent, useMemo, useState } from 'react'
import { signOf } from '#editor/highlight-attributes.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'
import { useMessages } from '#ui/use-messages.tsx'

interface MinimapProps {
  readonly layers: readonly HighlightLayer[]
  /** Length of the text. */
  readonly length: number
  readonly visible: Interval
  onGo(layer: HighlightLayer): void
  onScrollTo(offset: number): void
}

/** Ticks further apart than this many of the height are told apart. */
const places = 240

interface Tick {
  readonly place: number
  readonly layer: HighlightLayer
}

/**
 * The highlights along the whole source: a tick in the colour of the rule's status, with the sign of the stance on hovering.
 * A click goes to the nearest. For the mouse; from the keyboard the keys for next and previous do the same.
 */
export function Minimap({ layers, length, visible, onGo, onScrollTo }: MinimapProps) {
  const { messages } = useMessages()
  const [near, setNear] = useState<Tick | null>(null)
  const ticks = useMemo(() => ticksOf(layers, length), [layers, length])
  const atPointer = (event: PointerEvent<HTMLElement> | MouseEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect()
    return (event.clientY - box.top) / box.height
  }
  const nearest = (share: number): Tick | null => {
    const close = ticks.filter(({ place }) => Math.abs(place / places - share) < 0.02)
    return close.toSorted((a, b) => Math.abs(a.place - share * places) - Math.abs(b.place - share * places))[0] ?? null
  }
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
      {ticks.map(({ place, layer }) => (
        <span
          className={`minimap-tick minimap-${layer.status ?? 'none'}`}
          key={place}
          style={{ insetBlockStart: `${(100 * place) / places}%` }}
        />
      ))}
      {near && (
        <span className="minimap-note" style={{ insetBlockStart: `${(100 * near.place) / places}%` }}>
          {near.layer.stance && <b dir="ltr">{signOf(near.layer.stance, near.layer.isReported)}</b>}
          {near.layer.description}
        </span>
      )}
    </button>
  )
}

function ticksOf(layers: readonly HighlightLayer[], length: number): readonly Tick[] {
  const byPlace = new Map<number, HighlightLayer>()
  for (const layer of layers) {
    if (layer.partIndex > 0) continue
    const place = Math.min(places - 1, Math.floor((layer.start / Math.max(1, length)) * places))
    const there = byPlace.get(place)
    if (!there || layer.isFocused || (layer.isLit && !there.isFocused)) byPlace.set(place, layer)
  }
  return [...byPlace].map(([place, layer]) => ({ place, layer }))
}
