import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { DrawingAhead } from './drawing-ahead.ts'
import { highlightsKey, type Told } from './drawn-highlights.ts'
import { type DrawingGround, type DrawnHighlights, drawnAlso, noHighlights, redrawn } from './highlight-decorations.ts'
import { firstSections, sectionStretches } from './section-stretches.ts'

/**
 * Draws the layers over a document: those near what can be seen at once and before every frame that shows them, the others,
 * section by section, while the window has nothing to do.
 *
 * @param before those that are drawn over the beginning of the same text
 */
export const highlights = (map: TextMap, before: DrawnHighlights | null = null): Plugin<DrawnHighlights> =>
  new Plugin<DrawnHighlights>({
    key: highlightsKey,
    state: {
      init: (_config, { doc }) =>
        before
          ? { ...before, set: DecorationSet.create(doc, before.set.find()) }
          : noHighlights(DecorationSet.empty, firstSections(sectionStretches(doc, map))),
      apply: (transaction, drawn, _before, { doc }) => toldTo(drawn, transaction.getMeta(highlightsKey), { doc, map }),
    },
    props: { decorations: (state) => highlightsKey.getState(state)?.set },
    view: (view) => new DrawingAhead(view, map),
  })

function toldTo(drawn: DrawnHighlights, told: Told | undefined, ground: DrawingGround): DrawnHighlights {
  if (told === undefined) return drawn
  const { layers, near, also } = told
  const known = near ? { ...drawn, near } : drawn
  const latest = layers ? redrawn(known, layers, ground) : known
  return [near, also].reduce((all, stretch) => (stretch ? drawnAlso(all, stretch, ground) : all), latest)
}

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
