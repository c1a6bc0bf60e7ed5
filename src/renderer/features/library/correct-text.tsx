import { useEffect, useRef, useState } from 'react'
import { readDocument } from '#client/read-document.ts'
import { correctSource } from '#client/revise-source.ts'
import { useClient } from '#client/use-client.tsx'
import type { SourceDocument } from '#domain/document/document.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { Source } from '#domain/records/source.ts'
import { correctedDocument } from '#editor/corrected-document.ts'
import { correctingEditor } from '#editor/correcting-editor.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Progress } from '#ui/progress.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useRevising } from './use-revising.ts'

/** Corrects a copy of the text of a source; saving makes a revision, cancelling keeps nothing. */
export function CorrectText({ source, onClose }: { readonly source: Readonly<Source>; onClose(): void }) {
  const client = useClient()
  const [unread, setUnread] = useState<WorkbenchError | null>(null)
  const { messages } = useMessages()
  const { correcting, note: noteLabel, finding, stop } = messages.revisions
  // The copy is of the revision that was current when it was taken; the core refuses one of an older text.
  const [based] = useState(source)
  const [document, setDocument] = useState<SourceDocument | null>(null)
  const [note, setNote] = useState('')
  const content = useRef<() => SourceDocument>(null)
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
    const isMade = await revising.run((_, options) => correctSource(client, to, corrected, { ...options, note }))
    if (isMade) onClose()
  }
  const { progress } = revising
  const problem = unread ?? revising.error
  return (
    <Dialog
      actions={
        <>
          <Button onClick={progress === null ? onClose : revising.stop}>
            {progress === null ? messages.common.cancel : stop}
          </Button>
          <Button disabled={document === null || progress !== null} look="primary" type="submit">
            {correcting.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      title={correcting.title(source.title)}
      width="wide"
    >
      <p>{correcting.lead}</p>
      {problem && <ErrorPanel error={problem} />}
      {document === null ? <Skeleton lines={9} /> : <CopyToCorrect content={content} document={document} />}
      <TextField label={noteLabel} onChange={setNote} value={note} />
      {progress !== null && <Progress done={progress.done} label={finding} total={progress.total} />}
    </Dialog>
  )
}

function CopyToCorrect({
  document,
  content,
}: {
  readonly document: SourceDocument
  readonly content: { current: (() => SourceDocument) | null }
}) {
  const { messages } = useMessages()
  const element = useRef<HTMLDivElement>(null)
  const label = messages.revisions.correcting.text
  useEffect(() => {
    if (element.current === null) return
    const editor = correctingEditor(element.current, document, label)
    content.current = () => correctedDocument(editor.getJSON())
    editor.commands.focus('start')
    return () => {
      content.current = null
      editor.destroy()
    }
  }, [document, content, label])
  return <div className="correcting scrolls" ref={element} />
}
