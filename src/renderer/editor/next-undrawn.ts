import type { Interval } from './interval-index.ts'
import { uncovered } from './overlap-segments.ts'

/**
 * The section to draw next: the first one that is not drawn from where one reads on, else from the start of the text; null
 * where all are. Those that are read next come first, so that they are there before they are scrolled to.
 */
export function nextUndrawn(
  sections: readonly Interval[],
  drawn: readonly Interval[],
  near: Interval,
): Interval | null {
  const end = sections.at(-1)?.end ?? 0
  const [ahead] = uncovered({ start: near.start, end }, drawn)
  const [gap] = ahead ? [ahead] : uncovered({ start: 0, end }, drawn)
  return gap ? (sections.find((section) => section.end > gap.start) ?? null) : null
}
