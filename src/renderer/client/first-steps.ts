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

/** What this machine remembers of the path in one project. */
interface RememberedSteps {
  readonly since: string
  readonly seen: readonly SeenStep[]
}

const seenSteps: readonly SeenStep[] = ['read', 'rule', 'report']
const known = new Map<string, RememberedSteps>()
/** Counts what was noted, for whoever looks on. */
const noted = new Store(0)
const keyOf = ({ projectId }: OpenProject): string => `countermark.firstSteps.${projectId}`

/**
 * What is remembered of the path in a project. A project of one's own counts from its beginning; the sample is worked already,
 * so there the path begins where it stood when it was first shown.
 */
function stepsOf(open: OpenProject): RememberedSteps {
  const key = keyOf(open)
  const before = known.get(key)
  if (before) return before
  const stored = storedSteps(localStorage.getItem(key))
  const [about] = open.replica.records.all('project')
  const steps = stored ?? { since: about?.invented ? stepsBegin(open.replica.records) : '', seen: [] }
  keep(key, steps)
  return steps
}

function keep(key: string, steps: RememberedSteps): void {
  localStorage.setItem(key, JSON.stringify(steps))
  known.set(key, steps)
}

/** What is stored is only convenience: what does not read as remembered steps is passed over. */
function storedSteps(text: string | null): RememberedSteps | null {
  if (text === null) return null
  const found = parsedOrNull(text)
  if (typeof found !== 'object' || found === null || !('since' in found) || !('seen' in found)) return null
  const { since, seen } = found
  if (typeof since !== 'string' || !Array.isArray(seen)) return null
  return { since, seen: seenSteps.filter((step) => seen.includes(step)) }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Remembers that a step was done which leaves no record. */
export function noteStep(open: OpenProject, step: SeenStep): void {
  const steps = stepsOf(open)
  if (steps.seen.includes(step)) return
  keep(keyOf(open), { ...steps, seen: [...steps.seen, step] })
  noted.set(noted.get() + 1)
}

/** The path in the open project: what is done, and what comes next. */
export interface ShownPath {
  readonly taken: StepsTaken
  readonly next: FirstStep | null
  note(step: SeenStep): void
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
  const note = useCallback((step: SeenStep): void => noteStep(open, step), [open])
  return useMemo(() => ({ taken, next: nextStep(taken), note }), [taken, note])
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
