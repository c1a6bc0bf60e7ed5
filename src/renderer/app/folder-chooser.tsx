import './folder-chooser.css'
import { CornerLeftUp, Folder, FolderHeart } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useClient } from '#client/use-client.tsx'
import type { FolderChoice } from '#contract/events.ts'
import type { ListedFolder } from '#contract/host.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** The chooser for hosts that have no native dialog: it shows what the host lists, inside the person's home folder. */
export function FolderChooser() {
  const client = useClient()
  const [choice, setChoice] = useState<FolderChoice | null>(null)
  useEffect(() => client.on('app.choose', setChoice), [client])
  if (choice === null) return null
  const answer = (path: string | null): void => {
    setChoice(null)
    void client.request('host.answerChoice', { choiceId: choice.choiceId, path })
  }
  if (choice.kind === 'open-address') return <AddressDialog choice={choice} onAnswer={answer} />
  return <ChooserDialog choice={choice} key={choice.choiceId} onAnswer={answer} />
}

interface AddressDialogProps {
  readonly choice: Extract<FolderChoice, { readonly kind: 'open-address' }>
  onAnswer(address: string | null): void
}

/** Asks before an address is opened outside, its host shown largest. */
function AddressDialog({ choice, onAnswer }: AddressDialogProps) {
  const { messages } = useMessages()
  const { chooser } = messages.home
  return (
    <Dialog
      actions={
        <>
          <Button onClick={() => onAnswer(null)}>{messages.common.cancel}</Button>
          <Button look="primary" type="submit">
            {chooser.address.open}
          </Button>
        </>
      }
      onClose={() => onAnswer(null)}
      onSubmit={() => onAnswer(choice.url)}
      title={chooser.address.title}
    >
      <bdi className="chooser-where" dir="ltr">
        {choice.where}
      </bdi>
      <bdi className="chooser-url" dir="ltr">
        {choice.url}
      </bdi>
      <p>{chooser.address.body}</p>
    </Dialog>
  )
}

interface ChooserDialogProps {
  readonly choice: Exclude<FolderChoice, { readonly kind: 'open-address' }>
  onAnswer(path: string | null): void
}

function ChooserDialog({ choice, onAnswer }: ChooserDialogProps) {
  const client = useClient()
  const { messages } = useMessages()
  const { chooser } = messages.home
  const [listed, setListed] = useState<ListedFolder | null>(null)
  // A new object each time, so that a folder that could not be shown is asked for again.
  const [wanted, setWanted] = useState<{ readonly folder: string | null }>({ folder: choice.startIn })
  const [stands, setStands] = useState<'waiting' | 'listed' | 'failed'>('waiting')
  const [chosen, setChosen] = useState<string | null>(null)
  const [name, setName] = useState(choice.suggestedName ?? '')
  const asksName = choice.kind === 'save-file' || choice.suggestedName !== null
  useEffect(() => {
    let isCurrent = true
    void client.request('host.listFolder', wanted).then((answer) => {
      if (!isCurrent) return
      const found = answer.ok ? answer.value : null
      if (found) setListed(found)
      setStands(found ? 'listed' : 'failed')
    })
    return () => {
      isCurrent = false
    }
  }, [client, wanted])
  const go = (folder: string): void => {
    setChosen(null)
    setStands('waiting')
    setWanted({ folder })
  }
  const done = (): void => {
    if (!listed) return
    const separator = listed.folder.includes('\\') ? '\\' : '/'
    const into = chosen ?? listed.folder
    onAnswer(asksName ? `${into.replace(/[/\\]$/, '')}${separator}${name.trim()}` : into)
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={() => onAnswer(null)}>{messages.common.cancel}</Button>
          <Button disabled={!listed || (asksName && name.trim() === '')} look="primary" type="submit">
            {choice.kind === 'save-file' ? chooser.save : chooser.choose}
          </Button>
        </>
      }
      onClose={() => onAnswer(null)}
      onSubmit={done}
      title={choice.kind === 'save-file' ? chooser.saveFile : chooser.folder[choice.purpose]}
    >
      <div className="chooser-path">
        <Button
          disabled={!listed?.parent}
          icon={CornerLeftUp}
          isIconDirectional
          onClick={() => listed?.parent && go(listed.parent)}
        >
          {chooser.up}
        </Button>
        {stands === 'failed' ? <span>{chooser.notShown}</span> : <bdi dir="ltr">{listed?.folder}</bdi>}
      </div>
      <ul aria-busy={stands === 'waiting'} aria-label={chooser.folders} className="chooser-list scrolls">
        {listed === null && stands === 'waiting' && (
          <li>
            <Skeleton lines={6} />
          </li>
        )}
        {listed?.entries.length === 0 && <li>{chooser.empty}</li>}
        {listed?.entries.map((entry) => (
          <li key={entry.path}>
            <button
              aria-pressed={entry.path === chosen}
              className={classNames('chooser-entry', entry.path === chosen && 'chooser-entry-chosen')}
              onClick={() => (entry.kind === 'project' ? setChosen(entry.path) : go(entry.path))}
              onDoubleClick={() => entry.kind === 'project' && !asksName && onAnswer(entry.path)}
              type="button"
            >
              <Icon of={entry.kind === 'project' ? FolderHeart : Folder} />
              <bdi>{entry.name}</bdi>
              {entry.kind === 'project' && <span className="chooser-kind">{chooser.project}</span>}
            </button>
          </li>
        ))}
      </ul>
      {asksName && <TextField label={chooser.name} onChange={setName} value={name} />}
    </Dialog>
  )
}
