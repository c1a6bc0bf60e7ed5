import { randomUUID } from 'node:crypto'
import { type CommandInput, type CommandName, type CommandOutput, commands, isCommandName } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import { invalidInput } from '#domain/invalid-input.ts'
import { fail, type Result } from '#domain/result.ts'
import type { CoreServices, Handlers } from './call.ts'
import type { RequestOptions } from './core.ts'
import { logUnexpected } from './log.ts'

/** A request with the window it came from, null for the command line. */
export interface DispatchOptions extends RequestOptions {
  readonly window?: number | null
}

type AnyHandler = (input: unknown, call: unknown) => Promise<Result<unknown>>

/**
 * Answers requests: the name is looked up, the input parsed, the project found, the handler called. A request with the id of
 * one that is still running shares its answer. What a handler throws is a bug: logged, and answered with the log's id.
 */
export class Dispatcher {
  readonly #services: CoreServices
  readonly #handlers: Handlers
  readonly #running = new Map<string, { readonly answer: Promise<Result<unknown>>; readonly abort: AbortController }>()

  constructor(services: CoreServices, handlers: Handlers) {
    this.#services = services
    this.#handlers = handlers
  }

  /** Answers a request whose name and input are known to fit, as the command line and tests make them. */
  request<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options: DispatchOptions = {},
  ): Promise<Result<CommandOutput<N>>> {
    return this.dispatch(name, input, options) as Promise<Result<CommandOutput<N>>>
  }

  /** Answers a request of which nothing is known yet. */
  dispatch(name: string, input: unknown, options: DispatchOptions = {}): Promise<Result<unknown>> {
    const id = options.id ?? randomUUID()
    const running = this.#running.get(id)
    if (running) return running.answer
    const abort = new AbortController()
    options.signal?.addEventListener('abort', () => abort.abort(), { once: true })
    if (options.signal?.aborted) abort.abort()
    const answer = this.#answer(id, name, input, abort.signal, options).finally(() => this.#running.delete(id))
    this.#running.set(id, { answer, abort })
    return answer
  }

  /** Asks a running request to stop; what it has done stays. */
  cancel(id: string): void {
    this.#running.get(id)?.abort.abort()
  }

  async #answer(
    id: string,
    name: string,
    input: unknown,
    signal: AbortSignal,
    options: DispatchOptions,
  ): Promise<Result<unknown>> {
    if (!isCommandName(name)) return fail({ code: 'unknown-command', name })
    const contract = commands[name]
    const parsed = contract.input.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return fail(invalidInput(issue))
    }
    const window = options.window ?? null
    const store = this.#services.projects.store(options.project ?? null, window)
    if (store === null && contract.access !== 'app') return fail({ code: 'project-not-open' })
    const call = {
      id,
      window,
      signal,
      core: this.#services,
      store,
      progress: (progress: Progress) => options.onProgress?.(progress),
    }
    try {
      return await (this.#handlers[name] as AnyHandler)(parsed.data, call)
    } catch (error) {
      return fail({ code: 'unexpected', logId: await logUnexpected(this.#services.settings.dataFolder, name, error) })
    }
  }
}
