import { utilityProcess } from 'electron'
import type { FromCore, LinkEnd, ToCore } from '#contract/link.ts'
import { youngObjects } from './young-objects.ts'

/** Starts the core in a process of its own and gives this side of its link. */
export function forkCore(program: string): LinkEnd<ToCore, FromCore> {
  const child = utilityProcess.fork(program, [], {
    serviceName: 'Countermark core',
    execArgv: [youngObjects],
    stdio: 'inherit',
  })
  let isGone = false
  child.once('exit', () => {
    isGone = true
  })
  // A fatal error in there, or a message to a process that is just ending: its exit follows and says what matters.
  child.on('error', () => undefined)
  return {
    send: (message) => {
      if (!isGone) child.postMessage(message)
    },
    onMessage: (listener) => void child.on('message', (message: FromCore) => listener(message)),
    onClose: (listener) => void child.once('exit', listener),
  }
}
