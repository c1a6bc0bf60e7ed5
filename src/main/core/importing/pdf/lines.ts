import type { Run } from './page-runs.ts'
import { partOfBox, type RunBox } from './run-box.ts'

/** Part of a line: its text with the runs that it came from, in the order of reading. */
export interface Piece {
  readonly text: string
  readonly href: string | null
  readonly script: 'superscript' | 'subscript' | null
  /** Where its text stands on the page; null for a space that is not written there. */
  readonly box: RunBox | null
}

/** A piece without what stands before and after two indexes into its text. */
export function cutPiece(piece: Piece, from: number, to: number): Piece {
  const { text, box } = piece
  if (from === 0 && to === text.length) return piece
  return { ...piece, text: text.slice(from, to), box: box && partOfBox(box, from / text.length, to / text.length) }
}

/** A line of text as it stands in its column. In points; larger y is higher. */
export interface Line {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isRightToLeft: boolean
  readonly heading: number | null
  readonly pieces: readonly Piece[]
  readonly text: string
}

/** Runs on one baseline without a wide gap between them. */
export interface Segment {
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly runs: readonly Run[]
}

/** How wide a gap, in sizes of the letters, keeps two runs of one baseline apart: less than what parts narrow columns. */
const gap = 0.65

/** Gathers runs to segments: raised and lowered small runs stay with the line that they follow. */
export function segmentsOf(runs: readonly Run[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const run of runs) {
    // The library writes the way from one column to the next as a wide space.
    if (run.text.trim() === '' && run.width > gap * run.size) continue
    const last = segments.at(-1)
    if (last && (continues(last, run) || isRaised(last, run))) segments[segments.length - 1] = withRun(last, run)
    else if (run.text.trim() !== '')
      segments.push({ y: run.y, size: run.size, left: run.x, right: run.x + run.width, runs: [run] })
  }
  return merged(segments)
}

const withRun = (segment: Segment, run: Run): Segment => ({
  ...segment,
  left: Math.min(segment.left, run.x),
  right: Math.max(segment.right, run.x + run.width),
  runs: [...segment.runs, run],
})

const isNear = (a: { left: number; right: number }, left: number, right: number, size: number): boolean =>
  left - a.right < gap * size && a.left - right < gap * size

const continues = (segment: Segment, run: Run): boolean =>
  Math.abs(segment.y - run.y) < 0.3 * segment.size && isNear(segment, run.x, run.x + run.width, segment.size)

const isRaised = (segment: Segment, run: Run): boolean =>
  run.size < 0.85 * segment.size &&
  Math.abs(segment.y - run.y) <= 1.05 * segment.size &&
  run.x - segment.right < 0.6 * segment.size &&
  run.x - segment.right > -0.3 * segment.size

/** Segments of one baseline that were written apart from each other but stand together. */
function merged(segments: readonly Segment[]): readonly Segment[] {
  const sorted = segments.toSorted((a, b) => b.y - a.y || a.left - b.left)
  const out: Segment[] = []
  for (const segment of sorted) {
    const at = out.findLastIndex(
      (other) =>
        Math.abs(other.y - segment.y) < 0.3 * Math.max(other.size, segment.size) &&
        isNear(other, segment.left, segment.right, Math.min(other.size, segment.size)),
    )
    const other = at < out.length - 40 ? undefined : out[at]
    if (!other) out.push(segment)
    else {
      const main = other.runs.length >= segment.runs.length ? other : segment
      out[at] = {
        y: main.y,
        size: Math.max(other.size, segment.size),
        left: Math.min(other.left, segment.left),
        right: Math.max(other.right, segment.right),
        runs: [...other.runs, ...segment.runs],
      }
    }
  }
  return out
}

/** Segments by the rows in which they stand, from the top; a row's segments from the left. */
export function rowsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const rows: Segment[][] = []
  for (const segment of segments.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - segment.y < 0.45 * Math.min(first.size, segment.size)) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left))
}

/** The line that the segments of a row make. */
export function lineOf(row: readonly Segment[]): Line {
  const runs = row.flatMap((segment) => segment.runs)
  const size = Math.max(...row.map((segment) => segment.size))
  const y = row[0]?.y ?? 0
  const letters = (isRightToLeft: boolean): number =>
    runs.reduce(
      (sum, run) => sum + (run.isRightToLeft === isRightToLeft ? run.text.replace(/[^\p{L}]/gu, '').length : 0),
      0,
    )
  const isRightToLeft = letters(true) > letters(false)
  const pieces = piecesOf(inReadingOrder(runs, isRightToLeft), y, size)
  const text = pieces.map((piece) => piece.text).join('')
  return {
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    y,
    size,
    isRightToLeft,
    heading: runs.find(({ text: written }) => written.trim() !== '')?.heading ?? null,
    pieces,
    text,
  }
}

/** Runs of one line as they are read: from the right in a line that runs so, with what runs the other way inside it turned back. */
function inReadingOrder(runs: readonly Run[], isRightToLeft: boolean): readonly Run[] {
  const sorted = runs.toSorted((a, b) => a.x - b.x)
  const main = isRightToLeft ? sorted.reverse() : sorted
  const out: Run[] = []
  let against: Run[] = []
  for (const run of main) {
    if (/\p{L}|\p{N}/u.test(run.text) && run.isRightToLeft !== isRightToLeft) against.push(run)
    else if (against.length > 0 && run.text.trim() === '') against.push(run)
    else {
      out.push(...against.reverse(), run)
      against = []
    }
  }
  return [...out, ...against.reverse()]
}

function piecesOf(runs: readonly Run[], y: number, size: number): readonly Piece[] {
  const pieces: Piece[] = []
  let before: Run | null = null
  for (const run of runs) {
    const last = pieces.at(-1)
    const apart = before === null ? 0 : Math.max(run.x - (before.x + before.width), before.x - (run.x + run.width))
    const needsSpace =
      last !== undefined && apart > 0.18 * Math.min(size, run.size) && !/\s$/.test(last.text) && !/^\s/.test(run.text)
    const isSmall = run.size < 0.85 * size && run.text.trim() !== ''
    const script =
      isSmall && run.y - y > 0.15 * size ? 'superscript' : isSmall && y - run.y > 0.08 * size ? 'subscript' : null
    const { text, href, box } = run
    if (needsSpace) pieces.push({ text: ' ', href, script, box: null })
    pieces.push({ text, href, script, box })
    before = run
  }
  return pieces
}
