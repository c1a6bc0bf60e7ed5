import { boxesOf, type PageBox, type PageLayout } from '#domain/document/page-layout.ts'
import type { HighlightLayer } from '../highlight-layer.ts'

/** A highlight on a page: one line of it. */
export interface DrawnPassage {
  readonly layer: HighlightLayer
  readonly box: PageBox
  /** Whether it is the first line of the highlight, where its sign stands. */
  readonly isStart: boolean
}

/** The highlights over a text as they stand on its pages, by the index of the page. */
export function drawnPassages(
  layout: PageLayout,
  text: string,
  layers: readonly HighlightLayer[],
): ReadonlyMap<number, readonly DrawnPassage[]> {
  const pages = new Map<number, DrawnPassage[]>()
  for (const layer of layers)
    for (const [at, box] of boxesOf(layout, text, layer).entries()) {
      const drawn = pages.get(box.page) ?? []
      pages.set(box.page, drawn)
      drawn.push({ layer, box, isStart: at === 0 })
    }
  return pages
}

/** The layers that lie at a point of a page, in points, the widest first. */
export const passagesAt = (
  drawn: readonly DrawnPassage[],
  { left, top }: Pick<PageBox, 'left' | 'top'>,
): readonly HighlightLayer[] => [
  ...new Set(
    drawn
      .filter(
        ({ box }) => left >= box.left && left <= box.left + box.width && top >= box.top && top <= box.top + box.height,
      )
      .map(({ layer }) => layer)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start)),
  ),
]
