import './revisions.css'
import { useRef, useState } from 'react'
import { replaceSource } from '#client/revise-source.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { Revision } from '#domain/records/revision.ts'
import type { Source } from '#domain/records/source.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Progress } from '#ui/progress.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { acceptedFiles } from './accepted-files.ts'
import { CorrectText } from './correct-text.tsx'
import { PassagesToCheck } from './passages-to-check.tsx'
import { RevisionList } from './revision-list.tsx'
import { RevisionDifference, RevisionText } from './revision-views.tsx'
import { useRevising } from './use-revising.ts'

type Shown =
  | { readonly kind: 'list' | 'correct' }
  | { readonly kind: 'read' | 'compare'; readonly revision: Readonly<Revision> }

/** The revisions of a source: what there is, what differs, which passages are in doubt, and how to make a new one. */
export function RevisionsDialog({ source, onClose }: { readonly source: Readonly<Source>; onClose(): void }) {
  const { messages } = useMessages()
  const { revisions } = messages
  const isReadOnly = useOpenProject().access === 'read'
  const [shown, setShown] = useState<Shown>({ kind: 'list' })
  const [note, setNote] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const revising = useRevising()
  if (shown.kind === 'correct') return <CorrectText onClose={() => setShown({ kind: 'list' })} source={source} />
  const replace = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    const isMade = await revising.run((client, options) =>
      replaceSource(client, source.id, chosen, { ...options, note }),
    )
    if (isMade) setNote('')
  }
  const { progress } = revising
  const actions =
    shown.kind === 'list' ? (
      <>
        <Button disabled={isReadOnly || progress !== null} onClick={() => setShown({ kind: 'correct' })}>
          {revisions.correct}
        </Button>
        <Button disabled={isReadOnly || progress !== null} onClick={() => file.current?.click()}>
          {revisions.replace}
        </Button>
      </>
    ) : (
      <Button onClick={() => setShown({ kind: 'list' })}>{revisions.back}</Button>
    )
  return (
    <Dialog actions={actions} onClose={onClose} title={revisions.title(source.title)} width="wide">
      {shown.kind === 'read' && <RevisionText revision={shown.revision} source={source} />}
      {shown.kind === 'compare' && <RevisionDifference revision={shown.revision} source={source} />}
      {shown.kind === 'list' && (
        <>
          <p>{revisions.lead}</p>
          {revising.error && <ErrorPanel error={revising.error} />}
          <p aria-live="polite" className="revising-said">
            {revising.said}
          </p>
          <RevisionList
            onCompare={(revision) => setShown({ kind: 'compare', revision })}
            onRead={(revision) => setShown({ kind: 'read', revision })}
            source={source}
          />
          <PassagesToCheck source={source} />
          {!isReadOnly && <TextField label={revisions.note} onChange={setNote} value={note} />}
          {progress !== null && (
            <div className="revising">
              <Progress
                done={progress.done}
                label={progress.step === 'reanchor' ? revisions.finding : revisions.replacing}
                total={progress.total}
              />
              <Button onClick={revising.stop}>{revisions.stop}</Button>
            </div>
          )}
          <input
            accept={acceptedFiles}
            data-import="revision"
            hidden
            onChange={(event) => {
              void replace(event.target.files?.[0])
              // The same file can be chosen again.
              event.target.value = ''
            }}
            ref={file}
            type="file"
          />
        </>
      )}
    </Dialog>
  )
}
