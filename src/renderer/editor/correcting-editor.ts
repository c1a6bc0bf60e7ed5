import { Editor, Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { SourceDocument } from '#domain/document/document.ts'
import { enter, insertPlain, joining, newLine, typedAcross } from './correcting-commands.ts'
import { type DocumentPictures, documentPictures } from './document-pictures.ts'
import { asContent, documentExtensions } from './document-schema.ts'
import { keptPages } from './kept-pages.ts'
import { inSections } from './sectioned-document.ts'
import { hearSelection } from './selection-now.ts'
import { undrawnMarks } from './undrawn-marks.ts'

/** Where pages begin, when something was said and by whom: the reader draws it from the document itself, and a corrected copy must keep it. */
export const keptAttributes = Extension.create({
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

/** The keys that change blocks, and undo within the copy: it stays there even when nothing is left to undo, so that it never reaches the project. */
const correctingKeys = Extension.create({
  name: 'correctingKeys',
  priority: 1_000,
  addProseMirrorPlugins: () => [keptPages(), history()],
  addKeyboardShortcuts() {
    const { editor } = this
    const doing = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view)
    const staying = (command: Command) => () => {
      doing(command)()
      return true
    }
    return {
      'Mod-z': staying(undo),
      'Mod-Shift-z': staying(redo),
      'Mod-y': staying(redo),
      Enter: staying(enter),
      'Shift-Enter': staying(newLine),
      Backspace: doing(joining('before')),
      Delete: doing(joining('after')),
    }
  },
})

/** Mounts an editor over a copy of a document, to correct its text; `pictures` is asked anew for each that is drawn. The caller destroys it. */
export function correctingEditor(
  element: HTMLElement,
  document: SourceDocument,
  { label, pictures }: { readonly label: string; pictures(): DocumentPictures },
): Editor {
  return new Editor({
    element,
    // In sections, as it is read: of a novel in one piece every letter would lay out all paragraphs.
    content: asContent({ type: 'doc', content: inSections(document.content) }),
    extensions: [
      ...documentExtensions,
      keptAttributes,
      correctingKeys,
      Extension.create({ name: 'undrawnMarks', addProseMirrorPlugins: () => [undrawnMarks()] }),
      documentPictures(pictures),
    ],
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
      handleKeyDown: (view) => {
        hearSelection(view)
        return false
      },
      // What is pasted comes as text: the structure of a source is the source's own.
      handlePaste: (view, event) => {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (text !== '') view.dispatch(insertPlain(view.state, text))
        return true
      },
      handleTextInput: (view, _from, _to, text) => {
        const typed = typedAcross(view.state, text)
        if (typed !== null) view.dispatch(typed)
        return typed !== null
      },
      handleDrop: () => true,
      // Escape is the dialog's: the editor would select a whole paragraph, which the next letter would replace.
      handleDOMEvents: { keydown: (_, { key }) => key === 'Escape' },
    },
  })
}
