import { useEffect, useMemo, useRef, useState } from 'react'
import { Store } from '#client/store.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import type { Source } from '#domain/records/source.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { DocumentView } from '#editor/document-view.tsx'
import { type HighlightLayer, layerWith } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'
import { type FoundPlaces, nothingFound } from '#editor/painted-places.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { EarlierWords } from './earlier-words.tsx'
import { FindBar } from './find-bar.tsx'
import type { PaneHandle } from './pane-document.tsx'
import { PaneMinimap } from './pane-minimap.tsx'
import { ParagraphCite } from './paragraph-cite.tsx'
import { useJumps } from './reader-jumps.ts'
import { useReaderSession } from './reader-session.ts'
import { usePaintedWords } from './use-asked-words.ts'
import { useDocumentPictures } from './use-document-pictures.ts'
import { usePageWord } from './use-page-word.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

interface PaneRevisionProps {
  readonly index: number
  readonly source: Readonly<Source>
  readonly revision: number
  readonly document: SourceDocument
  /** As they stood then. */
  readonly layers: readonly HighlightLayer[]
  /** How often finding was asked for; 0 while there is no find bar. */
  readonly asksToFind: number
  onFindClosed(): void
  onReady(index: number, handle: PaneHandle | null): void
  onScrolled(index: number): void
  /** Leaves it for the current revision. */
  onCurrent(): void
}

/** An earlier revision of a source: its text with its structure and the highlights that it had, to read and to cite. Nothing is marked in it. */
export function PaneRevision(props: PaneRevisionProps) {
  const { index, source, revision, document, layers, asksToFind, onFindClosed, onReady, onScrolled, onCurrent } = props
  const isFinding = asksToFind > 0
  const { messages, format } = useMessages()
  const session = useReaderSession()
  const { project } = useRecords()
  const jumps = useJumps()
  const passage = useStore(session.passage)
  const isCaret = useStore(session.isCaret)
  const wanted = project.get(useStore(session.wanted))?.sourceId === source.id
  const drawn = useMemo(
    () => layers.map((layer) => layerWith(layer, { isFocused: layer.annotationId === passage?.annotationId })),
    [layers, passage],
  )
  const latest = useRef<readonly HighlightLayer[]>(drawn)
  latest.current = drawn
  const [handle, setHandle] = useState<DocumentHandle | null>(null)
  const [found, setFound] = useState<FoundPlaces>(nothingFound)
  const [selected, setSelected] = useState<Interval | null>(null)
  const visible = useMemo(() => new Store<Interval>({ start: 0, end: 0 }), [])
  const asked = usePaintedWords(handle, source.id)
  const pictures = useDocumentPictures(source.id)
  usePageWord(handle)
  useEffect(() => {
    onReady(index, handle && { document: handle, revision, layers: latest })
    return () => onReady(index, null)
  }, [index, handle, revision, onReady])
  // A passage is gone to where it stands now.
  useEffect(() => {
    if (wanted) onCurrent()
  }, [wanted, onCurrent])
  useEffect(() => {
    if (handle === null) return
    const frame = requestAnimationFrame(() => visible.set(handle.visible()))
    return () => cancelAnimationFrame(frame)
  }, [handle, visible])
  const select = (range: Interval | null): void => {
    setSelected(range)
    // Keys would act on the passage in focus while other words are selected.
    if (range !== null) session.passage.set(null)
  }
  const focus = (layer: HighlightLayer | undefined): void => {
    if (layer?.annotationId == null || !project.get(layer.annotationId)) session.passage.set(null)
    else session.focusOn({ annotationId: layer.annotationId, linkId: layer.linkId }, layer.claimId)
  }
  return (
    <div className="pane-body">
      {isFinding && handle && (
        <FindBar
          asked={asksToFind}
          from={visible.get().start}
          language={source.language}
          map={handle.map}
          onClose={() => {
            onFindClosed()
            const place = found.matches[found.current]
            if (place) handle.select(place)
            else handle.focus()
          }}
          onFound={setFound}
          onGo={(range) => handle.reveal(range, 'middle')}
          paragraphAt={handle.paragraphAt}
        />
      )}
      <DocumentView
        document={document}
        found={isFinding ? found : asked}
        label={`${messages.reader.pane.document(source.title)} · ${messages.revisions.name(format.number(revision))}`}
        language={source.language}
        layers={drawn}
        mode={isCaret ? 'caret' : 'reading'}
        onClick={(under) => focus(under.at(-1))}
        onScroll={() => {
          if (handle) visible.set(handle.visible())
          onScrolled(index)
        }}
        onSelection={select}
        ref={setHandle}
        pictures={pictures}
        selected={selected}
      />
      {handle && <ParagraphCite document={handle} revision={revision} sourceId={source.id} />}
      <PaneMinimap
        handle={handle}
        jumps={jumps}
        layers={drawn}
        length={handle?.map.text.length ?? null}
        onFocus={focus}
        visible={visible}
      />
      {handle && selected && (
        <EarlierWords document={handle} range={selected} revision={revision} sourceId={source.id} />
      )}
    </div>
  )
}
