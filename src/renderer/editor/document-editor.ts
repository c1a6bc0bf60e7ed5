import { Editor, Extension } from '@tiptap/core'
import { EditorState, type Plugin, Selection } from '@tiptap/pm/state'
import { type DocumentPictures, documentPictures } from './document-pictures.ts'
import { asContent, documentExtensions, section } from './document-schema.ts'
import { highlightsIn, highlightsKey, type Told } from './drawn-highlights.ts'
import { drawnSections, drawnWhenTold } from './drawn-sections.ts'
import type { DrawnHighlights } from './highlight-decorations.ts'
import { pageMarks } from './page-marks.ts'
import { paintedKey, paintedPlaces } from './painted-places.ts'
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
  prepared: PreparedDocument,
  pictures: () => DocumentPictures,
  reading: Reading,
): Editor {
  return new Editor({
    element,
    content: asContent(prepared.content),
    extensions: [
      ...documentExtensions.map((each) => (each === section ? drawnWhenTold(section) : each)),
      frozenText,
      Extension.create({ name: 'readText', addProseMirrorPlugins: () => pluginsOver(prepared, null) }),
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

/** What reads the text and draws over it. Each of them knows its text from the start. */
const pluginsOver = ({ map, pages, speech }: PreparedDocument, drawn: DrawnHighlights | null): Plugin[] => [
  undrawnMarks(map),
  speechMarks(map, speech),
  pageMarks(map, pages),
  paintedPlaces(map),
  drawnSections(map),
  highlights(map, drawn),
  wholeWordDrags(map),
  unitClicks(map),
]

/**
 * Shows all of a text in an editor that shows its beginning. What is drawn of that stays in the page as it is, and so does what is selected
 * in it.
 */
export function growDocument(
  { schema, state, view }: Editor,
  beginning: PreparedDocument,
  whole: PreparedDocument,
): void {
  const sections = new Map(beginning.content.content.map((section, at) => [section, state.doc.child(at)]))
  const doc = schema.topNodeType.create(
    null,
    whole.content.content.map((section) => sections.get(section) ?? schema.nodeFromJSON(section)),
  )
  const drawn = highlightsIn(state) ?? null
  const over = new Map(pluginsOver(whole, drawn).map((plugin) => [plugin.spec.key, plugin]))
  const grown = EditorState.create({
    doc,
    plugins: state.plugins.map((plugin) => over.get(plugin.spec.key) ?? plugin),
    selection: Selection.fromJSON(doc, state.selection.toJSON()),
  })
  const [first, last] = [drawn?.drawn[0], drawn?.drawn.at(-1)]
  const told: Told = first && last ? { also: { start: first.start, end: last.end } } : {}
  const painted = paintedKey.getState(state)
  view.updateState(grown.apply(grown.tr.setMeta(highlightsKey, told).setMeta(paintedKey, painted)))
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
