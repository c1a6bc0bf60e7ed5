import type { ImportResult } from '#contract/commands/source-commands.ts'
import type { CommandInput, CommandOutput } from '#contract/commands.ts'
import { chunkSize, type Progress } from '#contract/envelope.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Client } from './client.ts'
import type { FileToImport } from './files-to-import.ts'
import { handings, handOver, importFiles, isForgotten, stoppedResults } from './import-files.ts'
import { Store } from './store.ts'

/** What a person pasted: its text, its HTML where the clipboard had some, and a title. */
type Pasted = Pick<CommandInput<'sources.paste'>, 'text' | 'html' | 'title'>

/** How the latest import stands. Its results stay until the person puts them away. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly progress: Progress; readonly isStopping: boolean }
  | { readonly kind: 'done'; readonly results: readonly ImportResult[] }
  | { readonly kind: 'failed'; readonly error: WorkbenchError }

/** The imports of this window, one at a time; files that come meanwhile wait for their turn. */
export class Imports {
  readonly state = new Store<ImportState>({ kind: 'none' })
  readonly #client: Client
  #abort: AbortController | null = null
  #waiting: FileToImport[] = []
  /** Files that were waiting when the person stopped. */
  #given: FileToImport[] = []

  constructor(client: Client) {
    this.#client = client
  }

  /** Files that were dropped before there was a project for them. */
  get hasWaiting(): boolean {
    return this.#waiting.length > 0
  }

  /** Keeps files until a project is open. */
  keep(files: readonly FileToImport[]): void {
    this.#waiting.push(...files)
  }

  /** Forgets files that were kept. */
  forget(): void {
    this.#waiting = []
  }

  /** Imports files into the open project, with those that were kept. */
  async start(files: readonly FileToImport[]): Promise<void> {
    this.#waiting.push(...files)
    if (this.#abort) return
    const results: ImportResult[] = []
    while (this.#waiting.length > 0) {
      const next = this.#waiting
      this.#waiting = []
      const answer = await this.#run(next)
      if (!answer.ok) {
        this.#waiting = []
        this.state.set({ kind: 'failed', error: answer.error })
        return
      }
      results.push(...answer.value)
    }
    results.push(...stoppedResults(this.#given.splice(0)))
    if (results.length > 0) this.state.set({ kind: 'done', results })
  }

  /** Imports pasted text as a source. */
  async paste(pasted: Pasted): Promise<void> {
    this.state.set({
      kind: 'running',
      progress: { step: 'read', done: 0, total: 1, subject: pasted.title },
      isStopping: false,
    })
    let answer = await this.#pasted(pasted)
    for (let handing = 1; handing < handings && answer.ok && answer.value.results.some(isForgotten); handing += 1)
      answer = await this.#pasted(pasted)
    this.state.set(
      answer.ok ? { kind: 'done', results: answer.value.results } : { kind: 'failed', error: answer.error },
    )
  }

  /** Asks the running import to stop. What is imported stays. */
  stop(): void {
    this.#given.push(...this.#waiting.splice(0))
    this.#abort?.abort()
    const state = this.state.get()
    if (state.kind === 'running') this.state.set({ ...state, isStopping: true })
  }

  /** Puts the results away. */
  dismiss(): void {
    if (this.state.get().kind !== 'running') this.state.set({ kind: 'none' })
  }

  async #pasted(pasted: Pasted): Promise<Result<CommandOutput<'sources.paste'>>> {
    const input = await this.#fitting(pasted)
    return input.ok ? this.#client.request('sources.paste', input.value) : input
  }

  /** The command for what was pasted; what is too long for a message is handed over first, as a file is. */
  async #fitting({ text, html, title }: Pasted): Promise<Result<CommandInput<'sources.paste'>>> {
    const used = html ?? text
    if (used.length <= chunkSize) return ok({ text: html === null ? text : '', html, title })
    const file = { file: new File([bytesOf(used)], 'paste'), name: title ?? 'paste' }
    const handedOver = await handOver(this.#client, file, new AbortController().signal)
    if (!handedOver.ok) return handedOver
    const upload = { uploadId: handedOver.value, holds: html === null ? 'text' : 'html' } as const
    return ok({ text: '', html: null, title, upload })
  }

  async #run(files: readonly FileToImport[]) {
    const abort = new AbortController()
    this.#abort = abort
    const onProgress = (progress: Progress): void =>
      this.state.set({ kind: 'running', progress, isStopping: abort.signal.aborted })
    const answer = await importFiles(this.#client, files, { signal: abort.signal, onProgress })
    this.#abort = null
    return answer
  }
}

/** UTF-8; text with a half of a surrogate pair, which UTF-8 cannot hold, goes as UTF-16, so that the importer sees and says it. */
const bytesOf = (text: string): string | Uint16Array<ArrayBuffer> =>
  text.isWellFormed()
    ? text
    : Uint16Array.from({ length: text.length + 1 }, (_, at) => (at === 0 ? 0xfeff : text.charCodeAt(at - 1)))
