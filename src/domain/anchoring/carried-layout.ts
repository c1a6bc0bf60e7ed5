import { directions, type PageLayout, type PlacedRun, shareBefore, shareOfBox } from '../document/page-layout.ts'
import type { TextRun } from './align-texts.ts'

/**
 * The layout of a text that was corrected: what stands word for word in both texts stands where it stood, what was changed stands
 * nowhere. `common` is what both texts have in common, in their order; `before` is the earlier text.
 */
export function carriedLayout({ pages, runs }: PageLayout, before: string, common: readonly TextRun[]): PageLayout {
  const carried: PlacedRun[] = []
  let at = 0
  for (const run of runs) {
    const [start, end] = run
    while (at > 0 && (common[at]?.old ?? 0) > start) at -= 1
    for (let next = at; next < common.length; next += 1) {
      const same = common[next]
      if (same === undefined || same.old >= end) break
      at = next
      const from = Math.max(start, same.old)
      const to = Math.min(end, same.old + same.length)
      if (from < to) carried.push(part(run, before, from, to, same.new - same.old))
    }
  }
  return { pages, runs: carried.toSorted((a, b) => a[0] - b[0]) }
}

/** A part of a run, from and to as offsets into the earlier text, moved to where it stands in the later one. */
function part(run: PlacedRun, before: string, from: number, to: number, moved: number): PlacedRun {
  const words = before.slice(run[0], run[1])
  const box = shareOfBox(run, shareBefore(words, from - run[0]), shareBefore(words, to - run[0]))
  return [from + moved, to + moved, box.page, box.left, box.top, box.width, box.height, run[7] % directions.length]
}
