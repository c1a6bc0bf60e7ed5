import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'

/** A passage whose claim has a passage in the other source, and where that is. */
export interface LinkedPassage {
  readonly layer: HighlightLayer
  readonly target: Interval
}

/**
 * The passages of one source whose claims have a passage in another one, in text order. Of several there the first in the
 * text is taken, so that scrolling to and fro finds the same.
 */
export function linkedPassages(
  from: readonly HighlightLayer[],
  to: readonly HighlightLayer[],
): readonly LinkedPassage[] {
  const targets = new Map<string, Interval>()
  for (const { claimId, partIndex, start, end } of to) {
    const known = claimId === null ? undefined : targets.get(claimId)
    if (claimId !== null && partIndex === 0 && (known === undefined || start < known.start))
      targets.set(claimId, { start, end })
  }
  return from
    .flatMap((layer) => {
      const target = layer.claimId === null || layer.partIndex > 0 ? undefined : targets.get(layer.claimId)
      return target ? [{ layer, target }] : []
    })
    .toSorted((a, b) => a.layer.start - b.layer.start || a.layer.end - b.layer.end)
}

/** So near to the line that is read, the passage in focus is meant, even where another one begins in the same line. */
const near = 240

/**
 * The passage that the reader has come to: the one in focus where it is at the line that is read, else the last one that
 * begins before it. Null above the first.
 */
export function linkedAt(
  passages: readonly LinkedPassage[],
  offset: number,
  focused: HighlightLayer['annotationId'],
): LinkedPassage | null {
  const isMeant = ({ layer }: LinkedPassage): boolean =>
    focused !== null && layer.annotationId === focused && Math.abs(layer.start - offset) < near
  return passages.find(isMeant) ?? passages.findLast(({ layer }) => layer.start <= offset) ?? null
}
