import { Editor, Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import type { SourceDocument } from '#domain/document/document.ts'
import { asContent, documentExtensions } from './document-schema.ts'

/** Where pages begin, when something was said and by whom: the reader draws it from the document itself, and a corrected copy must keep it. */
const kept = Extension.create({
  name: 'keptAttributes',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        page: { default: null, rendered: false, keepOnSplit: false },
        pageTurns: { default: null, rendered: false, keepOnSplit: false },
        time: { default: null, rendered: false },
        speaker: { default: null, rendered: false },
      },
    },
  ],
})

/** Undo within the copy: the keys stay in it even when nothing is left to undo, so that they never reach the project. */
const undoing = Extension.create({
  name: 'undoing',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const staying = (command: typeof undo) => () => {
      command(this.editor.state, this.editor.view.dispatch)
      return true
    }
    return { 'Mod-z': staying(undo), 'Mod-Shift-z': staying(redo), 'Mod-y': staying(redo) }
  },
})

/** Mounts an editor over a copy of a document, to correct its text. The caller destroys it. */
export function correctingEditor(element: HTMLElement, document: SourceDocument, label: string): Editor {
  return new Editor({
    element,
    content: asContent({ type: 'doc', content: [{ type: 'section', content: document.content }] }),
    extensions: [...documentExtensions, kept, undoing],
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        role: 'textbox',
        'aria-multiline': 'true',
        tabindex: '0',
        spellcheck: 'false',
      },
      // What is pasted comes as text: the structure of a source is the source's own.
      handlePaste: (view, event) => {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (text !== '') view.dispatch(view.state.tr.insertText(text))
        return true
      },
      handleDrop: () => true,
      // Escape is the dialog's: the editor would select a whole paragraph, which the next letter would replace.
      handleDOMEvents: { keydown: (_, { key }) => key === 'Escape' },
    },
  })
}
