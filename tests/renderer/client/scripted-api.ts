import type { FromWindow, RequestEnvelope, ToWindow } from '#contract/envelope.ts'
import type { WindowApi } from '#contract/window-api.ts'
import type { WorkbenchError } from '#domain/errors.ts'

/** A host that a test plays: it keeps what the screens send and says what it is told to. */
export class ScriptedApi implements WindowApi {
  readonly host = 'headless'
  readonly platform = 'linux'
  readonly sent: FromWindow[] = []
  #listeners: ((message: ToWindow) => void)[] = []
  readonly #answers = new Map<string, (input: never) => unknown>()

  send(message: FromWindow): void {
    this.sent.push(message)
    if (message.kind !== 'request') return
    const answer = this.#answers.get(message.name)
    if (answer) queueMicrotask(() => this.answer(message.id, answer(message.input as never)))
  }

  subscribe(listener: (message: ToWindow) => void): () => void {
    this.#listeners.push(listener)
    return () => {
      this.#listeners = this.#listeners.filter((each) => each !== listener)
    }
  }

  /** Answers every request of a name from now on. */
  always(name: string, answer: (input: never) => unknown): void {
    this.#answers.set(name, answer)
  }

  /** Leaves requests of a name open from now on. */
  leaveOpen(name: string): void {
    this.#answers.delete(name)
  }

  say(message: ToWindow): void {
    for (const listener of this.#listeners) listener(message)
  }

  answer(id: string, value: unknown): void {
    this.say({ kind: 'answer', id, value })
  }

  fail(id: string, error: WorkbenchError): void {
    this.say({ kind: 'failure', id, error })
  }

  event(name: string, payload: unknown, project: string | null = null): void {
    this.say({ kind: 'event', project, name, payload })
  }

  /** The requests of a name, oldest first. */
  requests(name: string): readonly RequestEnvelope[] {
    return this.sent.filter((message) => message.kind === 'request').filter((request) => request.name === name)
  }

  /** The id of the latest request of a name. */
  last(name: string): string {
    const request = this.requests(name).at(-1)
    if (!request) throw new Error(`${name} was not asked`)
    return request.id
  }
}

/** Lets everything that is ready to go on go on. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
