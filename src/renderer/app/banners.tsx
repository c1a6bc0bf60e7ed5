import './banners.css'
import { CircleAlert, Eye } from 'lucide-react'
import { useClient, useMaybeProject, useSavingFault } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** What stands above every screen while it holds: that the project is read only, or that saving has stopped. */
export function Banners() {
  const project = useMaybeProject()
  const fault = useSavingFault()
  const { messages } = useMessages()
  if (project === null) return null
  return (
    <>
      {project.readOnlyBecause && (
        <div className="banner" role="status">
          <Icon of={Eye} />
          <p className="banner-text">{messages.common.readOnly[project.readOnlyBecause]}</p>
        </div>
      )}
      {fault !== null && <UnsavedBanner why={messages.status.savingFault[fault]} />}
    </>
  )
}

function UnsavedBanner({ why }: { readonly why: string }) {
  const client = useClient()
  const { messages } = useMessages()
  const sayError = useToastError()
  const { unsaved, retry: retryLabel } = messages.common
  const retry = async (): Promise<void> => {
    const answer = await client.retrySaving()
    if (!answer.ok) sayError(answer.error)
    else toast({ text: answer.value.saved ? unsaved.savedAgain : unsaved.stillFailing })
  }
  const saveCopy = async (): Promise<void> => {
    const answer = await client.request('projects.saveCopy', { folder: null })
    if (!answer.ok) sayError(answer.error)
    else if (answer.value) toast({ text: unsaved.copied(answer.value.folder) })
  }
  return (
    <div className="banner banner-failed" role="alert">
      <Icon of={CircleAlert} size={18} />
      <p className="banner-text">
        <span className="banner-title">{unsaved.title(why)}</span>
        {unsaved.safe} {unsaved.todo}
      </p>
      <div className="banner-acts">
        <Button onClick={() => void retry()}>{retryLabel}</Button>
        <Button onClick={() => void saveCopy()}>{unsaved.copy}</Button>
      </div>
    </div>
  )
}
