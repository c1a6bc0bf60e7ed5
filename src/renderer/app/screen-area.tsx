import { Suspense, useMemo } from 'react'
import { useMaybeProject } from '#client/use-client.tsx'
import type { Views } from '#client/views.ts'
import { Button } from '#ui/button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type Memory, MemoryProvider } from '#ui/use-remembered.tsx'
import type { Place } from './address.ts'
import { useRoute, useRouter } from './router.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { screens } from './screens.tsx'

/** What the look of screens is remembered in: with the project, and on the first screen nowhere. */
const memoryOf = (views: Views | null): Memory => ({
  get: (name, fallback) => views?.get(name, fallback) ?? fallback,
  set: (name, value) => views?.set(name, value),
})

const withoutProject: ReadonlySet<Place> = new Set<Place>(['home', 'settings', 'help'])

/** The screen of the place in the address. Places of a project show the first screen while none is open. */
export function ScreenArea() {
  const { place, params } = useRoute()
  const { navigate, steps } = useRouter()
  const project = useMaybeProject()
  const { messages } = useMessages()
  const memory = useMemo(() => memoryOf(project?.views ?? null), [project])
  const shown = project !== null || withoutProject.has(place) ? place : 'home'
  const Screen = screens[shown]
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
      <MemoryProvider memory={memory}>
        <Suspense fallback={<Skeleton />}>
          <Screen navigate={navigate} params={params} steps={steps} />
        </Suspense>
      </MemoryProvider>
    </ScreenBoundary>
  )
}
