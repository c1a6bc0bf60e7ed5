import type { Node } from '@tiptap/pm/model'
import type { TextMap } from '#domain/text/text-map.ts'
import type { Interval } from './interval-index.ts'

/**
 * The stretch of text of each section of a document, in order and without gaps: a section reaches to where the next one
 * begins, so the line break between two belongs to the first.
 */
export function sectionStretches(doc: Node, map: TextMap): readonly Interval[] {
  const starts: number[] = []
  doc.forEach((_section, position, at) => {
    starts.push(at === 0 ? 0 : map.toOffset(position))
  })
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? map.text.length + 1 }))
}

/** Sections that count as near before anything was measured: more than a screen of text. */
const nearAtFirst = 2

/** The stretch of text that counts as near before anything was measured. */
export const firstSections = (sections: readonly Interval[]): Interval => ({
  start: 0,
  end: sections[Math.min(nearAtFirst, sections.length) - 1]?.end ?? 1,
})

/** From which to which section, both included, something is near: in sight, or less than a height of the view away from it. */
export function sectionsNear(
  sections: HTMLCollection,
  scroller: Element,
): { readonly first: number; readonly last: number } {
  const box = scroller.getBoundingClientRect()
  const top = box.top - box.height
  const bottom = box.bottom + box.height
  let low = 0
  let high = Math.max(0, sections.length - 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle
    else low = middle + 1
  }
  let last = low
  while (last + 1 < sections.length && (sections[last + 1]?.getBoundingClientRect().top ?? bottom) < bottom) last += 1
  return { first: low, last }
}
