import { setImmediate } from 'node:timers/promises'
import type { Progress } from '#contract/envelope.ts'
import type { HeldRecord } from '#domain/project/held-record.ts'
import { fail, type Result } from '#domain/result.ts'
import type { JobName, Jobs, ToWorker } from './jobs.ts'
import { piecesOf } from './record-pieces.ts'
import { WorkerThread } from './worker-thread.ts'

/** How long a worker without work is kept, in milliseconds: those who look at a preview ask for the next one soon. */
const keptFor = 10_000

/** How a job is followed and stopped. */
export interface JobOptions {
  readonly signal: AbortSignal
  progress(progress: Progress): void
}

/**
 * Long work beside the core's thread, so that a commit never waits for it. Each job has a thread of its own, which gets the records as
 * they stood when it began and nothing else of the core. A thread that dies fails its job with `work-crashed` and nothing else.
 */
export class Workers {
  readonly #program: URL
  readonly #onProblem: (error: unknown) => void
  readonly #all = new Set<WorkerThread>()
  #idle: WorkerThread | null = null
  #idleEnds: NodeJS.Timeout | null = null

  /** @param program the worker's entry; @param onProblem hears why a worker died, for the log */
  constructor(program: URL, onProblem: (error: unknown) => void) {
    this.#program = program
    this.#onProblem = onProblem
  }

  /**
   * Does a job over these records, which must be values that nobody alters. Fails with `cancelled` as soon as the signal says so,
   * and with `work-crashed`; throws what the job threw.
   */
  async run<N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    records: readonly HeldRecord[],
    { signal, progress }: JobOptions,
  ): Promise<Result<Jobs[N]['output']>> {
    if (signal.aborted) return fail({ code: 'cancelled' })
    const thread = this.#taken()
    const cancelled = Promise.withResolvers<'cancelled'>()
    const cancel = (): void => cancelled.resolve('cancelled')
    signal.addEventListener('abort', cancel, { once: true })
    try {
      const told = thread.work(progress)
      void handOver(thread, records, { kind: 'job', name, input } as ToWorker)
      const ending = await Promise.race([told, cancelled.promise])
      if (ending === 'cancelled' || ending.kind === 'ended') return fail({ code: 'cancelled' })
      if (ending.kind === 'died') {
        this.#onProblem(ending.error)
        return fail({ code: 'work-crashed', work: workOf[name] })
      }
      if (ending.kind === 'threw') throw Object.assign(new Error(ending.message), { stack: ending.stack })
      return ending.result as Result<Jobs[N]['output']>
    } finally {
      signal.removeEventListener('abort', cancel)
      await this.#givenBack(thread)
    }
  }

  /** Ends all of them; jobs that are open answer `cancelled`. */
  async end(): Promise<void> {
    if (this.#idleEnds !== null) clearTimeout(this.#idleEnds)
    this.#idle = null
    await Promise.all([...this.#all].map((thread) => thread.end()))
  }

  #taken(): WorkerThread {
    if (this.#idleEnds !== null) clearTimeout(this.#idleEnds)
    const idle = this.#idle
    this.#idle = null
    if (idle?.isFree) return idle
    const made = new WorkerThread(this.#program, () => this.#all.delete(made))
    this.#all.add(made)
    return made
  }

  /** One that is done waits for the next job; one that was stopped, or that there is another one besides, ends. */
  async #givenBack(thread: WorkerThread): Promise<void> {
    if (!thread.isFree || this.#idle !== null) {
      await thread.end()
      return
    }
    this.#idle = thread
    this.#idleEnds = setTimeout(() => {
      this.#idle = null
      void thread.end()
    }, keptFor).unref()
  }
}

const workOf = {
  preview: 'report',
  write: 'report',
  verify: 'verify',
  highlights: 'highlights',
  check: 'check',
} as const

/** Hands the records over piece by piece and lets commits through in between; stops where the thread has ended meanwhile. */
async function handOver(thread: WorkerThread, records: readonly HeldRecord[], job: ToWorker): Promise<void> {
  for (const lines of piecesOf(records)) {
    if (thread.isOver) return
    thread.say({ kind: 'records', lines })
    await setImmediate()
  }
  thread.say(job)
}
