import './undrawn-marks.css'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { piledMarks } from '#domain/text/piled-marks.ts'
import type { TextMap } from '#domain/text/text-map.ts'

const marksKey = new PluginKey<DecorationSet>('undrawnMarks')

/**
 * Keeps the browser from laying out more marks over a letter than it can: they stay in the text and in what is copied, and a sign with
 * their number stands in their place. A frozen text is looked through once, by its map; a text that is corrected, again whenever
 * as much comes into it as makes a pile.
 */
export const undrawnMarks = (map: TextMap | null = null): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, map ? pilesOf(map) : pilesIn(doc)),
      apply: (transaction, set, before, { doc }) => {
        if (!transaction.docChanged) return set
        const isMuch = doc.content.size - before.doc.content.size > muchAtOnce
        return isMuch ? DecorationSet.create(doc, pilesIn(doc)) : set.map(transaction.mapping, doc)
      },
    },
    props: { decorations: (state) => marksKey.getState(state) },
  })

/** Nobody types so much in one step. */
const muchAtOnce = 100

const pilesOf = (map: TextMap): Decoration[] =>
  piledMarks(map.text).flatMap(({ start, end }) => undrawn(map.toPosition(start), map.toPosition(end)))

function pilesIn(document: DocumentNode): Decoration[] {
  const found: Decoration[] = []
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
    for (const { start, end } of piledMarks(text)) found.push(...undrawn(position + 1 + start, position + 1 + end))
    return false
  })
  return found
}

const undrawn = (from: number, to: number): readonly Decoration[] => [
  Decoration.inline(from, to, { class: 'doc-undrawn-marks' }),
  Decoration.widget(to, () => sign(to - from), { side: -1, key: `undrawn ${to - from}` }),
]

/** No words stand in it: what is copied from the text is the text. */
function sign(count: number): HTMLElement {
  const element = document.createElement('span')
  element.className = 'doc-undrawn-sign'
  element.setAttribute('role', 'note')
  element.dataset.count = String(count)
  return element
}
