import { Worker } from 'node:worker_threads'
import type { Progress } from '#contract/envelope.ts'
import type { FromWorker, ToWorker } from './jobs.ts'

/** How a job ended: by its own word, because its thread died, or because the core ended the thread. */
export type JobEnding =
  | Exclude<FromWorker, { kind: 'progress' }>
  | { readonly kind: 'died'; readonly error: unknown }
  | { readonly kind: 'ended' }

interface Job {
  progress(progress: Progress): void
  end(ending: JobEnding): void
}

/** One thread with at most one job. It keeps its process from ending only while it has one. */
export class WorkerThread {
  readonly #worker: Worker
  #job: Job | null = null
  #isEnding = false
  #isGone = false

  constructor(program: URL, onGone: () => void) {
    // Flags of this process are not for its threads: most of them would be refused.
    this.#worker = new Worker(program, { execArgv: [], name: 'Countermark work' })
    this.#worker.unref()
    this.#worker.on('message', (said: FromWorker) => {
      if (said.kind === 'progress') this.#job?.progress(said.progress)
      else this.#end(said)
    })
    let why: unknown = null
    this.#worker.on('error', (error) => {
      why = error
    })
    this.#worker.on('messageerror', (error) => {
      why = error
      void this.#worker.terminate()
    })
    this.#worker.once('exit', (code) => {
      this.#isGone = true
      onGone()
      const error = why ?? new Error(`a worker ended with exit code ${code} before it was done`)
      this.#end(this.#isEnding ? { kind: 'ended' } : { kind: 'died', error })
    })
  }

  /** True for one that died or is being ended. */
  get isOver(): boolean {
    return this.#isGone || this.#isEnding
  }

  /** True for one that waits for work. */
  get isFree(): boolean {
    return !this.isOver && this.#job === null
  }

  /** Begins a job; what it needs is told by `say`. Answers how it ended. */
  work(progress: Job['progress']): Promise<JobEnding> {
    if (!this.isFree) throw new Error('a worker does one job at a time')
    const { promise, resolve } = Promise.withResolvers<JobEnding>()
    this.#job = { progress, end: resolve }
    this.#worker.ref()
    return promise
  }

  say(message: ToWorker): void {
    if (!this.isOver) this.#worker.postMessage(message)
  }

  /** Stops it wherever it stands; resolves when nothing of it runs any more. */
  async end(): Promise<void> {
    this.#isEnding = true
    await this.#worker.terminate()
  }

  #end(ending: JobEnding): void {
    const job = this.#job
    this.#job = null
    this.#worker.unref()
    job?.end(ending)
  }
}
