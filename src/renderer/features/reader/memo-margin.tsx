import './memo-margin.css'
import { StickyNote } from 'lucide-react'
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Store } from '#client/store.ts'
import { shortened } from '#domain/text/shortened.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Popover } from '#ui/popover.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type MarginMemo, marginMemos, memosNear } from './margin-memos.ts'
import { type SourceId, useReaderSession } from './reader-session.ts'
import { stackedTops } from './stacked-notes.ts'
import { useMarginRoom } from './use-margin-room.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

/** UTF-16 units of a quotation that name its memo. */
const mostOfQuote = 60

interface MemoMarginProps {
  readonly document: DocumentHandle
  readonly sourceId: SourceId
  readonly visible: Store<Interval>
}

/** The memos on passages beside their lines: as notes where the margin has room for words, else as signs. They scroll with the text. */
export const MemoMargin = memo(({ document, sourceId, visible }: MemoMarginProps) => {
  const { messages } = useMessages()
  const { project, version } = useRecords()
  const seen = useStore(visible)
  const room = useMarginRoom(document)
  // The records are changed in place; their version tells, so it belongs to what is derived from them.
  const { memos } = useMemo(() => ({ memos: marginMemos(project, sourceId), version }), [project, sourceId, version])
  const near = memosNear(memos, seen)
  const list = useRef<HTMLUListElement>(null)
  const [tops, setTops] = useState<readonly number[]>([])
  const look = room.isWide ? 'notes' : 'signs'
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])]
    const boxes = near.map(({ offset }, index) => ({
      top: document.topOf(offset),
      height: items[index]?.getBoundingClientRect().height ?? 0,
    }))
    const next = stackedTops(boxes)
    setTops((before) => (isAlike(before, next) ? before : next))
  })
  if (near.length === 0) return null
  return createPortal(
    <ul
      aria-label={messages.reading.memos.label}
      className="memo-margin"
      data-look={look}
      ref={list}
      style={room.style}
    >
      {near.map((each, index) => (
        <li key={each.annotationId} style={{ insetBlockStart: `${tops[index] ?? 0}px` }}>
          {look === 'notes' ? <MemoNote memo={each} /> : <MemoSign memo={each} />}
        </li>
      ))}
    </ul>,
    document.page,
  )
})

const isAlike = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((each, index) => Math.abs(each - (b[index] ?? 0)) < 0.5)

/** Opens a memo where it is written: in the inspector, with its passage in focus. */
function useOpening(): (memo: MarginMemo) => void {
  const session = useReaderSession()
  const { project } = useRecords()
  return ({ annotationId }) => {
    const link = project.referring('evidenceLink', annotationId)[0]
    session.focusOn({ annotationId, linkId: link?.id ?? null }, link?.claimId ?? null)
    session.memoWanted.set(annotationId)
  }
}

function MemoNote({ memo }: { readonly memo: MarginMemo }) {
  const { messages } = useMessages()
  const open = useOpening()
  const words = messages.reading.memos
  return (
    <button className="memo-note" onClick={() => open(memo)} title={words.open} type="button">
      <span className="visually-hidden">{words.one(shortened(memo.quote, mostOfQuote))}: </span>
      <span className="memo-note-text" dir="auto">
        {memo.text}
      </span>
    </button>
  )
}

function MemoSign({ memo }: { readonly memo: MarginMemo }) {
  const { messages } = useMessages()
  const open = useOpening()
  const words = messages.reading.memos
  const [isOpen, setIsOpen] = useState(false)
  const label = words.one(shortened(memo.quote, mostOfQuote))
  return (
    <Popover
      className="memo-popover"
      isOpen={isOpen}
      label={label}
      onToggle={setIsOpen}
      trigger={(attributes) => (
        <IconButton {...attributes} className="memo-sign" icon={StickyNote} label={label} size="small" />
      )}
    >
      <p className="memo-popover-text" dir="auto">
        {memo.text}
      </p>
      <Button
        onClick={() => {
          setIsOpen(false)
          open(memo)
        }}
      >
        {words.open}
      </Button>
    </Popover>
  )
}
