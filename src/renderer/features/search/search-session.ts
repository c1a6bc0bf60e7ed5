import type { Client } from '#client/client.ts'
import type { OpenProject } from '#client/open-project.ts'
import type { Replica } from '#client/replica.ts'
import { Store } from '#client/store.ts'
import type { SearchAnswer } from '#contract/commands/search-commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { addressOf, requestOf, type SearchQuery } from './search-query.ts'

/** How the search stands. `asked` is the address of the query that it is about. */
export type SearchState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'searching'; readonly asked: string; readonly progress: Progress | null }
  | { readonly kind: 'found'; readonly asked: string; readonly answer: SearchAnswer }
  | { readonly kind: 'failed'; readonly asked: string; readonly error: WorkbenchError }

/** The search of a project, outliving its screen: coming back from a place shows the results as they were. */
export class SearchSession {
  readonly state = new Store<SearchState>({ kind: 'nothing' })
  /** The row that was chosen last, by its key. */
  chosen: string | null = null
  #running: AbortController | null = null

  /** Searches, unless these are the results at hand. What was still being searched for is given up. */
  async search(client: Client, query: SearchQuery, { isAgain }: { readonly isAgain: boolean }): Promise<void> {
    const asked = addressOf(query)
    const now = this.state.get()
    if (!isAgain && now.kind !== 'nothing' && now.asked === asked) return
    this.#running?.abort()
    this.#running = null
    this.chosen = null
    if (query.words.trim() === '') {
      this.state.set({ kind: 'nothing' })
      return
    }
    const running = new AbortController()
    this.#running = running
    this.state.set({ kind: 'searching', asked, progress: null })
    const isCurrent = (): boolean => this.#running === running
    const answer = await client.request('search.find', requestOf(query), {
      signal: running.signal,
      onProgress: (progress) => isCurrent() && this.state.set({ kind: 'searching', asked, progress }),
    })
    if (!isCurrent()) return
    this.#running = null
    if (answer.ok) this.state.set({ kind: 'found', asked, answer: answer.value })
    else this.state.set({ kind: 'failed', asked, error: answer.error })
  }

  stop(): void {
    this.#running?.abort()
  }
}

const sessions = new WeakMap<Replica, SearchSession>()

/** The search of a project, the same as long as its window keeps it open. */
export function searchOf({ replica }: OpenProject): SearchSession {
  const known = sessions.get(replica)
  if (known) return known
  const made = new SearchSession()
  sessions.set(replica, made)
  return made
}
