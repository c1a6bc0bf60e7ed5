import type { Node } from '@tiptap/pm/model'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { changedStretches } from './changed-layers.ts'
import { exchanged } from './exchanged.ts'
import { layerAttributes } from './highlight-attributes.ts'
import type { HighlightLayer } from './highlight-layer.ts'
import { type Interval, IntervalIndex } from './interval-index.ts'
import { covered, mergedIntervals, segmentsOf, slotsOver, uncovered } from './overlap-segments.ts'

/** The highlights over a document: all there are, and those that are drawn so far. */
export interface DrawnHighlights {
  /** The layers as they were given. */
  readonly layers: readonly HighlightLayer[]
  readonly index: IntervalIndex<HighlightLayer>
  /** Where the highlights are drawn as the layers now say: merged stretches of whole sections, in text order. */
  readonly drawn: readonly Interval[]
  /** The sections near what can be seen: drawn before anything else. */
  readonly near: Interval
  readonly set: DecorationSet
}

/** A document to draw over, in the editor's nodes and as text. */
export interface DrawingGround {
  readonly doc: Node
  readonly map: TextMap
}

/** What a decoration remembers, so that it can be found again by text offsets. */
interface SegmentSpec {
  readonly segment: Interval
}

/** No highlights over a document, of which the sections given are near. */
export const noHighlights = (empty: DecorationSet, near: Interval): DrawnHighlights => ({
  layers: [],
  index: new IntervalIndex([]),
  drawn: [near],
  near,
  set: empty,
})

/**
 * Draws the layers given instead of those drawn before. Only the stretches of text under layers that came, went or look
 * different are drawn anew, so that one more highlight costs the same among ten and among ten thousand. Where very many
 * changed at once only those near are drawn; the others keep their old looks until `drawnAlso` comes to them.
 */
export function redrawn(
  before: DrawnHighlights,
  layers: readonly HighlightLayer[],
  ground: DrawingGround,
): DrawnHighlights {
  if (layers === before.layers) return before
  const index = indexOf(layers, before)
  const changed = changedStretches(before.index, index, before.drawn)
  if (changed !== 'very-many') return { ...before, layers, index, set: drawnIn(before.set, index, changed, ground) }
  const drawn = covered(before.near, before.drawn)
  const changedNear = changedStretches(before.index, index, drawn, Number.POSITIVE_INFINITY)
  const stretches = changedNear === 'very-many' ? drawn : changedNear
  return { ...before, layers, index, drawn, set: drawnIn(before.set, index, stretches, ground) }
}

/** More exchanged at once than this are sorted anew. */
const few = 40

function indexOf(layers: readonly HighlightLayer[], before: DrawnHighlights): IntervalIndex<HighlightLayer> {
  const { gone, came } = exchanged(before.layers, layers)
  if (gone.length + came.length > few) return new IntervalIndex(layers)
  return before.index.exchanging(gone, came, layers)
}

/** Draws the highlights of whole sections as well. Where they are drawn already nothing changes. */
export function drawnAlso(before: DrawnHighlights, sections: Interval, ground: DrawingGround): DrawnHighlights {
  const missing = uncovered(sections, before.drawn)
  if (missing.length === 0) return before
  const drawn = mergedIntervals([...before.drawn, sections])
  return { ...before, drawn, set: drawnIn(before.set, before.index, missing, ground) }
}

function drawnIn(
  before: DecorationSet,
  index: IntervalIndex<HighlightLayer>,
  stretches: readonly Interval[],
  ground: DrawingGround,
): DecorationSet {
  const { doc, map } = ground
  let set = before
  for (const stretch of stretches) {
    const old = set.find(map.toPosition(stretch.start), map.toPosition(stretch.end))
    const around = mergedIntervals([stretch, ...old.map((each) => (each.spec as SegmentSpec).segment)])
    const within = around.find(({ start, end }) => start <= stretch.start && end >= stretch.end) ?? stretch
    const inside = old.filter((each) => overlaps((each.spec as SegmentSpec).segment, within))
    set = set.remove(inside).add(doc, decorationsFor(within, index, ground))
  }
  return set
}

const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && a.end > b.start

function decorationsFor(
  within: Interval,
  index: IntervalIndex<HighlightLayer>,
  { doc, map }: DrawingGround,
): Decoration[] {
  const layers = index.overlapping(within.start, within.end)
  const slots = slotsOver(index, within)
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
          slot: slots.get(layer) ?? 0,
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
