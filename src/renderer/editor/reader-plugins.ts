import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { type DrawnHighlights, noHighlights, redrawn } from './highlight-decorations.ts'
import type { HighlightLayer } from './highlight-layer.ts'
import type { Interval } from './interval-index.ts'

/** Places found by the find bar, and which of them is the current one. */
export interface FoundPlaces {
  readonly matches: readonly Interval[]
  readonly current: number
}

export const highlightsKey = new PluginKey<DrawnHighlights>('highlights')
export const foundKey = new PluginKey<DecorationSet>('found')

/** Draws the layers that a transaction carries under `highlightsKey`. */
export const highlights = (map: TextMap): Extension =>
  Extension.create({
    name: 'highlights',
    addProseMirrorPlugins: () => [
      new Plugin<DrawnHighlights>({
        key: highlightsKey,
        state: {
          init: () => noHighlights(DecorationSet.empty),
          apply(transaction, drawn, _before, after) {
            const layers: readonly HighlightLayer[] | undefined = transaction.getMeta(highlightsKey)
            return layers ? redrawn(drawn, layers, after.doc, map) : drawn
          },
        },
        props: { decorations: (state) => highlightsKey.getState(state)?.set },
      }),
    ],
  })

/** Draws the places that a transaction carries under `foundKey`. */
export const foundPlaces = (map: TextMap): Extension =>
  Extension.create({
    name: 'foundPlaces',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: foundKey,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, drawn, _before, after) {
            const found: FoundPlaces | undefined = transaction.getMeta(foundKey)
            if (!found) return drawn
            return DecorationSet.create(
              after.doc,
              found.matches.map(({ start, end }, at) =>
                Decoration.inline(map.toPosition(start), map.toPosition(end), {
                  class: at === found.current ? 'found is-current' : 'found',
                }),
              ),
            )
          },
        },
        props: { decorations: (state) => foundKey.getState(state) },
      }),
    ],
  })

/**
 * Keeps the text frozen. Whatever would change the document is refused: at the door (typing, paste, drop, cut), and, for
 * what no door can stop (a composition that writes into the page), by refusing the transaction, after which the editor
 * draws its own text again.
 */
export const frozenText = Extension.create({
  name: 'frozenText',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('frozenText'),
      filterTransaction: (transaction) => !transaction.docChanged,
      props: {
        handlePaste: () => true,
        handleDrop: () => true,
        handleTextInput: () => true,
        handleDOMEvents: { beforeinput: refused, paste: refused, drop: refused, cut: refused, dragstart: refused },
      },
    }),
  ],
})

const refused = (_view: unknown, event: Event): boolean => {
  event.preventDefault()
  return true
}
