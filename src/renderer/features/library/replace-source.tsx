import { useRef, useState } from 'react'
import { replaceSource } from '#client/revise-source.ts'
import type { Source } from '#domain/records/source.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Progress } from '#ui/progress.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { acceptedFiles } from './accepted-files.ts'
import { useRevising } from './use-revising.ts'

interface ReplaceSourceProps {
  readonly source: Readonly<Source>
  onClose(): void
  /** A revision was made, with what is to be said of it. */
  onMade(said: string): void
}

/** Makes a revision of a newer file that a person chooses, with why. */
export function ReplaceSource({ source, onClose, onMade }: ReplaceSourceProps) {
  const { messages } = useMessages()
  const { revisions } = messages
  const [note, setNote] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const revising = useRevising()
  const { progress } = revising
  const replace = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    const said = await revising.run((client, options) => replaceSource(client, source.id, chosen, { ...options, note }))
    if (said !== null) onMade(said)
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={progress === null ? onClose : revising.stop}>
            {progress === null ? messages.common.cancel : revisions.stop}
          </Button>
          <Button disabled={progress !== null} look="primary" type="submit">
            {revisions.chooseFile}
          </Button>
        </>
      }
      onClose={progress === null ? onClose : revising.stop}
      onSubmit={() => file.current?.click()}
      title={revisions.replaceTitle(source.title)}
    >
      <p>{revisions.replaceLead}</p>
      {revising.error && <ErrorPanel error={revising.error} />}
      <TextField label={revisions.note} onChange={setNote} value={note} />
      {progress !== null && (
        <Progress
          done={progress.done}
          label={progress.step === 'reanchor' ? revisions.finding : revisions.replacing}
          total={progress.total}
        />
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
    </Dialog>
  )
}
