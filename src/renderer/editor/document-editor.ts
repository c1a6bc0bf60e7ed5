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

/** How a page is read, and what it is called for assistive technology. */
export interface Reading {
  readonly mode: ReadingMode
  readonly label: string
}

/** Mounts an editor over a frozen document; `pictures` is asked anew for each that is drawn. The caller destroys it. */
export function documentEditor(
  element: HTMLElement,
  { content, map, pages, speech }: PreparedDocument,
  pictures: () => DocumentPictures,
  reading: Reading,
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
    editable: reading.mode === 'caret',
    editorProps: { attributes: attributesOf(reading) },
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' }, tabindex: { value: '0' } },
  })
}

/** Sets how the page may be read, and what it is called. */
export function setReadingMode(editor: Editor, reading: Reading): void {
  const { attributes: before } = editor.options.editorProps
  const isEditable = reading.mode === 'caret'
  const isNamed = typeof before === 'object' && before['aria-label'] === reading.label
  // Telling the editor costs four looks at all sections; it was made so.
  if (editor.options.editable === isEditable && isNamed) return
  editor.setOptions({ editorProps: { attributes: attributesOf(reading) } })
  editor.setEditable(isEditable, false)
}

function attributesOf({ mode, label }: Reading): Record<string, string> {
  const shared = { 'aria-label': label, tabindex: '0', spellcheck: 'false', autocorrect: 'off', inputmode: 'none' }
  return mode === 'caret'
    ? { ...shared, role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': 'true' }
    : { ...shared, role: 'document' }
}
