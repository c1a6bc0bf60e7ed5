import { createContext, useContext, useEffect } from 'react'
import type { HistorySteps, PlacesInTexts } from '#client/screen-props.ts'
import type { TextPlace } from '#editor/text-place.ts'
import type { SourceId } from './reader-session.ts'

/** What leads somewhere else in a text. Going on in the same way (the next found place) is part of the same jump. */
export type JumpKind = 'passage' | 'highlights' | 'heading' | 'found' | 'minimap' | 'memo'

const series: ReadonlySet<JumpKind> = new Set<JumpKind>(['highlights', 'found'])

/** Jumps within the texts on the screen, as steps of the window's history: back leads to the exact place. */
export class ReaderJumps {
  readonly #steps: HistorySteps
  #places: PlacesInTexts = {}
  #last: JumpKind | null = null

  constructor(steps: HistorySteps) {
    this.#steps = steps
  }

  /** A text on the screen is at this place now. */
  at(sourceId: SourceId, place: TextPlace): void {
    this.#places = { ...this.#places, [sourceId]: place }
    this.#steps.keep(this.#places)
  }

  /** The place in a text that the present step knows, after back or forward. */
  kept(sourceId: SourceId): TextPlace | null {
    return this.#steps.kept()?.[sourceId] ?? null
  }

  /** To be called before the reader goes elsewhere in a text on the screen. */
  leave(kind: JumpKind): void {
    if (this.#last === kind && series.has(kind)) return
    this.#last = kind
    this.#steps.keep(this.#places)
    this.#steps.add()
    this.#steps.keep(this.#places)
  }

  /** A series of jumps has ended: the find bar was closed, the person scrolled or went on in another way. */
  rest(): void {
    this.#last = null
  }

  /** Hears where each text was, when back or forward led to a step that knows it. */
  onReturn(listener: (places: PlacesInTexts) => void): () => void {
    return this.#steps.onReturn(() => {
      this.#last = null
      const places = this.#steps.kept()
      if (places === null) return
      this.#places = places
      listener(places)
    })
  }
}

const JumpsContext = createContext<ReaderJumps | null>(null)
export const JumpsProvider = JumpsContext.Provider

export function useJumps(): ReaderJumps {
  const jumps = useContext(JumpsContext)
  if (jumps === null) throw new Error('useJumps outside JumpsProvider')
  return jumps
}

/** Hears of every return that knows this source's place, while it is on the screen. */
export function useReturn(sourceId: SourceId, listener: (place: TextPlace) => void): void {
  const jumps = useJumps()
  useEffect(
    () =>
      jumps.onReturn((places) => {
        const place = places[sourceId]
        if (place) listener(place)
      }),
    [jumps, sourceId, listener],
  )
}
