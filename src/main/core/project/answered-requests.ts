import type { ChangeSet } from '#domain/project/change-set.ts'
import { ok, type Result } from '#domain/result.ts'

/** How many answers are remembered. A request is sent again within seconds of its first sending, or never. */
const remembered = 5_000

/** The answers to the latest requests by their ids, those still being written included, so that none is done twice. */
export class AnsweredRequests {
  readonly #answers = new Map<string, Promise<Result<unknown>>>()

  constructor(changeSets: readonly ChangeSet[]) {
    for (const { id, answer } of changeSets.slice(-remembered)) this.#answers.set(id, Promise.resolve(ok(answer)))
  }

  /** The answer that a request with this id got or is about to get, or undefined for a new one. */
  answerTo(id: string): Promise<Result<unknown>> | undefined {
    return this.#answers.get(id)
  }

  /** Keeps the answer that a request is about to get; one that fails is forgotten, so that it can be tried again. */
  keep(id: string, answer: Promise<Result<unknown>>): void {
    this.#answers.set(id, answer)
    void answer.then((result) => {
      if (!result.ok) this.#answers.delete(id)
    })
    const oldest = this.#answers.size > remembered ? this.#answers.keys().next().value : undefined
    if (oldest !== undefined) this.#answers.delete(oldest)
  }
}
