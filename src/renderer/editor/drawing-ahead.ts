import type { PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { highlightsIn, highlightsKey, type Told } from './drawn-highlights.ts'
import type { Interval } from './interval-index.ts'
import { nextUndrawn } from './next-undrawn.ts'
import { sectionStretches, sectionsNear } from './section-stretches.ts'

/** Milliseconds that a key may wait for sections that are drawn in an idle moment, and for the last of them. */
const shortWait = 4

/** Keeps the sections near what can be seen drawn, and draws the others in idle moments. */
export class DrawingAhead implements PluginView {
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
    window.addEventListener('beforeprint', this.#drawAll)
    this.#resized.observe(this.#scroller)
  }

  update(): void {
    if (this.#waiting !== null || this.#nextUndrawn() === null) return
    this.#waiting = requestIdleCallback(() => {
      const begun = performance.now()
      let next = this.#nextUndrawn()
      while (next) {
        this.#tell({ also: next })
        next = performance.now() - begun < shortWait ? this.#nextUndrawn() : null
      }
      this.#waiting = null
      this.update()
    })
  }

  destroy(): void {
    this.#scroller?.removeEventListener('scroll', this.#look)
    window.removeEventListener('beforeprint', this.#drawAll)
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

  /** On paper nothing comes later. */
  readonly #drawAll = (): void => {
    const end = this.#sections.at(-1)?.end
    if (end !== undefined) this.#tell({ also: { start: 0, end } })
  }

  #nextUndrawn(): Interval | null {
    const highlights = highlightsIn(this.#view.state)
    return highlights ? nextUndrawn(this.#sections, highlights.drawn, highlights.near) : null
  }

  #tell(told: Told): void {
    this.#view.dispatch(this.#view.state.tr.setMeta(highlightsKey, told))
  }
}
