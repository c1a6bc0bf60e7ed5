import { FileQuestion } from 'lucide-react'
import { useProject } from '#client/use-client.tsx'
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
import { useJumps } from './reader-jumps.ts'
import type { SourceId, SyncMode } from './reader-session.ts'
import { RevisionNotice } from './revision-notice.tsx'
import { useSourceDocument } from './use-source-document.ts'

interface ReaderPaneProps {
  readonly index: number
  readonly sourceId: SourceId
  readonly isActive: boolean
  readonly sync: SyncMode
  readonly isFinding: boolean
  readonly acts: PaneActs
  readonly bubble: BubbleActs
  onActive(index: number): void
  onFindClosed(): void
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
  return (
    <section
      aria-label={source.title}
      className={classNames('pane', isActive && 'is-active')}
      onFocusCapture={activate}
      onPointerEnter={activate}
      onWheel={() => {
        activate()
        jumps.rest()
      }}
    >
      <div className="pane-head">
        <PaneHeader acts={acts} source={source} sync={sync} />
        <RevisionNotice sourceId={source.id} />
      </div>
      <PaneContent {...props} source={source} />
    </section>
  )
}

function PaneContent({ source, ...props }: ReaderPaneProps & { readonly source: Readonly<Source> }) {
  const { messages } = useMessages()
  const read = useSourceDocument(source.id, source.currentRevision)
  switch (read.state) {
    case 'reading':
      return <Waiting />
    case 'failed':
      return (
        <div className="pane-body pane-failed">
          <ErrorPanel actions={<Button onClick={read.retry}>{messages.common.retry}</Button>} error={read.error} />
        </div>
      )
    case 'read': {
      const { index, bubble, isFinding, onFindClosed, onReady, onScrolled } = props
      return (
        <PaneDocument
          bubble={bubble}
          document={read.document}
          index={index}
          isFinding={isFinding}
          onFindClosed={onFindClosed}
          onReady={onReady}
          onScrolled={onScrolled}
          source={source}
        />
      )
    }
  }
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
