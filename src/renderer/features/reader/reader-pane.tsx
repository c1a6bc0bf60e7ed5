import { FileQuestion } from 'lucide-react'
import { useProject } from '#client/use-client.tsx'
import type { WorkbenchError } from '#domain/errors.ts'
import type { Source } from '#domain/records/source.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { BubbleActs } from './bubble-acts.ts'
import { PaneDocument, type PaneHandle } from './pane-document.tsx'
import { type PaneActs, PaneHeader } from './pane-header.tsx'
import { PaneRevision } from './pane-revision.tsx'
import { useJumps } from './reader-jumps.ts'
import type { SourceId, SyncMode } from './reader-session.ts'
import { RevisionNotice } from './revision-notice.tsx'
import { useEarlierLayers } from './use-earlier-layers.ts'
import { useShownDocument } from './use-shown-document.ts'
import { useSourceDocument } from './use-source-document.ts'

interface ReaderPaneProps {
  readonly index: number
  readonly sourceId: SourceId
  /** The revision that the address asks for; null for the current one. */
  readonly revision: number | null
  readonly isActive: boolean
  readonly sync: SyncMode
  /** How often finding was asked for; 0 while there is no find bar. */
  readonly asksToFind: number
  readonly acts: PaneActs
  readonly bubble: BubbleActs
  onActive(index: number): void
  onFindClosed(): void
  /** Leaves an earlier revision for the current one. */
  onCurrent(): void
  onReady(index: number, handle: PaneHandle | null): void
  onScrolled(index: number): void
}

/** One source on the screen: its head and its text, or why there is none. */
export function ReaderPane(props: ReaderPaneProps) {
  const { index, sourceId, isActive, sync, acts, onActive } = props
  const { messages } = useMessages()
  const source = useProject((project) => project.get(sourceId))
  const jumps = useJumps()
  const activate = (): void => onActive(index)
  if (!source) {
    const { gone, goneBody } = messages.reader.empty
    const act = <Button onClick={acts.onChoose}>{messages.reader.pane.choose}</Button>
    return (
      <section className="pane">
        <EmptyState action={act} body={goneBody} icon={FileQuestion} title={gone} />
      </section>
    )
  }
  const shown = props.revision ?? source.currentRevision
  return (
    <section
      aria-label={source.title}
      className={classNames('pane', isActive && 'is-active')}
      onFocusCapture={activate}
      // Moved over, and not only beneath: a pane may open under a mouse that lies still while the focus is in the other one.
      onPointerMove={activate}
      onWheel={() => {
        activate()
        jumps.rest()
      }}
    >
      <div className="pane-head">
        <PaneHeader acts={acts} revision={shown} source={source} sync={sync} />
        {shown === source.currentRevision && <RevisionNotice sourceId={source.id} />}
      </div>
      {shown === source.currentRevision ? (
        <PaneContent {...props} source={source} />
      ) : (
        <EarlierContent {...props} revision={shown} source={source} />
      )}
    </section>
  )
}

function PaneContent({ source, ...props }: ReaderPaneProps & { readonly source: Readonly<Source> }) {
  const read = useSourceDocument(source.id, source.currentRevision, source.language)
  const document = useShownDocument(source.id, read)
  if (document === null) return read.state === 'failed' ? <Unread {...read} /> : <Waiting />
  const { index, bubble, asksToFind, onFindClosed, onReady, onScrolled } = props
  return (
    <PaneDocument
      asksToFind={asksToFind}
      bubble={bubble}
      coming={read.state === 'failed' ? <RestNotRead {...read} /> : <Skeleton lines={6} />}
      document={document}
      index={index}
      onFindClosed={onFindClosed}
      onReady={onReady}
      onScrolled={onScrolled}
      source={source}
    />
  )
}

function EarlierContent({
  source,
  revision,
  ...props
}: ReaderPaneProps & { readonly source: Readonly<Source>; readonly revision: number }) {
  const { messages, format } = useMessages()
  const words = messages.revisions
  const read = useSourceDocument(source.id, revision, source.language)
  const { layers, state } = useEarlierLayers(source.id, revision)
  const createdAt = useProject(
    (project) => project.referring('revision', source.id).find(({ number }) => number === revision)?.createdAt,
  )
  const { index, asksToFind, onCurrent, onFindClosed, onReady, onScrolled } = props
  return (
    <div className="pane-earlier">
      <div>
        <div className="pane-notice" role="note">
          <p>
            {createdAt !== undefined && `${words.older(format.number(revision), format.dateTime(createdAt))} `}
            {state === 'read' && words.asThen}
            {state === 'gone' && words.noHighlights}
          </p>
          <Button onClick={onCurrent}>{words.toCurrent}</Button>
        </div>
        {typeof state === 'object' && read.state === 'read' && <ErrorPanel error={state} />}
      </div>
      {read.state === 'reading' && <Waiting />}
      {read.state === 'failed' && <Unread {...read} />}
      {read.state === 'read' && (
        <PaneRevision
          document={read.document}
          index={index}
          asksToFind={asksToFind}
          layers={layers}
          onCurrent={onCurrent}
          onFindClosed={onFindClosed}
          onReady={onReady}
          onScrolled={onScrolled}
          revision={revision}
          source={source}
        />
      )}
    </div>
  )
}

interface NotReadProps {
  readonly error: WorkbenchError
  retry(): void
}

const Unread = (failed: NotReadProps) => (
  <div className="pane-body pane-failed">
    <NotRead {...failed} />
  </div>
)

const RestNotRead = (failed: NotReadProps) => (
  <div className="pane-rest-failed">
    <NotRead {...failed} />
  </div>
)

/** Why a text, or the rest of it, is not there. */
function NotRead({ error, retry }: NotReadProps) {
  const { messages } = useMessages()
  return <ErrorPanel actions={<Button onClick={retry}>{messages.common.retry}</Button>} error={error} />
}

/** Nothing under 300 ms, then lines in the shape of a text. */
function Waiting() {
  const { messages } = useMessages()
  return (
    <div className="pane-body pane-waiting" title={messages.reader.loading}>
      <Skeleton lines={16} />
    </div>
  )
}
