import { setImmediate } from 'node:timers/promises'

/** How long a slice may hold up other work, in milliseconds. A commit takes several turns, and each waits for a slice. */
const slice = 2

/** Runs a generator to its end and lets other work of this process through every few milliseconds. `signal` ends it early. */
export async function inSlices<Y, R>(
  steps: Generator<Y, R>,
  { signal, onStep }: { readonly signal: AbortSignal; onStep?(value: Y): void },
): Promise<R | 'cancelled'> {
  let began = performance.now()
  for (;;) {
    if (signal.aborted) return 'cancelled'
    const step = steps.next()
    if (step.done) return step.value
    onStep?.(step.value)
    if (performance.now() - began < slice) continue
    await setImmediate()
    began = performance.now()
  }
}
