import type { ImportResult } from '#contract/commands/source-commands.ts'
import type { CommandInput, CommandOutput } from '#contract/commands.ts'
import { chunkSize, type Progress } from '#contract/envelope.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Client } from './client.ts'
import type { FileToImport } from './files-to-import.ts'
import {
  handings,
  handOver,
  type ImportFilesOptions,
  importFiles,
  isForgotten,
  stoppedResults,
} from './import-files.ts'
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
  /** The files of the results that are shown, and those of which both sides of the changes were imported. */
  #files: readonly FileToImport[] = []
  readonly #withBothSides = new Set<FileToImport>()

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
    this.#files = []
    while (this.#waiting.length > 0) {
      const next = this.#waiting
      this.#waiting = []
      this.#files = [...this.#files, ...next]
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

  /** True where a result's file has tracked changes of which only one side was imported, and the file is still at hand. */
  hasOtherSide(result: ImportResult): boolean {
    const file = this.#fileOf(result)
    return otherSideOf(result) !== null && file !== null && !this.#withBothSides.has(file)
  }

  /** Imports the other side of a file's tracked changes as a source of its own. Its result stands below the others. */
  async importOtherSide(result: ImportResult): Promise<void> {
    const [file, side] = [this.#fileOf(result), otherSideOf(result)]
    const shown = this.state.get()
    if (file === null || side === null || shown.kind !== 'done') return
    this.#withBothSides.add(file)
    const answer = await this.#run([file], { trackedChanges: side })
    if (answer.ok && answer.value.some(({ result: outcome }) => outcome === 'failed')) this.#withBothSides.delete(file)
    this.state.set(
      answer.ok
        ? { kind: 'done', results: [...shown.results, ...answer.value] }
        : { kind: 'failed', error: answer.error },
    )
    if (this.#waiting.length > 0) await this.start([])
  }

  /** True where a result's file is protected by a password, and the file is still at hand. */
  takesPassword(result: ImportResult): boolean {
    return wantsPassword(result) && this.#fileOf(result) !== null
  }

  /** Imports a protected file again, with its password. What comes of it takes the place of the result that asked for one. */
  async openWith(result: ImportResult, password: string): Promise<void> {
    const file = this.#fileOf(result)
    const shown = this.state.get()
    if (file === null || shown.kind !== 'done') return
    const answer = await this.#run([file], { password })
    const next = answer.ok ? answer.value[0] : undefined
    this.state.set(
      answer.ok
        ? { kind: 'done', results: shown.results.map((each) => (each === result ? (next ?? each) : each)) }
        : { kind: 'failed', error: answer.error },
    )
    if (this.#waiting.length > 0) await this.start([])
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

  /** The file of a result; null where two files of one name would have to be guessed between. */
  #fileOf({ file }: ImportResult): FileToImport | null {
    const named = this.#files.filter(({ name }) => name === file)
    return named.length === 1 ? (named[0] ?? null) : null
  }

  async #run(
    files: readonly FileToImport[],
    how: Pick<ImportFilesOptions, 'trackedChanges' | 'password'> = {},
  ): Promise<Result<readonly ImportResult[]>> {
    const abort = new AbortController()
    this.#abort = abort
    const onProgress = (progress: Progress): void =>
      this.state.set({ kind: 'running', progress, isStopping: abort.signal.aborted })
    const answer = await importFiles(this.#client, files, { ...how, signal: abort.signal, onProgress })
    this.#abort = null
    return answer
  }
}

const wantsPassword = ({ error }: ImportResult): boolean =>
  error?.code === 'password-needed' || error?.code === 'password-wrong'

/** The side of tracked changes that a result's source is not, or null where it has none. */
function otherSideOf({ result, notes }: ImportResult): 'accepted' | 'rejected' | null {
  if (result !== 'imported') return null
  if (notes.some(({ code }) => code === 'tracked-changes-accepted')) return 'rejected'
  return notes.some(({ code }) => code === 'tracked-changes-rejected') ? 'accepted' : null
}

/** UTF-8; text with a half of a surrogate pair, which UTF-8 cannot hold, goes as UTF-16, so that the importer sees and says it. */
const bytesOf = (text: string): string | Uint16Array<ArrayBuffer> =>
  text.isWellFormed()
    ? text
    : Uint16Array.from({ length: text.length + 1 }, (_, at) => (at === 0 ? 0xfeff : text.charCodeAt(at - 1)))
