import { type RefObject, Suspense, useMemo, useState } from 'react'
import type { ScreenProps } from '#client/screen-props.ts'
import { useMaybeProject } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Skeleton, type SkeletonShape } from '#ui/skeleton.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { Place } from './address.ts'
import { ProjectMemory } from './project-memory.tsx'
import { useRoute, useRouter } from './router.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { screenOf } from './screens.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

const withoutProject: ReadonlySet<Place> = new Set<Place>(['home', 'settings', 'help'])

/** What each screen looks like from afar. */
const shapes: Readonly<Record<Place, SkeletonShape>> = {
  home: 'parts',
  library: 'rows',
  read: 'text',
  claims: 'rows',
  search: 'rows',
  report: 'text',
  history: 'rows',
  settings: 'parts',
  help: 'text',
}

/** The screen of the place in the address, inside `main`. Places of a project show the first screen while none is open. */
export function ScreenArea({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const route = useRoute()
  const { place, params } = route
  const router = useRouter()
  const navigate = useMemo(() => router.navigatorAt(route), [router, route])
  const project = useMaybeProject()
  const { messages } = useMessages()
  const shown = project !== null || withoutProject.has(place) ? place : 'home'
  useKeptFocus(main, [project?.project ?? '', shown, ...params.segments].join('/'))
  return (
    <ScreenBoundary
      fallback={(again) => (
        <div className="frame-fallback">
          <ErrorPanel
            actions={<Button onClick={again}>{messages.common.crash.again}</Button>}
            error={messages.common.crash}
          />
        </div>
      )}
      key={`${shown} ${project?.project ?? ''}`}
    >
      <ProjectMemory>
        <Suspense fallback={<Skeleton shape={shapes[shown]} />}>
          <ScreenOf navigate={navigate} params={params} place={shown} steps={router.steps} />
        </Suspense>
      </ProjectMemory>
    </ScreenBoundary>
  )
}

/** The screen of a place: the same component for as long as it stands, whatever comes to hand meanwhile. */
function ScreenOf({ place, ...props }: ScreenProps & { readonly place: Place }) {
  const [Screen] = useState(() => screenOf(place))
  return <Screen {...props} />
}
