import { useEffect, useRef, useState } from 'react'
import { PictureAddresses } from '#client/picture-addresses.ts'
import { readDocument } from '#client/read-document.ts'
import { correctSource } from '#client/revise-source.ts'
import { useClient } from '#client/use-client.tsx'
import type { SourceDocument } from '#domain/document/document.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { Source } from '#domain/records/source.ts'
import { correctedDocument } from '#editor/corrected-document.ts'
import { correctingEditor } from '#editor/correcting-editor.ts'
import type { DocumentPictures } from '#editor/document-pictures.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Progress } from '#ui/progress.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useRevising } from './use-revising.ts'

interface CorrectTextProps {
  readonly source: Readonly<Source>
  onClose(): void
  /** A revision was made, with what is to be said of it. */
  onMade(said: string): void
}

/** Corrects a copy of the text of a source; saving makes a revision, cancelling keeps nothing. */
export function CorrectText({ source, onClose, onMade }: CorrectTextProps) {
  const client = useClient()
  const [unread, setUnread] = useState<WorkbenchError | null>(null)
  const { messages } = useMessages()
  const { correcting, note: noteLabel, finding, stop } = messages.revisions
  // The copy is of the revision that was current when it was taken; the core refuses one of an older text.
  const [based] = useState(source)
  const [document, setDocument] = useState<SourceDocument | null>(null)
  const [note, setNote] = useState('')
  const content = useRef<() => SourceDocument>(null)
  const untouched = useRef<string>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const revising = useRevising()
  useEffect(() => {
    const abort = new AbortController()
    const wanted = { sourceId: based.id, revision: based.currentRevision }
    void readDocument(client, wanted, abort.signal).then((answer) => {
      if (abort.signal.aborted) return
      if (answer.ok) setDocument(answer.value)
      else setUnread(answer.error)
    })
    return () => abort.abort()
  }, [client, based])
  const save = async (): Promise<void> => {
    const corrected = content.current?.()
    if (!corrected) return
    const to = { sourceId: based.id, revision: based.currentRevision }
    const said = await revising.run((_, options) => correctSource(client, to, corrected, { ...options, note }))
    if (said !== null) onMade(said)
  }
  // What was corrected by hand is never lost by one key.
  const leave = (): void => {
    const isChanged = document !== null && JSON.stringify(content.current?.() ?? document) !== untouched.current
    if (isChanged) setIsLeaving(true)
    else onClose()
  }
  const { progress } = revising
  const problem = unread ?? revising.error
  return (
    <Dialog
      actions={
        <>
          <Button onClick={progress === null ? leave : revising.stop}>
            {progress === null ? messages.common.cancel : stop}
          </Button>
          <Button disabled={document === null || progress !== null} look="primary" type="submit">
            {correcting.save}
          </Button>
        </>
      }
      onClose={leave}
      onSubmit={() => void save()}
      title={correcting.title(source.title)}
      width="wide"
    >
      <p>{correcting.lead}</p>
      {problem && <ErrorPanel error={problem} />}
      {document === null ? (
        <Skeleton lines={9} />
      ) : (
        <CopyToCorrect content={content} document={document} sourceId={based.id} untouched={untouched} />
      )}
      <TextField label={noteLabel} onChange={setNote} value={note} />
      {progress !== null && <Progress done={progress.done} label={finding} total={progress.total} />}
      {isLeaving && <LeaveDialog onLeave={onClose} onStay={() => setIsLeaving(false)} />}
    </Dialog>
  )
}

interface LeaveDialogProps {
  onLeave(): void
  onStay(): void
}

function LeaveDialog({ onLeave, onStay }: LeaveDialogProps) {
  const { leaving } = useMessages().messages.revisions.correcting
  return (
    <Dialog
      actions={
        <>
          <Button look="danger" onClick={onLeave}>
            {leaving.leave}
          </Button>
          <Button data-first-focus look="primary" onClick={onStay}>
            {leaving.stay}
          </Button>
        </>
      }
      onClose={onStay}
      title={leaving.title}
    >
      <p>{leaving.body}</p>
    </Dialog>
  )
}

interface CopyToCorrectProps {
  readonly sourceId: Source['id']
  readonly document: SourceDocument
  readonly content: { current: (() => SourceDocument) | null }
  /** The copy as JSON before anything was changed in it. */
  readonly untouched: { current: string | null }
}

function CopyToCorrect({ sourceId, document, content, untouched }: CopyToCorrectProps) {
  const client = useClient()
  const { messages } = useMessages()
  const element = useRef<HTMLDivElement>(null)
  const label = messages.revisions.correcting.text
  const words = messages.reader.picture
  useEffect(() => {
    if (element.current === null) return
    const addresses = new PictureAddresses(client, sourceId)
    const pictures = (): DocumentPictures => ({ addressOf: (picture) => addresses.of(picture), words })
    const editor = correctingEditor(element.current, document, { label, pictures })
    content.current = () => correctedDocument(editor.getJSON())
    untouched.current = JSON.stringify(content.current())
    editor.commands.focus('start')
    return () => {
      content.current = null
      editor.destroy()
      addresses.revoke()
    }
  }, [client, sourceId, document, content, untouched, label, words])
  return <div className="correcting scrolls" ref={element} />
}
