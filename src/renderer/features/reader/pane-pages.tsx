import './pane-pages.css'
import { Minus, MoveHorizontal, Plus, X } from 'lucide-react'
import { type ReactNode, type Ref, useImperativeHandle, useState } from 'react'
import type { Source } from '#domain/records/source.ts'
import type { Interval } from '#editor/interval-index.ts'
import { PageList } from '#editor/pages/page-list.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { PagePassword } from './page-password.tsx'
import { useReaderSession } from './reader-session.ts'
import { type OpenPages, usePageFile } from './use-page-file.ts'
import { type TextBesidePages, usePagesBeside } from './use-pages-beside.ts'

/** What the text beside the pages may ask of them. */
export interface PanePagesHandle {
  /** The box of the last line of a stretch of text, in pixels of the viewport; null while it is out of sight. */
  rectOf(range: Interval): DOMRect | null
}

interface PanePagesProps extends TextBesidePages {
  readonly source: Readonly<Source>
  readonly ref: Ref<PanePagesHandle>
}

/** The pages of a source beside its text, or why they cannot be shown. */
export function PanePages(props: PanePagesProps) {
  const { source } = props
  const { messages } = useMessages()
  const session = useReaderSession()
  const read = usePageFile(source)
  const words = messages.pages
  const close = <IconButton icon={X} label={words.hide} onClick={() => session.togglePages(source.id)} size="small" />
  if (read.state === 'open') return <ShownPages {...props} close={close} open={read.open} />
  return (
    <section aria-label={words.label(source.title)} className="pane-pages">
      <div className="page-bar">
        <span className="page-place" />
        {close}
      </div>
      <div className="pane-pages-waiting">
        {read.state === 'reading' && <Skeleton lines={12} />}
        {read.state === 'locked' && <PagePassword isWrong={read.isWrong} onPassword={read.unlock} />}
        {read.state === 'damaged' && <ErrorPanel error={words.damaged} />}
        {read.state === 'failed' && (
          <ErrorPanel actions={<Button onClick={read.retry}>{messages.common.retry}</Button>} error={read.error} />
        )}
      </div>
    </section>
  )
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

interface ShownPagesProps extends PanePagesProps {
  readonly open: OpenPages
  readonly close: ReactNode
}

function ShownPages({ ref, open, close, ...props }: ShownPagesProps) {
  const { messages, format } = useMessages()
  const words = messages.pages
  const { file, pages, layout, isAsImported } = open
  const [zoom, setZoom] = useState(1)
  const [at, setAt] = useState(0)
  const beside = usePagesBeside(layout, props)
  const { list, rectOf } = beside
  useImperativeHandle(ref, () => ({ rectOf }), [rectOf])
  const label = words.label(props.source.title)
  const step = (by: 1 | -1): void =>
    setZoom((now) => (by === 1 ? zooms.find((each) => each > now) : zooms.findLast((each) => each < now)) ?? now)
  return (
    <section aria-label={label} className="pane-pages">
      <div className="page-bar">
        <span className="page-place" role="status">
          {words.place(pages[at]?.page ?? '', format.number(at + 1), format.number(pages.length))}
        </span>
        <IconButton icon={Minus} label={words.smaller} onClick={() => step(-1)} size="small" />
        <IconButton icon={MoveHorizontal} label={words.fit} onClick={() => setZoom(1)} size="small" />
        <IconButton icon={Plus} label={words.larger} onClick={() => step(1)} size="small" />
        {close}
      </div>
      {!isAsImported && <p className="page-notice">{words.changed}</p>}
      {layout === null && <p className="page-notice">{words.notPlaced}</p>}
      <PageList
        file={file}
        gestures={beside.gestures}
        label={label}
        onPage={setAt}
        onShown={beside.follow}
        pages={pages}
        passages={beside.passages}
        ref={list}
        selected={beside.selected}
        zoom={zoom}
      />
    </section>
  )
}
