import { workerAddress } from '#ui/worker-address.ts'
import type { FindThread } from './expression-finder.ts'
import address from './find-worker.ts?worker&url'

/** Begins a thread that finds expressions: the app's own file, whatever is asked. */
export const findThread = (): FindThread => new Worker(workerAddress(address), { type: 'module' })
