import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type PluginView, type Transaction } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { type DrawnHighlights, drawnAlso, noHighlights, redrawn } from './highlight-decorations.ts'
import type { HighlightLayer } from './highlight-layer.ts'
import type { Interval } from './interval-index.ts'
import { uncovered } from './overlap-segments.ts'
import { sectionStretches, sectionsNear } from './section-stretches.ts'

const highlightsKey = new PluginKey<DrawnHighlights>('highlights')

/** What a transaction tells the highlights. */
interface Told {
  /** The layers to be drawn from now on. */
  readonly layers?: readonly HighlightLayer[]
  /** The sections that are near now. */
  readonly near?: Interval
  /** Further sections to draw, near or not. */
  readonly also?: Interval
}

/** The highlights of an editor as they are drawn now. */
export const highlightsIn = (state: EditorState): DrawnHighlights | undefined => highlightsKey.getState(state)

/** A transaction that has these layers drawn instead of the ones before. */
export const drawLayers = ({ tr }: EditorState, layers: readonly HighlightLayer[]): Transaction =>
  tr.setMeta(highlightsKey, { layers } satisfies Told)

/** Sections that count as near before anything was measured: more than a screen of text. */
const nearAtFirst = 2

/**
 * Draws the layers over a document: those near what can be seen at once and before every frame that shows them, the others,
 * section by section, while the window has nothing to do.
 */
export const highlights = (map: TextMap): Extension =>
  Extension.create({
    name: 'highlights',
    addProseMirrorPlugins: () => [
      new Plugin<DrawnHighlights>({
        key: highlightsKey,
        state: {
          init: (_config, { doc }) => noHighlights(DecorationSet.empty, firstSections(sectionStretches(doc, map))),
          apply: (transaction, drawn, _before, { doc }) =>
            toldTo(drawn, transaction.getMeta(highlightsKey), { doc, map }),
        },
        props: { decorations: (state) => highlightsKey.getState(state)?.set },
        view: (view) => new DrawingAhead(view, map),
      }),
    ],
  })

const firstSections = (sections: readonly Interval[]): Interval => ({
  start: 0,
  end: sections[Math.min(nearAtFirst, sections.length) - 1]?.end ?? 1,
})

function toldTo(
  drawn: DrawnHighlights,
  told: Told | undefined,
  ground: Parameters<typeof redrawn>[2],
): DrawnHighlights {
  if (told === undefined) return drawn
  const { layers, near, also } = told
  const known = near ? { ...drawn, near } : drawn
  const latest = layers ? redrawn(known, layers, ground) : known
  return [near, also].reduce((all, stretch) => (stretch ? drawnAlso(all, stretch, ground) : all), latest)
}

/** Keeps the sections near what can be seen drawn, and draws the others in idle moments. */
class DrawingAhead implements PluginView {
  readonly #view: EditorView
  readonly #sections: readonly Interval[]
  readonly #scroller: Element | null
  readonly #resized: ResizeObserver
  #waiting: number | null = null

  constructor(view: EditorView, map: TextMap) {
    this.#view = view
    this.#sections = sectionStretches(view.state.doc, map)
    this.#scroller = view.dom.closest('.document-scroller')
    this.#resized = new ResizeObserver(this.#look)
    if (this.#scroller === null) return
    this.#scroller.addEventListener('scroll', this.#look, { passive: true })
    this.#resized.observe(this.#scroller)
  }

  update(): void {
    if (this.#waiting !== null || this.#nextUndrawn() === null) return
    this.#waiting = requestIdleCallback(() => {
      this.#waiting = null
      const next = this.#nextUndrawn()
      // One section at a time, so that a key never waits for more than that. Drawing it leads to the next.
      if (next) this.#tell({ also: next })
    })
  }

  destroy(): void {
    this.#scroller?.removeEventListener('scroll', this.#look)
    this.#resized.disconnect()
    if (this.#waiting !== null) cancelIdleCallback(this.#waiting)
  }

  /** Runs before the frame that a scroll leads to is drawn. */
  readonly #look = (): void => {
    const drawn = highlightsIn(this.#view.state)
    if (this.#scroller === null || !drawn) return
    const { first, last } = sectionsNear(this.#view.dom.children, this.#scroller)
    const [start, end] = [this.#sections[first]?.start, this.#sections[last]?.end]
    if (start === undefined || end === undefined) return
    if (drawn.near.start !== start || drawn.near.end !== end) this.#tell({ near: { start, end } })
  }

  /** The first section that is not drawn. */
  #nextUndrawn(): Interval | null {
    const drawn = highlightsIn(this.#view.state)?.drawn ?? []
    const all = { start: 0, end: this.#sections.at(-1)?.end ?? 0 }
    const [gap] = uncovered(all, drawn)
    if (!gap) return null
    return this.#sections.find(({ end }) => end > gap.start) ?? null
  }

  #tell(told: Told): void {
    this.#view.dispatch(this.#view.state.tr.setMeta(highlightsKey, told))
  }
}
