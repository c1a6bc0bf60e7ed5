import { useCallback, useMemo, useSyncExternalStore } from 'react'
import {
  type FirstStep,
  nextStep,
  type SeenStep,
  type StepsTaken,
  stepsBegin,
  stepsTaken,
} from '#domain/reading/first-steps.ts'
import type { OpenProject } from './open-project.ts'
import { Store } from './store.ts'
import { useOpenProject, usePreferences, useProject } from './use-client.tsx'
import type { Views } from './views.ts'

/** What this machine remembers of the path in one project. */
interface RememberedSteps {
  readonly since: string
  readonly seen: readonly SeenStep[]
}

const seenSteps: readonly SeenStep[] = ['read', 'rule', 'report']
/** Counts what was noted, for whoever looks on. */
const noted = new Store(0)
const read = new WeakMap<Views, RememberedSteps>()

/**
 * What is remembered of the path in a project. A project of one's own counts from its beginning; the sample is worked already,
 * so there the path begins where it stood when it was first shown.
 */
function stepsOf({ views, replica }: OpenProject): RememberedSteps {
  const before = read.get(views)
  if (before) return before
  const stored = views.get<readonly string[]>('steps.seen', [])
  const [about] = replica.records.all('project')
  const since = views.get<string>('steps.since', '') || (about?.invented ? stepsBegin(replica.records) : '')
  const steps = { since, seen: seenSteps.filter((step) => stored.includes(step)) }
  keep(views, steps)
  return steps
}

function keep(views: Views, steps: RememberedSteps): void {
  read.set(views, steps)
  views.set('steps.since', steps.since)
  views.set('steps.seen', [...steps.seen])
}

/** Remembers that a step was done which leaves no record. */
export function noteStep(open: OpenProject, step: SeenStep): void {
  const steps = stepsOf(open)
  if (steps.seen.includes(step)) return
  keep(open.views, { ...steps, seen: [...steps.seen, step] })
  noted.set(noted.get() + 1)
}

/** The path in the open project: what is done, and what comes next. */
export interface ShownPath {
  readonly taken: StepsTaken
  readonly next: FirstStep | null
}

/** Where the researcher at work stands on the path in the open project; it follows every change. */
export function useFirstSteps(): ShownPath {
  const open = useOpenProject()
  const { since, seen } = useSyncExternalStore(noted.subscribe, () => stepsOf(open))
  const select = useCallback<Parameters<typeof useProject<StepsTaken>>[0]>(
    (project, { researcherId }) => stepsTaken(project, { researcherId, since, seen }),
    [since, seen],
  )
  const taken = useProject(select)
  return useMemo(() => ({ taken, next: nextStep(taken) }), [taken])
}

/** Whether the path is shown on this machine, and the ways to begin it, put it away and take it up again. */
export interface PathChoice {
  readonly isShown: boolean
  /** Shows it, unless it was begun or put away before. */
  begin(): void
  putAway(): void
  takeUp(): void
}

export function usePathChoice(): PathChoice {
  const [{ firstSteps }, set] = usePreferences()
  return {
    isShown: firstSteps === 'shown',
    begin: () => {
      if (firstSteps === 'not-begun') void set({ firstSteps: 'shown' })
    },
    putAway: () => void set({ firstSteps: 'put-away' }),
    takeUp: () => void set({ firstSteps: 'shown' }),
  }
}
