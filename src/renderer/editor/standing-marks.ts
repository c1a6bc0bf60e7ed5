import { Plugin, type PluginKey } from '@tiptap/pm/state'
import { type Decoration, DecorationSet } from '@tiptap/pm/view'

/** Draws decorations over a text that does not change. They are asked for once, when there is a document to draw them over. */
export const standingMarks = (key: PluginKey<DecorationSet>, marks: () => Decoration[]): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, marks()),
      apply: (_transaction, set) => set,
    },
    props: { decorations: (state) => key.getState(state) },
  })
