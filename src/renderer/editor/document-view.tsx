import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { SourceDocument } from '#domain/document/document.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import './document-view.css'
import './highlights.css'
import { documentEditor, growDocument, type Reading, type ReadingMode, setReadingMode } from './document-editor.ts'
import { type DocumentHandle, documentHandle } from './document-handle.ts'
import type { DocumentPictures } from './document-pictures.ts'
import { drawLayers, highlightsIn } from './drawn-highlights.ts'
import type { HighlightLayer } from './highlight-layer.ts'
import type { Interval } from './interval-index.ts'
import { letGo } from './let-go-in-page.ts'
import { type FoundPlaces, paintedKey } from './painted-places.ts'
import { type PreparedDocument, preparedDocument } from './prepared-document.ts'
import { selectedRange } from './selected-range.ts'

interface DocumentViewProps {
  /** All of it, or its beginning while the rest is on its way. */
  readonly document: SourceDocument
  /** What the document is called for assistive technology. */
  readonly label: string
  readonly layers: readonly HighlightLayer[]
  readonly pictures: DocumentPictures
  readonly found: FoundPlaces
  /** The selected words that keys act on, painted while the focus is elsewhere too. */
  readonly selected: Interval | null
  readonly mode: ReadingMode
  /** The source's language, where it is known: blocks in its script are set by it. */
  readonly language: string | null
  /** Null until all of the document is shown. */
  readonly ref?: Ref<DocumentHandle | null>
  /** Hears every change of the selection, and what is shown of the text; null while nothing is selected. */
  onSelection(range: Interval | null, shown: ShownText): void
  /** Hears a click on highlighted text with the layers that lie there, outermost first; none for plain text. */
  onClick(layers: readonly HighlightLayer[]): void
  onScroll?(): void
  /** Hears that selected words begin to be dragged; without it they cannot be. */
  onDragOut?(event: DragEvent): void
  /** Stands above the text and scrolls with it. */
  readonly heading?: ReactNode
  /** Stands below the beginning of a text while the rest is on its way, or where it did not come. */
  readonly coming?: ReactNode
  /** Stands over the text and scrolls with it. */
  readonly over?: ReactNode
}

/** So much of a text as is shown, and where its places are cited. */
export type ShownText = Pick<DocumentHandle, 'map' | 'pages' | 'speech' | 'paragraphAt'>

/** An editor, and what of a document it shows. */
interface Mounted {
  readonly editor: Editor
  readonly prepared: PreparedDocument
  readonly handle: DocumentHandle | null
}

/** Whether a document is the one of which the beginning was prepared: then its first sections are the same. */
const beginsAs = ({ content }: PreparedDocument, beginning: PreparedDocument): boolean =>
  !beginning.isWhole && content.content[0] === beginning.content.content[0]

/**
 * A frozen source document with highlights standing off from it: structure, direction and language a block, caret mode,
 * found places. Tells what was selected and clicked as offsets into the text; decides nothing about them.
 */
export function DocumentView(props: DocumentViewProps): ReactNode {
  const { document, language, label, layers, found, selected, mode, onSelection, onClick, onScroll, onDragOut, ref } =
    props
  const scroller = useRef<HTMLDivElement>(null)
  const mount = useRef<HTMLDivElement>(null)
  const prepared = useMemo(() => preparedDocument(document, language), [document, language])
  const direction = useMemo(() => textDirection(prepared.map.text, language), [prepared, language])
  const [mounted, setMounted] = useState<Mounted | null>(null)
  const latestMounted = useRef<Mounted | null>(null)
  const listeners = useRef({ onSelection, onClick, onScroll, onDragOut })
  const { pictures } = props
  const latestPictures = useRef(pictures)
  latestPictures.current = pictures
  const reading = useMemo<Reading>(() => ({ mode, label }), [mode, label])
  const latestReading = useRef(reading)
  latestReading.current = reading
  useLayoutEffect(() => {
    listeners.current = { onSelection, onClick, onScroll, onDragOut }
  })

  useLayoutEffect(() => {
    if (!mount.current || !scroller.current) return
    const before = latestMounted.current
    const show = (editor: Editor): void => {
      const held = prepared.isWhole ? scroller.current : null
      const handle = held && documentHandle({ editor, prepared, scroller: held })
      latestMounted.current = { editor, prepared, handle }
      setMounted(latestMounted.current)
    }
    if (before && beginsAs(prepared, before.prepared)) {
      growDocument(before.editor, before.prepared, prepared)
      show(before.editor)
      return
    }
    before?.editor.destroy()
    const editor = documentEditor(mount.current, prepared, () => latestPictures.current, latestReading.current)
    const onSelected = (): void => {
      const { from, to } = editor.state.selection
      const { map, pages, speech, numbers } = latestMounted.current?.prepared ?? prepared
      const shown: ShownText = { map, pages, speech, paragraphAt: (offset) => numbers.at(offset) }
      listeners.current.onSelection(selectedRange(map, from, to), shown)
    }
    const onPressed = (event: MouseEvent): void => {
      if (editor.state.selection.empty) listeners.current.onClick(layersUnder(editor, event.target))
      else letGoAsInPage(editor)
    }
    // The frozen text lets nothing be dragged by itself, so this is heard before it.
    const onDragged = (event: DragEvent): void => {
      if (!listeners.current.onDragOut) return
      event.stopPropagation()
      listeners.current.onDragOut(event)
    }
    editor.on('selectionUpdate', onSelected)
    editor.view.dom.addEventListener('dragstart', onDragged, true)
    editor.view.dom.addEventListener('click', onPressed)
    show(editor)
  }, [prepared])

  useLayoutEffect(
    () => () => {
      latestMounted.current?.editor.destroy()
      latestMounted.current = null
    },
    [],
  )

  useImperativeHandle<DocumentHandle | null, DocumentHandle | null>(ref, () => mounted?.handle ?? null, [mounted])

  useLayoutEffect(() => {
    if (mounted) setReadingMode(mounted.editor, reading)
  }, [mounted, reading])

  // Highlights and paint together: each time the editor is told something it looks where the page's selection is, which lays out
  // everything that was changed until then.
  useLayoutEffect(() => {
    if (!mounted) return
    const { view, state } = mounted.editor
    view.dispatch(drawLayers(state, layers).setMeta(paintedKey, { ...found, selected }))
  }, [mounted, layers, found, selected])

  // Whoever uses the selected words lets them go through the handle; there is none yet while the rest of the text is on its way.
  const wasSelected = useRef(selected)
  useLayoutEffect(() => {
    const isLetGo = wasSelected.current !== null && selected === null
    wasSelected.current = selected
    if (!isLetGo || !mounted || mounted.handle || mounted.editor.state.selection.empty) return
    letGo(mounted.editor.view)
  }, [mounted, selected])

  return (
    <div className="document-scroller scrolls" ref={scroller} onScroll={() => listeners.current.onScroll?.()}>
      <div aria-busy={!prepared.isWhole} className="document-page" dir={direction} lang={language ?? undefined}>
        {props.heading}
        <div ref={mount} />
        {!prepared.isWhole && props.coming}
        {props.over}
      </div>
    </div>
  )
}

/**
 * Lets the selection go where the page has let it go. The editor may not have heard of that: where it was drawing in the moment of a click,
 * it takes the selection that it finds for the one that it knows.
 */
function letGoAsInPage({ view }: Editor): void {
  const inPage = view.dom.ownerDocument.getSelection()
  if (!inPage?.isCollapsed || !inPage.anchorNode || !view.dom.contains(inPage.anchorNode)) return
  const at = view.state.doc.resolve(view.posAtDOM(inPage.anchorNode, inPage.anchorOffset))
  view.dispatch(view.state.tr.setSelection(TextSelection.near(at)))
}

/** The layers whose drawn pieces hold the element that was clicked, outermost first. */
function layersUnder(editor: Editor, target: EventTarget | null): readonly HighlightLayer[] {
  const layers = highlightsIn(editor.state)?.index.sorted ?? []
  const found: HighlightLayer[] = []
  let element = target instanceof Element ? target : null
  while (element && element !== editor.view.dom) {
    const key = element.getAttribute('data-layer')
    const layer = key === null ? undefined : layers.find((each) => each.key === key)
    if (layer) found.unshift(layer)
    element = element.parentElement
  }
  return found
}
