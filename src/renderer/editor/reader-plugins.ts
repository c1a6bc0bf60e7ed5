import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { type DrawnHighlights, noHighlights, redrawn } from './highlight-decorations.ts'
import type { HighlightLayer } from './highlight-layer.ts'

export const highlightsKey = new PluginKey<DrawnHighlights>('highlights')

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
