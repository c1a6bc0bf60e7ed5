import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import type { Interval } from './interval-index.ts'
import { highlightsKey } from './reader-plugins.ts'

/** Places found by the find bar, and which of them is the current one. */
export interface FoundPlaces {
  readonly matches: readonly Interval[]
  readonly current: number
}

/** What is painted over a document besides its highlights. */
interface PaintedPlaces extends FoundPlaces {
  /** The words that keys and the bubble act on. */
  readonly selected: Interval | null
}

export const nothingFound: FoundPlaces = { matches: [], current: -1 }

const nothingPainted: PaintedPlaces = { ...nothingFound, selected: null }

export const paintedKey = new PluginKey<PaintedPlaces>('painted')

/** How many places are painted before and after the current one. */
const reach = 1_000

/**
 * Paints found places and selected words that a transaction carries under `paintedKey`, as CSS highlights: over the text as
 * it stands, so that no highlight is cut in two and no Urdu word loses the joins of its letters, as by elements around them.
 */
export const paintedPlaces = (map: TextMap): Extension =>
  Extension.create({
    name: 'paintedPlaces',
    addProseMirrorPlugins: () => [
      new Plugin<PaintedPlaces>({
        key: paintedKey,
        state: {
          init: () => nothingPainted,
          apply: (transaction, painted): PaintedPlaces => transaction.getMeta(paintedKey) ?? painted,
        },
        view: (mounted) => {
          let clear = paint(mounted, map)
          return {
            update(view, before) {
              const isSame =
                paintedKey.getState(before) === paintedKey.getState(view.state) &&
                highlightsKey.getState(before) === highlightsKey.getState(view.state)
              if (isSame) return
              clear()
              clear = paint(view, map)
            },
            destroy: () => clear(),
          }
        },
      }),
    ],
  })

/** Paints what is to be seen in a view; the returned function takes the paint off again. */
function paint(view: EditorView, map: TextMap): () => void {
  const { matches, current, selected } = paintedKey.getState(view.state) ?? nothingPainted
  const painted: (readonly [Highlight, StaticRange])[] = []
  const add = (name: PaintName, place: Interval): void => {
    const start = view.domAtPos(map.toPosition(place.start), 1)
    const end = view.domAtPos(map.toPosition(place.end), -1)
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    })
    const highlight = registered(name)
    highlight.add(range)
    painted.push([highlight, range])
  }
  if (selected) add('selected-words', selected)
  for (let at = Math.max(0, current - reach); at < Math.min(matches.length, current + reach); at += 1) {
    const match = matches[at]
    if (match) add(at === current ? 'found-current' : 'found', match)
  }
  return () => {
    for (const [highlight, range] of painted) highlight.delete(range)
  }
}

type PaintName = keyof typeof priorities
/** What is painted over what, where places meet. */
const priorities = { 'selected-words': 0, found: 1, 'found-current': 2 }

/** One highlight of each name serves every document in the window. */
function registered(name: PaintName): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = priorities[name]
  CSS.highlights.set(name, made)
  return made
}
