import type { Node } from '@tiptap/pm/model'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { layerAttributes } from './highlight-attributes.ts'
import { type HighlightLayer, isDrawnAlike } from './highlight-layer.ts'
import { type Interval, IntervalIndex } from './interval-index.ts'
import { mergedIntervals, segmentsOf, slotsOf } from './overlap-segments.ts'

/** Everything that is known about the highlights drawn: the layers, who lies where, and on which line each is drawn. */
export interface DrawnHighlights {
  readonly index: IntervalIndex<HighlightLayer>
  readonly byKey: ReadonlyMap<string, DrawnLayer>
  readonly set: DecorationSet
}

interface DrawnLayer {
  readonly layer: HighlightLayer
  readonly slot: number
}

/** What a decoration remembers, so that it can be found again by text offsets. */
interface SegmentSpec {
  readonly segment: Interval
}

/** No highlights over a document. */
export const noHighlights = (empty: DecorationSet): DrawnHighlights => ({
  index: new IntervalIndex([]),
  byKey: new Map(),
  set: empty,
})

/**
 * Draws the layers given instead of those drawn before. Only the stretches of text under layers that came, went or look
 * different are drawn anew, so that one more highlight costs the same among ten and among ten thousand.
 */
export function redrawn(
  before: DrawnHighlights,
  layers: readonly HighlightLayer[],
  doc: Node,
  map: TextMap,
): DrawnHighlights {
  const index = new IntervalIndex(layers)
  const slots = slotsOf(index)
  const byKey = new Map(index.sorted.map((layer, at) => [layer.key, { layer, slot: slots[at] ?? 0 }]))
  let set = before.set
  for (const stretch of changedStretches(before.byKey, byKey)) {
    const old = set.find(map.toPosition(stretch.start), map.toPosition(stretch.end))
    const around = mergedIntervals([stretch, ...old.map((each) => (each.spec as SegmentSpec).segment)])
    const within = around.find(({ start, end }) => start <= stretch.start && end >= stretch.end) ?? stretch
    const inside = old.filter((each) => overlaps((each.spec as SegmentSpec).segment, within))
    set = set.remove(inside).add(doc, decorationsFor(within, index, byKey, doc, map))
  }
  return { index, byKey, set }
}

function changedStretches(
  before: ReadonlyMap<string, DrawnLayer>,
  after: ReadonlyMap<string, DrawnLayer>,
): readonly Interval[] {
  const changed: Interval[] = []
  for (const [key, { layer, slot }] of after) {
    const known = before.get(key)
    if (known && known.slot === slot && isDrawnAlike(known.layer, layer)) continue
    changed.push(layer)
    if (known) changed.push(known.layer)
  }
  for (const [key, { layer }] of before) if (!after.has(key)) changed.push(layer)
  return mergedIntervals(changed)
}

const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && a.end > b.start

function decorationsFor(
  within: Interval,
  index: IntervalIndex<HighlightLayer>,
  byKey: ReadonlyMap<string, DrawnLayer>,
  doc: Node,
  map: TextMap,
): Decoration[] {
  const layers = index.overlapping(within.start, within.end)
  const segments = segmentsOf(layers, within, cutsFor(layers, within, doc, map))
  return segments.flatMap(({ start, end, layers: over }) => {
    const block = map.blocks[map.blockAt(start)]
    // The line break between two paragraphs belongs to no paragraph and cannot be drawn.
    if (!block || start >= block.end) return []
    const from = map.toPosition(start)
    const spec: SegmentSpec = { segment: { start, end } }
    return over.map((layer) =>
      Decoration.inline(
        from,
        from + end - start,
        layerAttributes(layer, {
          slot: byKey.get(layer.key)?.slot ?? 0,
          isStart: start === layer.start,
          isEnd: end === layer.end,
        }),
        spec,
      ),
    )
  })
}

/**
 * Where segments must end besides the layers' own edges: at the edges of paragraphs, and after the first run of equal marks
 * of a layer, because the sign at its start is drawn before every run that its first segment holds.
 */
function cutsFor(layers: readonly HighlightLayer[], within: Interval, doc: Node, map: TextMap): readonly number[] {
  const cuts: number[] = []
  for (let at = map.blockAt(within.start); at < map.blocks.length; at += 1) {
    const block = map.blocks[at]
    if (!block || block.start > within.end) break
    cuts.push(block.start, block.end)
  }
  for (const { start } of layers) {
    const run = doc.resolve(map.toPosition(start)).nodeAfter
    if (run) cuts.push(start + run.nodeSize)
  }
  return cuts
}
