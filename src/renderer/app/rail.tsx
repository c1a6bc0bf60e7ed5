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
  Search,
  Settings,
} from 'lucide-react'
import { useMaybeProject } from '#client/use-client.tsx'
import { Icon } from '#ui/icon.tsx'
import type { CommandId } from '#ui/key-table.ts'
import { keysOf } from '#ui/shortcut.ts'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { Place } from './address.ts'
import { useRoute, useRouter } from './router.tsx'

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

/** The places, on the inline start. Each leads back to where it was left. */
export function Rail() {
  const { messages } = useMessages()
  const project = useMaybeProject()
  return (
    <nav aria-label={messages.common.places} className="rail">
      {(project === null ? first : ofProject).map((each) => (
        <RailLink key={each.place} {...each} />
      ))}
      <span className="rail-spacer" />
      {last.map((each) => (
        <RailLink key={each.place} {...each} />
      ))}
    </nav>
  )
}

function RailLink({ place, icon, command }: RailPlace) {
  const { messages } = useMessages()
  const route = useRoute()
  const router = useRouter()
  const project = useMaybeProject()
  const shown = project === null && !always.has(route.place) ? 'home' : route.place
  const label = messages.common.place[place]
  return (
    <Tooltip keys={command && keysOf(command)} label={label}>
      <a
        aria-current={shown === place ? 'page' : undefined}
        aria-label={label}
        className="rail-link"
        href={`#${router.latest(place) ?? (place === 'home' ? '/' : `/${place}`)}`}
      >
        <Icon isDirectional={place === 'read'} of={icon} size={19} />
      </a>
    </Tooltip>
  )
}
