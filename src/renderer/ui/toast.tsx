import './toast.css'
import { X } from 'lucide-react'
import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { WorkbenchError } from '#domain/errors.ts'
import { shownTextOfError } from '#messages/error-sentences.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { useMessages } from './use-messages.tsx'

interface ToastContent {
  readonly text: string
  readonly detail?: string
  /** `notice` stays longer: it says what the person did not ask for. */
  readonly look?: 'plain' | 'notice' | 'failed'
  /** A toast on the same matter takes the place of the one before, whose act has passed. */
  readonly matter?: string
  /** One act, mostly "Undo". */
  readonly action?: { readonly label: string; run(): void }
}
interface ShownToast extends ToastContent {
  readonly id: number
}

/** Milliseconds. */
const stays = { plain: 6_000, notice: 15_000, failed: 15_000 } as const
let shown: readonly ShownToast[] = []
let lastId = 0
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const put = (next: readonly ShownToast[]): void => {
  shown = next
  for (const listener of listeners) listener()
}
const drop = (id: number): void => put(shown.filter((each) => each.id !== id))

/** Says what was done at the foot of the window, with one act at most. At most three stand at once, and none says it twice. */
export function toast(content: ToastContent): void {
  lastId += 1
  const { matter, text, action } = content
  const isPassed = (each: ShownToast): boolean =>
    (matter !== undefined && each.matter === matter) || (each.text === text && !each.action && !action)
  const standing = shown.filter((each) => !isPassed(each))
  put([...standing, { ...content, id: lastId }].slice(-3))
}

/** Refusals that say only that there is nothing to do: no failure, and a press too many is no matter to be warned of. */
const nothingToDo: ReadonlySet<WorkbenchError['code']> = new Set(['nothing-to-undo', 'nothing-to-redo'])

/** Says that something failed: what happened, what is safe, and what to do about it. */
export function useToastError(): (error: WorkbenchError) => void {
  const { messages } = useMessages()
  return (error) => {
    const { happened, safe, todo } = shownTextOfError(messages.errors, error)
    const log = error.code === 'unexpected' ? ` (${messages.common.errorLog(error.logId)})` : ''
    const detail = `${safe} ${todo}${log}`
    if (nothingToDo.has(error.code)) toast({ text: happened, detail, matter: 'undo' })
    else toast({ text: happened, detail, look: 'failed' })
  }
}

/** Where toasts stand, at the foot of the screen that the frame holds. It is a live region, so each is said as it appears. */
export function ToastRegion() {
  const list = useSyncExternalStore(subscribe, () => shown)
  return (
    <div aria-live="polite" className="toasts" role="status">
      {list.map((each) => (
        <Toast key={each.id} toast={each} />
      ))}
    </div>
  )
}

function Toast({ toast: { id, text, detail, look = 'plain', action } }: { readonly toast: ShownToast }) {
  const { messages } = useMessages()
  const [isHeld, setIsHeld] = useState(false)
  const before = useRef<EventTarget | null>(null)
  const enter = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    setIsHeld(true)
    if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget
  }
  /** It goes away under the focus, which goes back to where it came from, or to the main part of the window. */
  const away = (): void => {
    drop(id)
    const from = before.current instanceof HTMLElement ? before.current : document.querySelector('main')
    from?.focus({ preventScroll: true })
  }
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => drop(id), stays[look])
    return () => clearTimeout(timer)
  }, [id, look, isHeld])
  return (
    <div
      className={classNames('toast', look === 'failed' && 'toast-failed')}
      onBlur={() => setIsHeld(false)}
      onFocus={enter}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      role="none"
    >
      <span className="toast-text">
        {text}
        {detail && <span className="toast-detail">{detail}</span>}
      </span>
      {action && (
        <Button
          onClick={() => {
            away()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={messages.common.dismiss} onClick={away} />
    </div>
  )
}
