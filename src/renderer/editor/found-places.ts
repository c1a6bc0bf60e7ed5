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

export const nothingFound: FoundPlaces = { matches: [], current: -1 }

export const foundKey = new PluginKey<FoundPlaces>('found')

/** How many places are painted before and after the current one. */
const reach = 1_000

/**
 * Paints the places that a transaction carries under `foundKey`, as CSS highlights: over the text as it stands, so that no
 * highlight is cut in two and no Urdu word loses the joins of its letters, as they would be by elements around the places.
 */
export const foundPlaces = (map: TextMap): Extension =>
  Extension.create({
    name: 'foundPlaces',
    addProseMirrorPlugins: () => [
      new Plugin<FoundPlaces>({
        key: foundKey,
        state: {
          init: () => nothingFound,
          apply: (transaction, found): FoundPlaces => transaction.getMeta(foundKey) ?? found,
        },
        view: (mounted) => {
          let clear = paint(mounted, map)
          return {
            update(view, before) {
              const isSame =
                foundKey.getState(before) === foundKey.getState(view.state) &&
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

/** Paints what is found in a view; the returned function takes the paint off again. */
function paint(view: EditorView, map: TextMap): () => void {
  const { matches, current } = foundKey.getState(view.state) ?? nothingFound
  const painted: (readonly [Highlight, StaticRange])[] = []
  for (let at = Math.max(0, current - reach); at < Math.min(matches.length, current + reach); at += 1) {
    const match = matches[at]
    if (!match) continue
    const start = view.domAtPos(map.toPosition(match.start), 1)
    const end = view.domAtPos(map.toPosition(match.end), -1)
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    })
    const highlight = registered(at === current ? 'found-current' : 'found')
    highlight.add(range)
    painted.push([highlight, range])
  }
  return () => {
    for (const [highlight, range] of painted) highlight.delete(range)
  }
}

/** One highlight of each name serves every document in the window. */
function registered(name: 'found' | 'found-current'): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = name === 'found-current' ? 2 : 1
  CSS.highlights.set(name, made)
  return made
}
