import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'

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
