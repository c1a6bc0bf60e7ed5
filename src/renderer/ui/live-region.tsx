import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Has assistive technology say a sentence when it is next idle. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  message = message === sentence ? `${sentence}\u00a0` : sentence
  for (const listener of listeners) listener()
}

/** The one place where announcements stand; the frame holds it. */
export function LiveRegion() {
  const shown = useSyncExternalStore(subscribe, () => message)
  return (
    <div aria-live="polite" className="visually-hidden" role="status">
      {shown}
    </div>
  )
}
