import type { FoundPlace } from '#domain/text/folded-text.ts'

/** What the finding thread is told: the text once, then what to look for in it. */
export type FindRequest =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'find'; readonly id: number; readonly typed: string }
export interface FindAnswer {
  readonly id: number
  readonly matches: readonly FoundPlace[]
}

/** The part of a worker that the finder uses. */
export interface FindThread {
  onmessage: ((event: MessageEvent<FindAnswer>) => void) | null
  postMessage(request: FindRequest): void
  terminate(): void
}

/** An expression that has found nothing after so long is given up. */
const longest = 2_000

/**
 * Finds by regular expression in one text, never longer than a bound: the thread that looks is ended then, and a new one is
 * begun for the next expression. Only the latest question is answered.
 */
export class ExpressionFinder {
  readonly #text: string
  readonly #begin: () => FindThread
  #thread: FindThread | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #id = 0
  #isLooking = false

  constructor(text: string, begin: () => FindThread) {
    this.#text = text
    this.#begin = begin
  }

  find(typed: string, onAnswer: (found: readonly FoundPlace[] | 'slow') => void): void {
    // A thread that still looks for the last expression would keep this one waiting.
    if (this.#isLooking) this.stop()
    const thread = this.#thread ?? this.#started()
    this.#id += 1
    const id = this.#id
    this.#isLooking = true
    thread.onmessage = ({ data }) => {
      if (data.id !== id) return
      clearTimeout(this.#timer)
      this.#isLooking = false
      onAnswer(data.matches)
    }
    this.#timer = setTimeout(() => {
      this.stop()
      onAnswer('slow')
    }, longest)
    thread.postMessage({ kind: 'find', id, typed })
  }

  /** Ends the thread; the finder can be used again. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#isLooking = false
    this.#thread?.terminate()
    this.#thread = null
  }

  #started(): FindThread {
    const thread = this.#begin()
    thread.postMessage({ kind: 'text', text: this.#text })
    this.#thread = thread
    return thread
  }
}
