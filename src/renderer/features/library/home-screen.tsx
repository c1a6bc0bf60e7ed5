import './home-screen.css'
import { Braces, Compass, FolderOpen, Plus, ShieldCheck, WifiOff } from 'lucide-react'
import { useRef, useSyncExternalStore } from 'react'
import { chosenFiles, type FileToImport } from '#client/files-to-import.ts'
import { usePathChoice } from '#client/first-steps.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useClient } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Icon } from '#ui/icon.tsx'
import { Mark } from '#ui/mark.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { acceptedFiles } from './accepted-files.ts'
import { HowItGoes } from './how-it-goes.tsx'
import { NewProjectDialog } from './new-project-dialog.tsx'
import { RecentCard } from './recent-card.tsx'
import { useRecent } from './use-recent.ts'

const promises = [
  ['offline', WifiOff],
  ['saved', ShieldCheck],
  ['plain', Braces],
] as const

/** The first screen: what this is, how to begin, and the projects of this machine. */
export function HomeScreen({ params, navigate }: ScreenProps) {
  const client = useClient()
  const { messages } = useMessages()
  const { home } = messages
  const { recent, forget } = useRecent()
  const opening = useSyncExternalStore(client.opening.subscribe, client.opening.get)
  const path = usePathChoice()
  const isBusy = opening.kind === 'under-way'
  const files = useRef<HTMLInputElement>(null)
  const isMaking = params.query.new === '1'
  const open = async (folder: string | null): Promise<void> => {
    const answer = await client.openFolder(folder)
    if (answer.ok && answer.value) navigate('/library')
  }
  const openSample = async (): Promise<void> => {
    const answer = await client.openSample()
    if (!answer.ok) return
    path.begin()
    navigate('/library')
  }
  const begin = (chosen: readonly FileToImport[]): void => {
    if (chosen.length === 0) return
    client.imports.keep(chosen)
    navigate('/?new=1')
  }
  return (
    <div className="home scrolls">
      <section className="home-hello">
        <span className="home-mark">
          <Mark size={50} />
        </span>
        <h1 className="home-title">{home.title}</h1>
        <p className="home-lead">{home.lead}</p>
        <div className="home-acts">
          <Button icon={Plus} look="primary" onClick={() => navigate('/?new=1')} size="large">
            {home.newProject}
          </Button>
          <Button icon={FolderOpen} onClick={() => void open(null)} size="large">
            {home.open}
          </Button>
        </div>
        <Button disabled={isBusy} icon={Compass} look="dashed" onClick={() => void openSample()} size="large">
          {home.sample}
        </Button>
        <ul className="home-promises">
          {promises.map(([name, icon]) => (
            <li className="home-promise" key={name}>
              <Icon of={icon} />
              {home.promises[name]}
            </li>
          ))}
        </ul>
      </section>
      <section className="home-recent">
        <button className="home-drop" onClick={() => files.current?.click()} type="button">
          <span className="home-drop-title">{home.dropTitle}</span>
          {home.dropBody}
        </button>
        <input
          accept={acceptedFiles}
          hidden
          multiple
          onChange={(event) => begin(chosenFiles(event.target.files ?? []))}
          ref={files}
          type="file"
        />
        {recent?.length === 0 && <HowItGoes />}
        <Eyebrow level={2}>{home.recent}</Eyebrow>
        {recent?.length === 0 && <p className="home-nothing">{home.recentEmpty}</p>}
        <ul className="home-list">
          {recent?.map((project) => (
            <RecentCard
              hasNamesake={recent.filter(({ title }) => title === project.title).length > 1}
              key={project.folder}
              onForget={() => void forget(project.folder)}
              onOpen={() => void open(project.folder)}
              project={project}
            />
          ))}
        </ul>
        {/* Who comes back comes for a project of theirs. */}
        {recent && recent.length > 0 && recent.length < 3 && <HowItGoes />}
      </section>
      {isMaking && (
        <NewProjectDialog
          onClose={() => {
            client.imports.forget()
            navigate('/', { replace: true })
          }}
          onMade={() => navigate('/library', { replace: true })}
        />
      )}
    </div>
  )
}
