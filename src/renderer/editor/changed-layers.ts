import { exchanged } from './exchanged.ts'
import { type HighlightLayer, isDrawnAlike } from './highlight-layer.ts'
import type { Interval, IntervalIndex } from './interval-index.ts'
import { covered, mergedIntervals, slotsOver } from './overlap-segments.ts'

/** More changes at once than this are no longer drawn one by one. */
const many = 400

/**
 * The stretches of text, within those given, whose drawing differs between two states of the layers: under layers that came,
 * went or look different, and under those that moved to another line because of it. Layers that are the same object before
 * and after are not looked at. `'very-many'` where more than `limit` layers are not.
 */
export function changedStretches(
  before: IntervalIndex<HighlightLayer>,
  after: IntervalIndex<HighlightLayer>,
  within: readonly Interval[],
  limit: number = many,
): readonly Interval[] | 'very-many' {
  const { gone, came } = exchanged(before.sorted, after.sorted)
  if (gone.length + came.length > limit) return 'very-many'
  // Asked of ten thousand layers when a text is opened.
  const drawn = (layer: Interval): boolean =>
    within.some(({ start, end }) => Math.max(start, layer.start) < Math.min(end, layer.end))
  const known = new Map(gone.map((layer) => [layer.key, layer]))
  const changed: Interval[] = []
  for (const layer of came) {
    const was = known.get(layer.key)
    known.delete(layer.key)
    if (!drawn(layer) && !(was && drawn(was))) continue
    if (was && isDrawnAlike(was, layer)) continue
    changed.push(layer)
    if (was) changed.push(was)
  }
  changed.push(...known.values())
  const moved = mergedIntervals(changed).flatMap((stretch) => movedLines(before, after, stretch))
  return mergedIntervals([...changed, ...moved]).flatMap((stretch) => covered(stretch, within))
}

/** The layers near a change that stand on another line after it. */
function movedLines(
  before: IntervalIndex<HighlightLayer>,
  after: IntervalIndex<HighlightLayer>,
  stretch: Interval,
): readonly HighlightLayer[] {
  const was = new Map([...slotsOver(before, stretch)].map(([{ key }, slot]) => [key, slot]))
  return [...slotsOver(after, stretch)].flatMap(([layer, slot]) => (was.get(layer.key) === slot ? [] : [layer]))
}
