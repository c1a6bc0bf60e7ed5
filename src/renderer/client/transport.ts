import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { Progress, ToWindow } from '#contract/envelope.ts'
import type { EventName, EventPayloads } from '#contract/events.ts'
import type { WindowApi } from '#contract/window-api.ts'
import type { Result } from '#domain/result.ts'

/** How one request is made. */
export interface SendOptions {
  /** The key of the project it is about, or null. */
  readonly project: string | null
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Aborting asks the core to stop; the answer still comes, and says what was done. */
  readonly signal?: AbortSignal | undefined
}

type Listener<E extends EventName> = (payload: EventPayloads[E], project: string | null) => void

type EventMessage = Extract<ToWindow, { readonly kind: 'event' }>

interface Open {
  resolve(result: Result<unknown>): void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/**
 * The one door to the core: requests with ids that it makes, answers by id, progress, cancellation, events. It knows nothing
 * of what is asked. Should the core be restarted, the host sends open requests once more, so a promise only waits longer.
 */
export class Transport {
  readonly #api: WindowApi
  readonly #open = new Map<string, Open>()
  readonly #listeners = new Map<EventName, Set<Listener<EventName>>>()
  /** Events that nobody listened to yet: a project to open may be named before the screens are drawn. */
  readonly #unheard: EventMessage[] = []
  readonly #newId: () => string

  constructor(api: WindowApi, newId: () => string = () => crypto.randomUUID()) {
    this.#api = api
    this.#newId = newId
    api.subscribe((message) => this.#hear(message))
  }

  /** Asks the core; an expected failure is a value. */
  send<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options: SendOptions,
  ): Promise<Result<CommandOutput<N>>> {
    const id = this.#newId()
    const { project, onProgress, signal } = options
    const answer = new Promise<Result<unknown>>((resolve) => this.#open.set(id, { resolve, onProgress }))
    this.#api.send({ kind: 'request', id, project, name, input })
    signal?.addEventListener('abort', () => this.#cancel(id), { once: true })
    if (signal?.aborted) this.#cancel(id)
    return answer as Promise<Result<CommandOutput<N>>>
  }

  /** Hears events of a name until the returned function is called; those that came before anyone listened come first. */
  on<E extends EventName>(name: E, listener: Listener<E>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners)
    listeners.add(listener as Listener<EventName>)
    const waiting = this.#unheard.splice(0)
    for (const event of waiting) this.#tell(event)
    return () => listeners.delete(listener as Listener<EventName>)
  }

  #cancel(id: string): void {
    if (this.#open.has(id)) this.#api.send({ kind: 'cancel', id })
  }

  #hear(message: ToWindow): void {
    if (message.kind === 'event') {
      this.#tell(message)
      return
    }
    const open = this.#open.get(message.id)
    if (!open) return
    if (message.kind === 'progress') {
      open.onProgress?.(message.progress)
      return
    }
    this.#open.delete(message.id)
    open.resolve(message.kind === 'answer' ? { ok: true, value: message.value } : { ok: false, error: message.error })
  }

  #tell(event: EventMessage): void {
    const listeners = [...(this.#listeners.get(event.name as EventName) ?? [])]
    if (listeners.length === 0) this.#unheard.push(event)
    for (const listener of listeners) listener(event.payload as EventPayloads[EventName], event.project)
  }
}
