import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { doJob } from './working/do-job.ts'
import type { FromWorker, ToWorker } from './working/jobs.ts'

/**
 * The entry of a worker thread: it is handed the lines of records, then a job over them, and says how it goes and what came of it. It
 * has no way to the core's records; the core ends it when its work is not wanted any more.
 */
if (parentPort === null) throw new Error('this program runs in a thread of the core only')
const core = parentPort
const say = (message: FromWorker): void => core.postMessage(message)
let pieces: string[] = []
// The core's thread goes first. Only on Linux does a thread have a priority of its own; elsewhere the core's would be lowered.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

core.on('message', (message: ToWorker) => {
  if (message.kind === 'records') {
    pieces.push(message.lines)
    return
  }
  const given = pieces
  pieces = []
  void doJob(message, given, (progress) => say({ kind: 'progress', progress })).then(
    (result) => say({ kind: 'done', result }),
    (error: unknown) => {
      const { message: what, stack = '' } = error instanceof Error ? error : new Error(String(error))
      say({ kind: 'threw', message: what, stack })
    },
  )
})
