import type { HighlightLayer } from '#editor/highlight-layer.ts'

/** Ticks further apart than this many of the height are told apart. */
export const tickPlaces = 240

/** A highlight in the minimap. */
export interface MinimapTick {
  /** From 0 at the start of the source to `tickPlaces` - 1. */
  readonly place: number
  readonly layer: HighlightLayer
  /** Whether there is room for the sign of its stance below the tick before. */
  readonly hasSign: boolean
}

/** Places between two signs that can be read one under the other. */
const signRoom = 4

/**
 * The ticks of a source, in text order. Of the highlights at one place the one in focus is shown, else one of the claim in
 * focus, else a denial before an assertion, so that nothing against a claim is hidden behind something for it. A denial
 * always shows its sign.
 */
export function ticksOf(layers: readonly HighlightLayer[], length: number): readonly MinimapTick[] {
  const byPlace = new Map<number, HighlightLayer>()
  for (const layer of layers) {
    if (layer.partIndex > 0) continue
    const place = Math.min(tickPlaces - 1, Math.floor((layer.start / Math.max(1, length)) * tickPlaces))
    const there = byPlace.get(place)
    if (!there || weight(layer) > weight(there)) byPlace.set(place, layer)
  }
  let lastSign = Number.NEGATIVE_INFINITY
  return [...byPlace]
    .toSorted(([a], [b]) => a - b)
    .map(([place, layer]) => {
      const hasSign = layer.stance !== null && (place - lastSign >= signRoom || layer.stance === 'disputes')
      if (hasSign) lastSign = place
      return { place, layer, hasSign }
    })
}

const weight = ({ isFocused, isLit, stance }: HighlightLayer): number =>
  (isFocused ? 4 : 0) + (isLit ? 2 : 0) + (stance === 'disputes' ? 1 : 0)

/** The tick nearest to a share of the height from 0 to 1, if one is close. */
export function nearestTick(ticks: readonly MinimapTick[], share: number): MinimapTick | null {
  const distance = ({ place }: MinimapTick): number => Math.abs(place / tickPlaces - share)
  return ticks.filter((tick) => distance(tick) < 0.02).toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
