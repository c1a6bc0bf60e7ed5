import './minimap.css'
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'
import { stanceSigns } from '#ui/stance-mark.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { MinimapCard, useLayerInWords } from './minimap-card.tsx'
import { type MinimapTick, nearestTick, tickPlaces, ticksOf } from './minimap-ticks.ts'

/** How long the pointer may be between a tick and what is said of it, in milliseconds. */
const grace = 200

interface MinimapProps {
  readonly layers: readonly HighlightLayer[]
  /** Length of the text. */
  readonly length: number
  readonly visible: Interval
  onGo(layer: HighlightLayer): void
  onScrollTo(offset: number): void
}

/**
 * The highlights along the whole source: a tick in the colour of the rule's status beside the sign of the stance. Pointing at
 * one shows what it is until the pointer leaves both or Escape is pressed, a click goes there; from the keyboard the arrows go along the ticks and Enter goes to the passage.
 */
export function Minimap({ layers, length, visible, onGo, onScrollTo }: MinimapProps) {
  const { messages, format } = useMessages()
  const words = messages.reading.minimap
  const [pointed, setPointed] = useState<MinimapTick | null>(null)
  const [place, setPlace] = useState<number | null>(null)
  const ticks = useMemo(() => ticksOf(layers, length), [layers, length])
  const inWords = useLayerInWords()
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(leaving.current), [])
  useEffect(() => {
    if (pointed === null) return
    const press = ({ key }: globalThis.KeyboardEvent): void => {
      if (key === 'Escape') setPointed(null)
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [pointed])
  const focused = place === null ? -1 : nearestIndex(ticks, place)
  const near = pointed ?? ticks[focused] ?? null
  const known = ticks[Math.max(0, focused)]
  // What it says of a highlight stays while the pointer is over that, and on its way there.
  const isOverCard = ({ target }: PointerEvent<HTMLElement> | MouseEvent<HTMLElement>): boolean =>
    target instanceof Element && target.closest('.minimap-card') !== null
  const point = (event: PointerEvent<HTMLElement>): void => {
    clearTimeout(leaving.current)
    if (!isOverCard(event)) setPointed(nearestTick(ticks, atPointer(event)))
  }
  const atPointer = (event: PointerEvent<HTMLElement> | MouseEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect()
    return (event.clientY - box.top) / box.height
  }
  const share = (offset: number): string => `${(100 * offset) / Math.max(1, length)}%`
  const press = (event: KeyboardEvent): void => {
    const at = Math.max(0, focused)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: ticks.length - 1,
    }
    const next = moves[event.key]
    const layer = ticks[at]?.layer
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (next !== undefined) setPlace(ticks[Math.min(Math.max(next, 0), ticks.length - 1)]?.place ?? null)
    else if ((event.key === 'Enter' || event.key === ' ') && layer) onGo(layer)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      aria-label={words.label}
      aria-orientation="vertical"
      aria-valuemax={ticks.length}
      aria-valuemin={Math.min(1, ticks.length)}
      aria-valuenow={ticks.length === 0 ? 0 : Math.max(0, focused) + 1}
      aria-valuetext={
        known === undefined
          ? words.none
          : words.value(format.number(ticks.indexOf(known) + 1), format.number(ticks.length), inWords(known.layer))
      }
      className="minimap"
      onBlur={() => setPlace(null)}
      onClick={(event) => {
        const tick = isOverCard(event) ? near : nearestTick(ticks, atPointer(event))
        if (tick) onGo(tick.layer)
        else onScrollTo(Math.round(atPointer(event) * length))
      }}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) setPlace((tickPlaces * visible.start) / Math.max(1, length))
      }}
      onKeyDown={press}
      onPointerLeave={() => {
        leaving.current = setTimeout(() => setPointed(null), grace)
      }}
      onPointerMove={point}
      role="slider"
      tabIndex={0}
    >
      <span
        className="minimap-visible"
        style={{ insetBlockStart: share(visible.start), blockSize: share(visible.end - visible.start) }}
      />
      <Ticks ticks={ticks} />
      {near && <MinimapCard layer={near.layer} share={near.place / tickPlaces} />}
    </div>
  )
}

/** The first tick at or after a place, else the last one. */
function nearestIndex(ticks: readonly MinimapTick[], place: number): number {
  const after = ticks.findIndex((tick) => tick.place >= Math.floor(place))
  return after === -1 ? ticks.length - 1 : after
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
