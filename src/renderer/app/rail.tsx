import './rail.css'
import {
  BookOpenText,
  CircleQuestionMark,
  FileText,
  FolderClosed,
  History,
  LibraryBig,
  ListChecks,
  type LucideIcon,
  PanelLeftClose,
  PanelLeftOpen,
  Search,
  Settings,
} from 'lucide-react'
import { useMaybeProject } from '#client/use-client.tsx'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import type { CommandId } from '#ui/key-table.ts'
import { keysOf } from '#ui/shortcut.ts'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMedia } from '#ui/use-media.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { useRemembered } from '#ui/use-remembered.tsx'
import type { Place } from './address.ts'
import { useRoute, useRouter } from './router.tsx'
import { useSpringOpen } from './use-spring-open.ts'

interface RailPlace {
  readonly place: Place
  readonly icon: LucideIcon
  readonly command?: CommandId
}

const ofProject: readonly RailPlace[] = [
  { place: 'library', icon: LibraryBig, command: 'go-library' },
  { place: 'read', icon: BookOpenText, command: 'go-read' },
  { place: 'claims', icon: ListChecks, command: 'go-claims' },
  { place: 'search', icon: Search, command: 'go-search' },
  { place: 'report', icon: FileText, command: 'go-report' },
  { place: 'history', icon: History, command: 'go-history' },
]
const first: readonly RailPlace[] = [{ place: 'home', icon: FolderClosed }]
const last: readonly RailPlace[] = [
  { place: 'settings', icon: Settings, command: 'go-settings' },
  { place: 'help', icon: CircleQuestionMark, command: 'go-help' },
]
/** The places that are there without a project. */
const always: ReadonlySet<Place> = new Set<Place>(last.map(({ place }) => place))

/**
 * The places, on the inline start. Each leads back to where it was left. Where the window has room for them their names can
 * stand beside the icons.
 */
export function Rail() {
  const { messages } = useMessages()
  const project = useMaybeProject()
  const hasRoom = useMedia('(min-width: 961px)')
  const [named, setNamed] = useRemembered('rail.named', 0)
  const isNamed = hasRoom && named === 1
  const label = isNamed ? messages.common.rail.withoutNames : messages.common.rail.withNames
  return (
    <nav aria-label={messages.common.places} className={classNames('rail', isNamed && 'rail-named')}>
      {(project === null ? first : ofProject).map((each) => (
        <RailLink {...each} isNamed={isNamed} key={each.place} />
      ))}
      <span className="rail-spacer" />
      {last.map((each) => (
        <RailLink {...each} isNamed={isNamed} key={each.place} />
      ))}
      {hasRoom && project !== null && (
        <Tooltip label={label}>
          <button
            aria-label={label}
            aria-pressed={isNamed}
            className="rail-link rail-toggle"
            onClick={() => setNamed(isNamed ? 0 : 1)}
            type="button"
          >
            <Icon isDirectional of={isNamed ? PanelLeftClose : PanelLeftOpen} size={18} />
          </button>
        </Tooltip>
      )}
    </nav>
  )
}

function RailLink({ place, icon, command, isNamed }: RailPlace & { readonly isNamed: boolean }) {
  const { messages } = useMessages()
  const route = useRoute()
  const router = useRouter()
  const project = useMaybeProject()
  const shown = project === null && !always.has(route.place) ? 'home' : route.place
  const label = messages.common.place[place]
  const spring = useSpringOpen()
  return (
    <Tooltip keys={command && keysOf(command)} label={label}>
      <a
        aria-current={shown === place ? 'page' : undefined}
        {...(place === 'claims' && spring)}
        aria-label={label}
        className="rail-link"
        href={`#${router.latest(place) ?? (place === 'home' ? '/' : `/${place}`)}`}
      >
        <Icon isDirectional={place === 'read'} of={icon} size={18} />
        {isNamed && <span className="rail-name">{label}</span>}
      </a>
    </Tooltip>
  )
}
