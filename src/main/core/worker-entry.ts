import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { codeOf } from './project-files/disk.ts'
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
letTheCoreGoFirst()

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

/** Only on Linux does a thread have a priority of its own; elsewhere the core's would be lowered with it. */
function letTheCoreGoFirst(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch (error) {
    // A system that does not allow it has the work done beside the core as it comes.
    if (codeOf(error) !== 'ERR_SYSTEM_ERROR') throw error
  }
}
