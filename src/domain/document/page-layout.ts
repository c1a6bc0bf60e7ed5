import { z } from 'zod'
import { printedPage } from './document.ts'

/** The ways in which text may run over a page as it is shown. */
export const directions = ['right', 'left', 'down', 'up'] as const
export type Direction = (typeof directions)[number]

/** A box on a page as it is shown upright, in points (1/72 inch) from its upper left corner. */
export interface PageBox {
  /** The page's index, from 0. */
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const measure = z.number().min(-100_000).max(100_000)
const size = z.number().min(0).max(100_000)

/** How many pages and pieces of text a layout may have: a book of twenty volumes has fewer. */
const most = { pages: 20_000, runs: 1_000_000 }

/**
 * A piece of text where it stands: from and to as UTF-16 offsets into the text of the revision, half-open; the index of its page; left,
 * top, width and height in points; and its direction as an index of `directions`.
 */
const run = z.tuple([
  z.int().min(0),
  z.int().min(0),
  z.int().min(0),
  measure,
  measure,
  size,
  size,
  z
    .int()
    .min(0)
    .max(directions.length - 1),
])
export type PlacedRun = z.infer<typeof run>

/** Where the text of a revision stands on the pages of the file it was read from. Runs are in the order of the text. */
export const pageLayout: z.ZodType<PageLayout> = z
  .strictObject({
    pages: z
      .array(z.strictObject({ page: printedPage, width: size, height: size }))
      .min(1)
      .max(most.pages),
    runs: z.array(run).max(most.runs),
  })
  .refine(({ pages, runs }) =>
    runs.every(([start, end, page], at) => start < end && page < pages.length && start >= (runs[at - 1]?.[1] ?? 0)),
  )
export interface PageLayout {
  /** The number of each page as it is printed, and its size as it is shown, in points. */
  readonly pages: readonly { readonly page: string; readonly width: number; readonly height: number }[]
  readonly runs: readonly PlacedRun[]
}

/** The boxes in which a stretch of text stands, one for each line of it. `text` is that of the revision. */
export function boxesOf(
  { runs }: PageLayout,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly PageBox[] {
  if (start >= end) return []
  const boxes: PageBox[] = []
  let before: PlacedRun | null = null
  for (let at = firstAfter(runs, start); at < runs.length; at += 1) {
    const each = runs[at]
    if (each === undefined || each[0] >= end) break
    const box = boxIn(each, text, Math.max(start, each[0]), Math.min(end, each[1]))
    const last = boxes.at(-1)
    if (last && before && isOneLine(before, each)) boxes[boxes.length - 1] = around(last, box)
    else boxes.push(box)
    before = each
  }
  return boxes
}

/** The index of the first run that ends after an offset. */
function firstAfter(runs: readonly PlacedRun[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.[1] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function boxIn(placed: PlacedRun, text: string, start: number, end: number): PageBox {
  const words = text.slice(placed[0], placed[1])
  return shareOfBox(placed, shareBefore(words, start - placed[0]), shareBefore(words, end - placed[0]))
}

/** The part of a run's box from one share of its length to another, in the direction of its text. */
export function shareOfBox([, , page, left, top, width, height, way]: PlacedRun, from: number, to: number): PageBox {
  switch (directions[way]) {
    case 'left':
      return { page, left: left + width * (1 - to), top, width: width * (to - from), height }
    case 'down':
      return { page, left, top: top + height * from, width, height: height * (to - from) }
    case 'up':
      return { page, left, top: top + height * (1 - to), width, height: height * (to - from) }
    default:
      return { page, left: left + width * from, top, width: width * (to - from), height }
  }
}

/** True for runs that follow each other in one line, with no more than a space between them. */
function isOneLine(one: PlacedRun, other: PlacedRun): boolean {
  if (one[2] !== other[2] || one[7] !== other[7] || other[0] - one[1] > 1) return false
  const across = directions[one[7]] === 'down' || directions[one[7]] === 'up' ? 0 : 1
  const [place, extent] = [3 + across, 5 + across] as const
  const from = Math.max(Number(one[place]), Number(other[place]))
  const to = Math.min(Number(one[place]) + Number(one[extent]), Number(other[place]) + Number(other[extent]))
  return to - from > 0.4 * Math.min(Number(one[extent]), Number(other[extent]))
}

function around(one: PageBox, other: PageBox): PageBox {
  const left = Math.min(one.left, other.left)
  const top = Math.min(one.top, other.top)
  return {
    page: one.page,
    left,
    top,
    width: Math.max(one.left + one.width, other.left + other.width) - left,
    height: Math.max(one.top + one.height, other.top + other.height) - top,
  }
}

/** Runs by the index of their page. */
const byPage = new WeakMap<PageLayout, ReadonlyMap<number, readonly PlacedRun[]>>()

/** The runs that stand on a page, in the order of the text. */
export function runsOn(layout: PageLayout, page: number): readonly PlacedRun[] {
  let pages = byPage.get(layout)
  if (!pages) {
    const made = new Map<number, PlacedRun[]>()
    for (const each of layout.runs) made.set(each[2], [...(made.get(each[2]) ?? []), each])
    pages = made
    byPage.set(layout, pages)
  }
  return pages.get(page) ?? []
}

/**
 * The offset into the text that is nearest to a point of a page, in points from its upper left corner, and whether the point is on the
 * words. Null for a page without text.
 */
export function offsetAtPoint(
  layout: PageLayout,
  text: string,
  { page, left, top }: Pick<PageBox, 'page' | 'left' | 'top'>,
): { readonly offset: number; readonly isOnText: boolean } | null {
  let best: PlacedRun | null = null
  let least = Number.POSITIVE_INFINITY
  for (const each of runsOn(layout, page)) {
    const apart = distance(each, left, top)
    if (apart < least) {
      best = each
      least = apart
    }
  }
  if (best === null) return null
  const [start, end, , x, y, width, height, way] = best
  const along = {
    right: (left - x) / width,
    left: 1 - (left - x) / width,
    down: (top - y) / height,
    up: 1 - (top - y) / height,
  }
  const share = along[directions[way] ?? 'right']
  return { offset: start + unitsAtShare(text.slice(start, end), share), isOnText: least === 0 }
}

/** How far a point is from a run; across lines counts more than along them, for a line is left by accident more easily. */
function distance([, , , left, top, width, height, way]: PlacedRun, x: number, y: number): number {
  const sideways = Math.max(left - x, 0, x - left - width)
  const upDown = Math.max(top - y, 0, y - top - height)
  const isUpright = directions[way] === 'right' || directions[way] === 'left'
  return isUpright ? sideways + 8 * upDown : 8 * sideways + upDown
}

/** The share of a run's length that stands before an index into its text, both in UTF-16. */
export function shareBefore(words: string, index: number): number {
  if (index <= 0) return 0
  if (index >= words.length) return 1
  const before = widthOf(words.slice(0, index))
  const all = before + widthOf(words.slice(index))
  return all === 0 ? 0 : before / all
}

/** The index of the grapheme's edge that is nearest to a share of a run's length. */
function unitsAtShare(words: string, share: number): number {
  const all = widthOf(words)
  let passed = 0
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(words)) {
    const width = widthOf(segment)
    if (passed + width / 2 > share * all) return index
    passed += width
  }
  return words.length
}

/**
 * How wide letters are beside each other, in thousandths of their size: the common widths of printed faces (those of Helvetica and Times
 * lie around them). A file's own widths are not kept; over a line the errors are a fraction of a letter.
 */
function widthOf(words: string): number {
  let width = 0
  for (const letter of words) width += letterWidth(letter)
  return width
}

function letterWidth(letter: string): number {
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(letter))
    return 1_000
  if (/[ijlIt.,;:'|!()[\]frJ\s\-\u2018\u2019\u06d4\u0627]/u.test(letter)) return 290
  if (/[mwMW\u2014%@]/u.test(letter)) return 840
  return /[\p{Lu}&\u201c\u201d]/u.test(letter) ? 660 : 520
}
