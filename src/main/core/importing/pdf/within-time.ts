import { cpuUsage } from 'node:process'

/** What a piece of work answers that was not done in time. */
export const tooLong = Symbol('too long')

/** So many turns take a thread that has nothing else to do less than `idleTime`, in microseconds. */
const turns = 500
const idleTime = 250
/** A turn of the library's may take long by itself: the clock is looked at each so many turns. */
const turnsAtOnce = 10

/**
 * Waits for work of this thread for so many milliseconds of the processor's time, and no longer. The PDF library works on a page in one
 * unbroken chain of promises, in which no timer ever fires: this takes turns with it in the same chain, and gives way to the
 * system when there is nothing to take turns with. The work itself is not stopped.
 */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T | typeof tooLong> {
  let isDone = false
  const end = (): void => {
    isDone = true
  }
  work.then(end, end)
  const last = used() + milliseconds * 1_000
  let since = used()
  for (let turn = 1; !isDone; turn += 1) {
    await null
    if (isDone || turn % turnsAtOnce !== 0) continue
    const now = used()
    if (now > last) return tooLong
    if (turn < turns) continue
    if (now - since < idleTime) await new Promise((resolve) => setImmediate(resolve))
    since = used()
    turn = 0
  }
  return work
}

/** Microseconds of the processor's time that this process took: a busy machine or a closed lid take none of it. */
function used(): number {
  const { user, system } = cpuUsage()
  return user + system
}
