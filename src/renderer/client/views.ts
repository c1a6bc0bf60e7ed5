import type { ViewValue } from '#contract/commands/project-commands.ts'
import type { Transport } from './transport.ts'

/** Changes of one gesture (a panel dragged, a text scrolled) are sent together. */
const pauseMs = 400

/**
 * How the open project was last looked at on this machine: widths of panels, places in sources. Answers from memory and tells
 * the core a moment later; where that fails nothing is lost but the view.
 */
export class Views {
  readonly #transport: Transport
  readonly #project: string
  readonly #known = new Map<string, ViewValue>()
  #untold: Record<string, ViewValue | null> = {}
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(transport: Transport, project: string) {
    this.#transport = transport
    this.#project = project
  }

  async load(): Promise<void> {
    const answer = await this.#transport.send('views.get', {}, { project: this.#project })
    if (answer.ok) for (const [name, value] of Object.entries(answer.value.views)) this.#known.set(name, value)
  }

  /** What was remembered under a name, or the fallback where there is nothing of its kind. */
  get<T extends number | boolean | string | readonly string[]>(name: string, fallback: T): T {
    const known = this.#known.get(name)
    return known !== undefined && isOfKind(known, fallback) ? known : fallback
  }

  /** Remembers a value; null forgets it. */
  set(name: string, value: ViewValue | null): void {
    if (value === null) this.#known.delete(name)
    else this.#known.set(name, value)
    this.#untold[name] = value
    this.#timer ??= setTimeout(() => void this.flush(), pauseMs)
  }

  /** Tells the core now what it does not know yet: before the project or the window goes. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const views = this.#untold
    this.#untold = {}
    if (Object.keys(views).length > 0) await this.#transport.send('views.set', { views }, { project: this.#project })
  }
}

const isOfKind = <T>(value: unknown, like: T): value is T =>
  typeof value === typeof like && Array.isArray(value) === Array.isArray(like)
