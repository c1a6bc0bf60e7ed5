import './first-steps-strip.css'
import { Flag, Footprints, X } from 'lucide-react'
import { type MouseEvent, useEffect, useRef } from 'react'
import { noteStep, useFirstSteps, usePathChoice } from '#client/first-steps.ts'
import { useMaybeProject, useProject } from '#client/use-client.tsx'
import { type FirstStep, firstSteps, type StepsTaken } from '#domain/reading/first-steps.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { firstStepKeys } from '#ui/first-step-keys.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { announce } from '#ui/live-region.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { Route } from './address.ts'
import { useRoute, useRouter } from './router.tsx'

/** The next of the first steps, at the foot of the screens of a project, until it is put away. It is in nobody's way. */
export function FirstStepsStrip() {
  const project = useMaybeProject()
  const { isShown } = usePathChoice()
  const { place } = useRoute()
  useNotedSteps()
  if (!isShown || project === null || project.access === 'read') return null
  // The help speaks of the path itself; the other two are no places of a project.
  if (place === 'help' || place === 'settings' || place === 'home') return null
  return <Strip />
}

function Strip() {
  const { messages } = useMessages()
  const words = messages.firstSteps
  const route = useRoute()
  const { navigate } = useRouter()
  const { taken, next } = useFirstSteps()
  const { putAway } = usePathChoice()
  const counts = useProject((project) => ({ sources: project.count('source'), claims: project.count('claim') }))
  const justDone = useJustDone(taken)
  const title = next === null ? words.finished : words.next(words.step[next].title)
  if (isTaughtThere(route, counts)) return null
  const done = firstSteps.filter((step) => taken[step]).length
  const leave = (event: MouseEvent<HTMLElement>): void => {
    // The button goes with the strip; the focus stays in the content that it stood under.
    event.currentTarget.closest('main')?.focus()
    putAway()
    announce(words.putAwayDone)
  }
  return (
    <section aria-label={words.title} className="first-steps">
      <EmptyState
        action={
          !isDoneHere(next, route) && (
            <Button onClick={() => navigate(next === null ? '/help' : addressOf(next, taken))}>
              {next === null ? messages.common.place.help : words.step[next].act}
            </Button>
          )
        }
        body={
          <>
            {justDone !== null && <strong className="first-steps-done">{words.step[justDone].done} </strong>}
            {next === null ? words.finishedBody : words.step[next].body}
          </>
        }
        icon={next === null ? Flag : Footprints}
        keys={next === null ? [] : firstStepKeys(next)}
        look="strip"
        title={title}
      />
      {/* A region of its own: the act that did the step is announced at the same moment, and neither may lose the other. */}
      <span aria-live="polite" className="visually-hidden" role="status">
        {justDone !== null && `${words.step[justDone].done} ${title}`}
      </span>
      <span className="first-steps-count">{words.progress(done, firstSteps.length)}</span>
      <IconButton icon={X} label={words.putAway} onClick={leave} size="small" />
    </section>
  )
}

/** Remembers the steps that leave no record, whether the path is shown or not: it may be taken up later. */
function useNotedSteps(): void {
  const open = useMaybeProject()
  const { place, params } = useRoute()
  const isReading = place === 'read'
  const isAtClaim = place === 'claims' && params.segments.length > 0
  useEffect(() => {
    if (open === null) return
    if (isReading && open.replica.records.count('source') > 0) noteStep(open, 'read')
    if (isAtClaim) noteStep(open, 'rule')
  }, [open, isReading, isAtClaim])
}

/** The step that was done last while this window looked on, or null. */
function useJustDone(taken: StepsTaken): FirstStep | null {
  const before = useRef(taken)
  const last = useRef<FirstStep | null>(null)
  const fresh = firstSteps.findLast((step) => taken[step] && !before.current[step])
  if (fresh !== undefined) last.current = fresh
  else if (last.current !== null && !taken[last.current]) last.current = null
  before.current = taken
  return last.current
}

/** True where the place is empty and teaches the same step itself. */
function isTaughtThere(
  { place, params }: Route,
  counts: { readonly sources: number; readonly claims: number },
): boolean {
  if (place === 'library' || place === 'read') return counts.sources === 0
  if (place === 'claims') return counts.claims === 0 && params.segments.length === 0
  return place === 'report' && counts.claims === 0
}

/** True where the person is already where the step is done: there only its keys are named. */
const isDoneHere = (step: FirstStep | null, { place }: Route): boolean =>
  ((step === 'read' || step === 'mark') && place === 'read') || (step === 'report' && place === 'report')

/** Where a step is done. */
function addressOf(step: FirstStep, { claimId, judgedId, sourceId, otherSourceId }: StepsTaken): string {
  switch (step) {
    case 'read':
    case 'mark':
      return '/read'
    case 'link':
      if (claimId === null || sourceId === null || otherSourceId === null) return '/read'
      return `/read/${sourceId}/${otherSourceId}?claim=${claimId}`
    case 'verdict':
      return claimId === null ? '/claims' : `/claims?at=${claimId}`
    case 'rule': {
      const about = judgedId ?? claimId
      return about === null ? '/claims' : `/claims/${about}`
    }
    case 'report':
      return '/report'
  }
}
