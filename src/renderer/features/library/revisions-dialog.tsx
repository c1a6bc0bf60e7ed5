import './revisions.css'
import { useState } from 'react'
import type { AskedRevisions } from '#client/asked-revisions.ts'
import { placeInRevision } from '#client/place-of-record.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { WorkbenchError } from '#domain/errors.ts'
import type { Revision } from '#domain/records/revision.ts'
import type { Source } from '#domain/records/source.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { CorrectText } from './correct-text.tsx'
import { PassagesToCheck } from './passages-to-check.tsx'
import { ReplaceSource } from './replace-source.tsx'
import { RevisionDifference } from './revision-difference.tsx'
import { RevisionList } from './revision-list.tsx'
import { useOpenOriginal } from './use-open-original.ts'

type Shown =
  | { readonly kind: AskedRevisions['show'] }
  | { readonly kind: 'compare'; readonly revision: Readonly<Revision> }

interface RevisionsDialogProps {
  readonly source: Readonly<Source>
  /** What is shown first. */
  readonly begin: AskedRevisions['show']
  /** Goes to an address; the dialog is closed with that. */
  readonly navigate: ScreenProps['navigate']
  onClose(): void
}

/** The revisions of a source: what there is, what differs, which passages are in doubt, and how to make a new one. */
export function RevisionsDialog({ source, begin, navigate, onClose }: RevisionsDialogProps) {
  const { messages } = useMessages()
  const { revisions } = messages
  const isReadOnly = useOpenProject().access === 'read'
  const [shown, setShown] = useState<Shown>({ kind: begin })
  const [said, setSaid] = useState<string | null>(null)
  const [hasList, setHasList] = useState(begin === 'list')
  const [error, setError] = useState<WorkbenchError | null>(null)
  const original = useOpenOriginal()
  // No message of the frame shows over a dialog: what came of it is told within.
  const openFile = async ({ number }: Readonly<Revision>): Promise<void> => {
    const answer = await original.open(source.id, number)
    setError(answer.ok ? null : answer.error)
    setSaid(answer.ok ? original.said(answer.value) : null)
  }
  const toList = (what: string | null): void => {
    setSaid(what)
    setHasList(true)
    setShown({ kind: 'list' })
  }
  // Who came for one act goes back to where it was asked for; what was made is told in the list.
  const leave = hasList ? () => toList(null) : onClose
  if (shown.kind === 'correct') return <CorrectText onClose={leave} onMade={toList} source={source} />
  if (shown.kind === 'replace') return <ReplaceSource onClose={leave} onMade={toList} source={source} />
  const actions =
    shown.kind === 'list' ? (
      <>
        <Button disabled={isReadOnly} onClick={() => setShown({ kind: 'correct' })}>
          {revisions.correct}
        </Button>
        <Button disabled={isReadOnly} onClick={() => setShown({ kind: 'replace' })}>
          {revisions.replace}
        </Button>
      </>
    ) : (
      <Button onClick={() => toList(null)}>{shown.kind === 'check' ? revisions.all : revisions.back}</Button>
    )
  return (
    <Dialog actions={actions} onClose={onClose} title={revisions.title(source.title)} width="wide">
      {shown.kind === 'compare' && <RevisionDifference revision={shown.revision} source={source} />}
      {shown.kind === 'check' && <PassagesToCheck navigate={navigate} source={source} />}
      {shown.kind === 'list' && (
        <>
          <p>{revisions.lead}</p>
          {error && <ErrorPanel error={error} />}
          <p aria-live="polite" className="revising-said">
            {said}
          </p>
          <RevisionList
            onCompare={(revision) => setShown({ kind: 'compare', revision })}
            onOpenFile={(revision) => void openFile(revision)}
            onRead={({ number }) =>
              navigate(placeInRevision(source.id, number === source.currentRevision ? null : number))
            }
            source={source}
          />
          <PassagesToCheck navigate={navigate} source={source} />
        </>
      )}
    </Dialog>
  )
}
