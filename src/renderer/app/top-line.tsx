import './top-line.css'
import { FileOutput, Search, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useShownChrome } from '#client/screen-chrome.ts'
import { useMaybeProject, useProject } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { Mark } from '#ui/mark.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useRoute, useRouter } from './router.tsx'
import type { ProjectActs } from './use-project-acts.ts'

/** The top line: which project, the palette, and the two acts that matter. */
export function TopLine({ acts, onPalette }: { readonly acts: ProjectActs; onPalette(): void }) {
  const { messages } = useMessages()
  const project = useMaybeProject()
  return (
    <header className="top-line">
      <div className="top-line-start">
        <Tooltip label={messages.common.place.home}>
          <a aria-label={messages.common.place.home} className="top-line-mark" href="#/">
            <Mark size={26} />
          </a>
        </Tooltip>
        {project ? <ProjectTitle /> : <span className="top-line-title">{messages.common.appName}</span>}
      </div>
      <button aria-haspopup="dialog" className="palette-button" onClick={onPalette} type="button">
        <Icon of={Search} />
        <span className="palette-button-text">{messages.common.palette.label}</span>
        <span className="palette-button-keys">
          <Kbd keys={keysOf('palette')} />
        </span>
      </button>
      <div className="top-line-end">
        {project && <ProjectButtons acts={acts} isReadOnly={project.access === 'read'} />}
      </div>
    </header>
  )
}

/** Names the page for screen readers, the window of a browser and what is printed: the screen, then the project. */
function useDocumentTitle(parts: readonly (string | null | undefined)[], otherwise: string): void {
  const title = parts.filter((part) => part).join(' — ')
  useEffect(() => {
    document.title = title
    return () => {
      document.title = otherwise
    }
  }, [title, otherwise])
}

function ProjectTitle() {
  const { messages } = useMessages()
  const { subtitle } = useShownChrome()
  const about = useProject((records) => records.all('project')[0])
  useDocumentTitle([subtitle, about?.title, messages.common.appName], messages.common.appName)
  return (
    <>
      <Tooltip label={about?.title ?? ''}>
        <a className="top-line-title" dir="auto" href="#/library">
          {about?.title}
        </a>
      </Tooltip>
      {about?.invented && (
        <Tooltip label={messages.common.inventedExplained}>
          <span className="invented-label">{messages.common.inventedSample}</span>
        </Tooltip>
      )}
      {subtitle && <span className="top-line-subtitle">{subtitle}</span>}
    </>
  )
}

function ProjectButtons({ acts, isReadOnly }: { readonly acts: ProjectActs; readonly isReadOnly: boolean }) {
  const { messages } = useMessages()
  const { navigate } = useRouter()
  const { place } = useRoute()
  // The one act that a screen puts first: the report, once there is something to report and it is not on the screen.
  const isFirst = useProject((records) => records.count('claim') > 0) && place !== 'report'
  return (
    <>
      {!isReadOnly && (
        <Tooltip keys={keysOf('undo')} label={messages.common.undo}>
          <Button icon={Undo2} isIconDirectional onClick={() => void acts.undo()}>
            <span className="top-line-word">{messages.common.undo}</span>
          </Button>
        </Tooltip>
      )}
      <Tooltip keys={keysOf('go-report')} label={messages.common.act.report}>
        <Button
          icon={FileOutput}
          isIconDirectional
          look={isFirst ? 'primary' : 'plain'}
          onClick={() => navigate('/report')}
        >
          <span className="top-line-report">{messages.common.act.report}</span>
        </Button>
      </Tooltip>
    </>
  )
}
