import type { Node as NodeExtension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { highlightsKey, type Told } from './drawn-highlights.ts'
import type { Interval } from './interval-index.ts'
import { firstSections, sectionStretches } from './section-stretches.ts'

/** The sections of a document, and those whose text is in the page so far: none is taken out again. */
export interface DrawnSections {
  readonly stretches: readonly Interval[]
  readonly drawn: ReadonlySet<number>
  /** Tells the view of each section that it is to hold its text. */
  readonly set: DecorationSet
}

const sectionsKey = new PluginKey<DrawnSections>('sections')
const spec = { isDrawn: true } as const

/** The sections of an editor as they are drawn now. */
export const sectionsIn = (state: EditorState): DrawnSections | undefined => sectionsKey.getState(state)

/**
 * Puts the text of sections into the page when their highlights are first drawn: those near what can be seen at once, the others in
 * idle moments. Until then a section is an empty box of the height that a section out of sight has anyway.
 */
export const drawnSections = (map: TextMap): Plugin<DrawnSections> =>
  new Plugin<DrawnSections>({
    key: sectionsKey,
    state: {
      init: (_config, { doc }) => {
        const stretches = sectionStretches(doc, map)
        return withDrawn({ stretches, drawn: new Set(), set: DecorationSet.empty }, [firstSections(stretches)], doc)
      },
      apply: (transaction, sections, _before, { doc }) => {
        const told: Told | undefined = transaction.getMeta(highlightsKey)
        return told ? withDrawn(sections, [told.near, told.also], doc) : sections
      },
    },
    props: { decorations: (state) => sectionsKey.getState(state)?.set },
  })

function withDrawn(before: DrawnSections, wanted: readonly (Interval | undefined)[], doc: Node): DrawnSections {
  const missing = before.stretches.flatMap(({ start, end }, at) =>
    !before.drawn.has(at) && wanted.some((each) => each && each.start < end && each.end > start) ? [at] : [],
  )
  if (missing.length === 0) return before
  const positions = new Map<number, number>()
  doc.forEach((_section, position, at) => {
    positions.set(at, position)
  })
  const decorations = missing.map((at) => {
    const from = positions.get(at) ?? 0
    return Decoration.node(from, from + doc.child(at).nodeSize, {}, spec)
  })
  return { ...before, drawn: new Set([...before.drawn, ...missing]), set: before.set.add(doc, decorations) }
}

/** Draws the sections of a stretch of text now, where they are not yet: their places in the page can then be measured. */
export function drawNow(view: EditorView, { start, end }: Interval): void {
  const sections = sectionsIn(view.state)
  if (!sections) return
  const isMissing = sections.stretches.some(
    (each, at) => each.start <= end && each.end > start && !sections.drawn.has(at),
  )
  // To the character after the end, so that an empty stretch has its section too.
  if (isMissing) view.dispatch(view.state.tr.setMeta(highlightsKey, { also: { start, end: end + 1 } }))
}

/** The section node, whose text is put into the page when a decoration says so. */
export const drawnWhenTold = (section: NodeExtension): NodeExtension =>
  section.extend({
    addNodeView:
      () =>
      ({ decorations, view }) => {
        const isDrawn = isTold(decorations)
        const dom = view.dom.ownerDocument.createElement('div')
        dom.className = isDrawn ? 'doc-section' : 'doc-section is-undrawn'
        return {
          dom,
          contentDOM: isDrawn ? dom : null,
          update: (_node, now) => isTold(now) === isDrawn,
        }
      },
  })

const isTold = (decorations: readonly Decoration[]): boolean =>
  decorations.some((each) => (each.spec as Partial<typeof spec>).isDrawn === true)
