import './history-screen.css'
import { History, Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { HistoryTable } from './history-table.tsx'
import { useJournal } from './use-journal.ts'

const step = 200
const most = 1_000
/** A list that holds nothing to focus is scrolled by keys only if it can be focused itself. */
const scrolledByKeys = { tabIndex: 0 } as const

/** The journal as an audit trail: every change, newest first, and the way back. */
export function HistoryScreen(_: ScreenProps) {
  const client = useClient()
  const sayError = useToastError()
  const { messages } = useMessages()
  const { history, common, status } = messages
  const isReadOnly = useOpenProject().access === 'read'
  const [limit, setLimit] = useState(step)
  const journal = useJournal(limit)
  useScreenChrome({
    subtitle: history.title,
    status: journal?.ok ? history.shown(journal.value.length) : null,
  })
  const labels: Readonly<Record<string, string>> = status.command
  const undo = async (): Promise<void> => {
    const answer = await client.request('history.undo', {})
    if (!answer.ok) return sayError(answer.error)
    toast({ text: common.undone(labels[answer.value.undone] ?? answer.value.undone) })
  }
  const redo = async (): Promise<void> => {
    const answer = await client.request('history.redo', {})
    if (!answer.ok) return sayError(answer.error)
    toast({ text: common.redone(labels[answer.value.redone] ?? answer.value.redone) })
  }
  return (
    <div className="history">
      <div className="history-head">
        <p className="history-lead">{history.lead}</p>
        <Button disabled={isReadOnly} icon={Undo2} isIconDirectional onClick={() => void undo()}>
          {common.undo}
        </Button>
        <Button disabled={isReadOnly} icon={Redo2} isIconDirectional onClick={() => void redo()}>
          {common.redo}
        </Button>
      </div>
      <section aria-label={history.list} className="history-scroll scrolls" {...scrolledByKeys}>
        {journal === null && <Skeleton shape="rows" />}
        {journal?.ok === false && <ErrorPanel error={journal.error} />}
        {journal?.ok && journal.value.length === 0 && (
          <EmptyState body={history.emptyBody} icon={History} title={history.empty} />
        )}
        {journal?.ok && journal.value.length > 0 && <HistoryTable changes={journal.value} />}
        {journal?.ok && journal.value.length === limit && limit < most && (
          <Button onClick={() => setLimit(Math.min(limit + step, most))}>{history.more}</Button>
        )}
      </section>
    </div>
  )
}
