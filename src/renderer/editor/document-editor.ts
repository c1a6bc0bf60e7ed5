import { Editor } from '@tiptap/core'
import { type DocumentPictures, documentPictures } from './document-pictures.ts'
import { asContent, documentExtensions, section } from './document-schema.ts'
import { drawnSections, drawnWhenTold } from './drawn-sections.ts'
import { pageMarks } from './page-marks.ts'
import { paintedPlaces } from './painted-places.ts'
import type { PreparedDocument } from './prepared-document.ts'
import { frozenText, highlights } from './reader-plugins.ts'
import { speechMarks } from './speech-marks.ts'
import { undrawnMarks } from './undrawn-marks.ts'
import { unitClicks } from './unit-clicks.ts'
import { wholeWordDrags } from './whole-word-drags.ts'

/** Whether the page only scrolls, or has a caret to select with from the keyboard. The text is frozen in both. */
export type ReadingMode = 'reading' | 'caret'

/** Mounts an editor over a frozen document; `pictures` is asked anew for each that is drawn. The caller destroys it. */
export function documentEditor(
  element: HTMLElement,
  { content, map, pages, speech }: PreparedDocument,
  pictures: () => DocumentPictures,
): Editor {
  return new Editor({
    element,
    content: asContent(content),
    extensions: [
      ...documentExtensions.map((each) => (each === section ? drawnWhenTold(section) : each)),
      frozenText,
      unitClicks(map),
      wholeWordDrags(map),
      highlights(map),
      drawnSections(map),
      paintedPlaces(map),
      pageMarks(map, pages),
      speechMarks(map, speech),
      undrawnMarks(map),
      documentPictures(pictures),
    ],
    editable: false,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' }, tabindex: { value: '0' } },
  })
}

/** Sets how the page may be read, and what it is called for assistive technology. */
export function setReadingMode(editor: Editor, mode: ReadingMode, label: string): void {
  const shared = { 'aria-label': label, tabindex: '0', spellcheck: 'false', autocorrect: 'off', inputmode: 'none' }
  const role =
    mode === 'caret'
      ? { role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': 'true' }
      : { role: 'document', 'aria-multiline': '', 'aria-readonly': '' }
  const attributes = Object.fromEntries(Object.entries({ ...shared, ...role }).filter(([, value]) => value !== ''))
  editor.setOptions({ editorProps: { attributes } })
  editor.setEditable(mode === 'caret', false)
}
