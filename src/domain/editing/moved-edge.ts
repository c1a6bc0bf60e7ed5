import type { TextRange } from '../errors.ts'
import { toGraphemeBoundaries } from '../text/graphemes.ts'
import { nextStop, type TextInBlocks, type TextUnit, unitAt } from '../text/text-units.ts'
import { withoutEdgeSpace } from '../text/without-edge-space.ts'

/** Which end of a marked stretch is moved. */
export type Edge = 'start' | 'end'

/** An edge brought to a place in the text, and to which units it keeps. */
interface EdgeDrag {
  readonly edge: Edge
  /** A UTF-16 offset, as near as a pointer came. */
  readonly to: number
  readonly unit: Extract<TextUnit, 'grapheme' | 'word'>
}

/**
 * A range with one edge brought to a place: never through a character, or around whole words, and without white space at
 * that edge. Edges that meet or cross give a range without words, which an edit refuses.
 */
export function draggedEdge(map: TextInBlocks, range: TextRange, { edge, to, unit }: EdgeDrag): TextRange {
  return withEdge(map, range, edge, unit === 'word' ? wordEdge(map, edge, to) : to)
}

/** An edge moved on by one unit. */
interface EdgeStep {
  readonly edge: Edge
  readonly unit: TextUnit
  readonly by: 1 | -1
}

/** A range with one edge moved on by a unit: the start stops where units start, the end where they end. */
export function steppedEdge(map: TextInBlocks, range: TextRange, { edge, unit, by }: EdgeStep): TextRange {
  let to = nextStop(map, range[edge], { unit, stopsAt: edge, by })
  // White space at an edge is no part of a passage, so a step over it goes on to what it parts.
  while (unit === 'grapheme' && isBlankAt(map.text, edge, to) && to > 0 && to < map.text.length)
    to = nextStop(map, to, { unit, stopsAt: edge, by })
  return withEdge(map, range, edge, to)
}

function withEdge(map: TextInBlocks, range: TextRange, edge: Edge, to: number): TextRange {
  const moved = { ...range, [edge]: to }
  if (moved.start >= moved.end) return moved
  const whole = toGraphemeBoundaries(map.text, moved.start, moved.end)
  return withoutEdgeSpace(map.text, whole) ?? { ...whole, [edge]: whole[edge === 'start' ? 'end' : 'start'] }
}

/** The edge of the word that is under the place, or that it stands beside. */
function wordEdge(map: TextInBlocks, edge: Edge, to: number): number {
  const word = unitAt(map, edge === 'end' ? Math.max(0, to - 1) : to, 'word')
  return word ? word[edge] : to
}

const isBlankAt = (text: string, edge: Edge, at: number): boolean =>
  /\s/u.test(text[edge === 'start' ? at : at - 1] ?? '')
