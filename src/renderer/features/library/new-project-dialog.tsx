import './new-project-dialog.css'
import { Folder } from 'lucide-react'
import { useState } from 'react'
import { usePathChoice } from '#client/first-steps.ts'
import { useClient, usePreferences } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

interface NewProjectDialogProps {
  onClose(): void
  onMade(): void
}

/** Asks for a title and a name; the folder has a default, so that Enter is enough. */
export function NewProjectDialog({ onClose, onMade }: NewProjectDialogProps) {
  const client = useClient()
  const [preferences] = usePreferences()
  const path = usePathChoice()
  const { messages } = useMessages()
  const { create, dropMakes } = messages.home
  const [title, setTitle] = useState('')
  const [typedName, setTypedName] = useState<string | null>(null)
  const [folder, setFolder] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const name = typedName ?? preferences.researcherName
  const choose = async (): Promise<void> => {
    const answer = await client.request('host.chooseFolder', {
      purpose: 'new-project',
      title: title.trim() === '' ? create.untitled : title.trim(),
    })
    if (answer.ok && answer.value.folder !== null) setFolder(answer.value.folder)
  }
  const make = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const answer = await client.createProject({
      title: title.trim() === '' ? create.untitled : title.trim(),
      folder,
      researcherName: name.trim() === '' ? null : name.trim(),
    })
    setIsBusy(false)
    if (!answer.ok || !answer.value) return
    path.begin()
    onMade()
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button disabled={isBusy} look="primary" type="submit">
            {create.make}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void make()}
      title={create.title}
    >
      {client.imports.hasWaiting && <p className="new-storage">{dropMakes}</p>}
      <TextField label={create.name} onChange={setTitle} placeholder={create.namePlaceholder} value={title} />
      <TextField hint={create.researcherHint} label={create.researcher} onChange={setTypedName} value={name} />
      <div className="new-project-folder">
        <span className="new-project-label">{create.folder}</span>
        <div className="new-project-choice">
          <bdi className="new-project-path">{folder ?? create.folderDefault}</bdi>
          {folder !== null && <Button onClick={() => setFolder(null)}>{create.useDefault}</Button>}
          <Button icon={Folder} onClick={() => void choose()}>
            {create.choose}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
