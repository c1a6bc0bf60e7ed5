import {
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Store } from '#client/store.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { SourceDocument } from '#domain/document/document.ts'
import type { Source } from '#domain/records/source.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { DocumentView, type ShownText } from '#editor/document-view.tsx'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'
import { type FoundPlaces, nothingFound } from '#editor/painted-places.ts'
import { classNames } from '#ui/class-names.ts'
import { toast } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { beginDrag } from './begin-drag.ts'
import type { BubbleActs } from './bubble-acts.ts'
import { citedPlace } from './citation.ts'
import { EdgeHandles } from './edge-handles.tsx'
import { EdgeHint } from './edge-hint.tsx'
import { FindBar } from './find-bar.tsx'
import { LayerList } from './layer-list.tsx'
import { MemoMargin } from './memo-margin.tsx'
import { PaneMinimap } from './pane-minimap.tsx'
import { PanePages, type PanePagesHandle } from './pane-pages.tsx'
import { ParagraphCite } from './paragraph-cite.tsx'
import { useJumps } from './reader-jumps.ts'
import { type PassageFocus, useReaderSession } from './reader-session.ts'
import { SelectionBubble } from './selection-bubble.tsx'
import { usePaintedWords } from './use-asked-words.ts'
import { useBubbleAnchor } from './use-bubble-anchor.ts'
import { useDocumentPictures } from './use-document-pictures.ts'
import { useShowsPages } from './use-has-pages.ts'
import { useLayers } from './use-layers.ts'
import { usePageWord } from './use-page-word.ts'
import { usePlaceInSource } from './use-place-in-source.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

/** What the screen may ask of a pane that shows a document. */
export interface PaneHandle {
  readonly document: DocumentHandle
  /** The revision whose text it is. */
  readonly revision: number
  /** The layers over its source, as they are drawn. */
  readonly layers: RefObject<readonly HighlightLayer[]>
}

interface PaneDocumentProps {
  readonly index: number
  readonly source: Readonly<Source>
  /** All of it, or its beginning while the rest is on its way. */
  readonly document: SourceDocument
  /** Stands below its beginning: that more is coming, or why it is not. */
  readonly coming: ReactNode
  readonly bubble: BubbleActs
  /** How often finding was asked for; 0 while there is no find bar. */
  readonly asksToFind: number
  onFindClosed(): void
  onReady(index: number, handle: PaneHandle | null): void
  onScrolled(index: number): void
}

const noParagraph = (): null => null

/** The list of what lies at one place, while it is open. */
interface OpenList {
  readonly at: DOMRect
  readonly layers: readonly HighlightLayer[]
  readonly opened: 'by-key' | 'by-click'
}

/** The text of a source with its highlights, the find bar over it, the minimap beside it and the bubble at the selection. */
export function PaneDocument(props: PaneDocumentProps) {
  const { index, source, document, coming, bubble, asksToFind, onFindClosed, onReady, onScrolled } = props
  const { messages } = useMessages()
  const session = useReaderSession()
  const selected = useStore(session.selected)
  const listWanted = useStore(session.listWanted)
  const isDragging = useStore(session.dragged) !== null
  const isCaret = useStore(session.isCaret)
  const jumps = useJumps()
  const layers = useLayers(source.id)
  const latestLayers = useRef(layers)
  latestLayers.current = layers
  const [handle, setHandle] = useState<DocumentHandle | null>(null)
  const [found, setFound] = useState<FoundPlaces>(nothingFound)
  const [list, setList] = useState<OpenList | null>(null)
  const isFinding = asksToFind > 0
  const [isInFind, setInFind] = useState(false)
  const visible = useMemo(() => new Store<Interval>({ start: 0, end: 0 }), [])
  const isSelected = selected?.pane === index && selected.sourceId === source.id
  const { project } = useRecords()
  const key = useOpenProject().project
  const focused = project.get(useStore(session.passage)?.annotationId)
  const isHere = focused?.sourceId === source.id && focused.revision === source.currentRevision
  const marked = isHere ? focused : null
  const revision = project.referring('revision', source.id).find(({ number }) => number === source.currentRevision)
  const hasPages = useShowsPages(source)
  const pages = useRef<PanePagesHandle>(null)
  const selectedOnPage = useRef<Interval | null>(null)
  // Words that were selected on a page have their bubble there.
  const rectOf = useCallback(
    (range: Interval): DOMRect | null => {
      const onPage = selectedOnPage.current
      const isOnPage = onPage?.start === range.start && onPage.end === range.end
      return (isOnPage ? pages.current?.rectOf(range) : null) ?? handle?.rectOf(range) ?? null
    },
    [handle],
  )
  const anchor = useBubbleAnchor(handle && rectOf, isSelected ? selected.range : null)
  usePageWord(handle)
  const place = usePlaceInSource(handle, source.id, visible)
  const asked = usePaintedWords(handle, source.id)
  const pictures = useDocumentPictures(source.id)

  useEffect(() => {
    onReady(index, handle && { document: handle, revision: source.currentRevision, layers: latestLayers })
    return () => onReady(index, null)
  }, [index, handle, onReady, source.currentRevision])

  // The first of two clicks lets the passage go; the second takes a word, which may be for that passage.
  const letGo = useRef<PassageFocus | null>(null)
  const select = (range: Interval | null, shown: ShownText): void => {
    if (range !== null && letGo.current && session.passage.get() === null) session.passage.set(letGo.current)
    if (range === null) {
      if (session.selected.get()?.pane === index) session.selected.set(null)
      return
    }
    session.selected.set({
      pane: index,
      sourceId: source.id,
      revision: source.currentRevision,
      range,
      quote: shown.map.text.slice(range.start, range.end),
      ...citedPlace(shown, range),
    })
  }
  const focusLayer = useCallback(
    (layer: HighlightLayer): void => {
      if (layer.annotationId === null) return
      session.focusOn({ annotationId: layer.annotationId, linkId: layer.linkId }, layer.claimId)
    },
    [session],
  )
  // A key paints its highlight in the text at once; the minimap follows when there is time.
  const layersAfter = useDeferredValue(layers)
  // So does the bubble: what is painted does not wait until the bubble is gone.
  const offered = useDeferredValue(isSelected ? selected : null)
  const click = (under: readonly HighlightLayer[], boxOf = handle?.rectOf): void => {
    if (under.length === 0) {
      letGo.current = session.passage.get()
      session.passage.set(null)
    }
    const focused = under.findIndex(({ isFocused }) => isFocused)
    // The first click takes the innermost; each further click the next one outward, and around.
    const next = under[(focused <= 0 ? under.length : focused) - 1]
    if (next) focusLayer(next)
    const at = next && under.length > 1 ? boxOf?.(next) : null
    setList(at ? { at, layers: under, opened: 'by-click' } : null)
  }
  const openedList = list?.opened
  const closeList = useCallback(() => {
    setList(null)
    if (openedList === 'by-key') handle?.focus()
  }, [openedList, handle])
  useEffect(() => {
    const own = latestLayers.current.find(({ isFocused }) => isFocused)
    if (!handle || !own || own.annotationId !== listWanted) return
    session.listWanted.set(null)
    const under = latestLayers.current
      .filter(({ start, end }) => start < own.end && end > own.start)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    const at = handle.rectOf(own)
    if (under.length < 2) toast({ text: messages.marking.layers.only })
    else if (at) setList({ at, layers: under, opened: 'by-key' })
  }, [handle, listWanted, session, messages])
  const scrolled = (): void => {
    place.onScroll()
    anchor.settle()
    onScrolled(index)
  }
  // Its keys are letters of the field then, and it would lie over what is found.
  const isTypingToFind = isFinding && isInFind
  const text = (
    <div
      className="pane-body"
      onMouseDownCapture={({ detail }) => {
        if (detail < 2) letGo.current = null
      }}
    >
      {isFinding && (
        <FindBar
          asked={asksToFind}
          // Of a text that has just come it is not known yet what can be seen.
          from={(visible.get().end === 0 ? handle?.visible() : null)?.start ?? visible.get().start}
          language={source.language}
          map={handle?.map ?? null}
          onClose={() => {
            jumps.rest()
            onFindClosed()
            // What was found stays selected: keys act on it, and the caret is where the person reads.
            const place = found.matches[found.current]
            if (place) handle?.select(place)
            else handle?.focus()
          }}
          onFocus={setInFind}
          onFound={setFound}
          onGo={(range) => {
            jumps.leave('found')
            handle?.reveal(range, 'middle')
          }}
          paragraphAt={handle?.paragraphAt ?? noParagraph}
        />
      )}
      <DocumentView
        coming={coming}
        document={document}
        found={isFinding ? found : asked}
        heading={
          <>
            {isFinding && <div aria-hidden="true" className="find-room" />}
            <Byline source={source} />
          </>
        }
        label={messages.reader.pane.document(source.title)}
        language={source.language}
        layers={layers}
        over={handle && marked && <EdgeHandles annotation={marked} handle={handle} key={marked.id} />}
        pictures={pictures}
        mode={isCaret ? 'caret' : 'reading'}
        onClick={(under) => click(under)}
        onDragOut={(event) => {
          if (isSelected && selected)
            beginDrag({ session, project: key, transfer: event.dataTransfer, what: selected, text: selected.quote })
          else event.preventDefault()
        }}
        onScroll={scrolled}
        onSelection={select}
        selected={isSelected ? selected.range : null}
        ref={setHandle}
      />
      {handle && <ParagraphCite document={handle} revision={source.currentRevision} sourceId={source.id} />}
      {handle && <MemoMargin document={handle} sourceId={source.id} visible={visible} />}
      <PaneMinimap
        handle={handle}
        jumps={jumps}
        layers={layersAfter}
        length={revision?.characters ?? null}
        onFocus={focusLayer}
        visible={visible}
      />
      {marked && <EdgeHint parts={marked.parts.length} />}
      {offered && !isDragging && !isTypingToFind && anchor.rect && (
        <SelectionBubble anchor={anchor.rect} words={offered} {...bubble} />
      )}
      {list && (
        <LayerList
          anchor={list.at}
          focusedKey={layers.find(({ isFocused }) => isFocused)?.key ?? null}
          layers={list.layers}
          opened={list.opened}
          onChoose={focusLayer}
          onClose={closeList}
        />
      )}
    </div>
  )
  return (
    <div className={classNames('pane-halves', hasPages && 'has-pages')}>
      {text}
      {hasPages && handle && (
        <PanePages
          document={handle}
          layers={layersAfter}
          onLayers={(under) => click(under, (layer) => pages.current?.rectOf(layer) ?? null)}
          onSelect={(range) => {
            selectedOnPage.current = range
            handle.reveal(range, 'middle')
            handle.select(range)
          }}
          ref={pages}
          selected={isSelected ? selected.range : null}
          source={source}
          visible={visible}
        />
      )}
    </div>
  )
}

function Byline({ source }: { readonly source: Readonly<Source> }) {
  const { messages, format } = useMessages()
  const words = messages.reader.pane
  const captured = source.captured.value === null ? null : words.captured(format.partialDate(source.captured.value))
  const authors = source.authors.length === 0 ? null : format.list(source.authors)
  if (authors === null && captured === null) return null
  return (
    <p className="pane-byline" dir="auto">
      {authors !== null && (
        <>
          {words.byline} <bdi>{authors}</bdi>
        </>
      )}
      {authors !== null && captured !== null && ' · '}
      {captured}
    </p>
  )
}
