import type { OpenedProject, Preferences } from '#contract/commands/project-commands.ts'
import { type CommandInput, type CommandName, type CommandOutput, commands } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { EventName, EventPayloads } from '#contract/events.ts'
import type { WindowApi } from '#contract/window-api.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { AskedRevisions } from './asked-revisions.ts'
import { Imports } from './imports.ts'
import { type OpenProject, replicaSource } from './open-project.ts'
import type { Opening, OpeningAttempt } from './opening.ts'
import { Replica } from './replica.ts'
import { type SavingFacts, type SavingState, savingState } from './saving-state.ts'
import { Store } from './store.ts'
import { Transport } from './transport.ts'
import { Views } from './views.ts'

/** How a request is made; the project is always the one that is open. */
export interface RequestOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** An edit that was done, by its name in the table. */
export interface LastEdit {
  readonly command: CommandName
  readonly sequence: number
}

/** Preferences until the core has answered. */
export const initialPreferences: Preferences = {
  theme: 'system',
  language: 'en',
  readingSize: 18,
  readingWidth: 62,
  readingLeading: 1.7,
  readingFace: 'serif',
  paragraphNumbers: true,
  keys: {},
  researcherName: '',
  firstSteps: 'not-begun',
}

/** All that the screens know of the core: requests, events, the open project's replica, saving, preferences. */
export class Client {
  readonly host: WindowApi['host']
  readonly platform: string
  /** The open project with its replica, or null on the first screen. */
  readonly project = new Store<OpenProject | null>(null)
  readonly saving = new Store<SavingState>({ kind: 'saved', at: null })
  readonly preferences = new Store<Preferences>(initialPreferences)
  /** How the latest opening of a project stands; the frame answers what it failed with. */
  readonly opening = new Store<Opening>({ kind: 'none' })
  readonly imports: Imports
  /** True from the restart of the core until the replica has caught up. */
  readonly isCatchingUp = new Store(false)
  /** What this window changed last, and the sequence that it made; null once it was taken back. */
  readonly lastEdit = new Store<LastEdit | null>(null)
  /** The revisions that a screen asked to be shown; null while none are. */
  readonly askedRevisions = new Store<AskedRevisions | null>(null)
  readonly #transport: Transport
  readonly #now: () => string
  #openPreferences = 0
  #attempt: OpeningAttempt | null = null
  /** Projects that were opened after the person had left, while another opening was under way that may be of the same one. */
  readonly #leftOpen = new Set<string>()
  #facts: SavingFacts = { openEdits: 0, fault: null, savedAt: null }

  constructor(api: WindowApi, now: () => string = () => new Date().toISOString()) {
    this.host = api.host
    this.platform = api.platform
    this.#transport = new Transport(api)
    this.#now = now
    this.imports = new Imports(this)
    this.on('project.changed', ({ changeSet }, key) => {
      const open = this.project.get()
      if (open?.project === key) void open.replica.apply(changeSet)
    })
    this.on('project.saving', ({ fault }, key) => {
      if (this.project.get()?.project === key) this.#know({ fault })
    })
    this.on('preferences.changed', ({ preferences }) => this.#prefer(preferences))
    this.on('core.restarted', () => void this.#catchUp())
    this.on('project.resync', () => void this.#catchUp())
  }

  /** Asks the core, about the open project where there is one. An expected failure is a value. */
  async request<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options: RequestOptions = {},
  ): Promise<Result<CommandOutput<N>>> {
    const project = this.project.get()?.project ?? null
    const isEdit = commands[name].access === 'edit'
    if (isEdit) this.#know({ openEdits: this.#facts.openEdits + 1 })
    const result = await this.#transport.send(name, input, { project, ...options })
    if (isEdit) this.#answered(result)
    if (isEdit && result.ok) this.#keepEdit(name)
    return result
  }

  /** Hears events of a name until the returned function is called. */
  on<E extends EventName>(name: E, listener: (payload: EventPayloads[E], project: string | null) => void): () => void {
    return this.#transport.on(name, listener)
  }

  /** Opens a project folder; without one the host asks for it. Null where the person cancelled. */
  openFolder(
    folder: string | null,
    how: { readonly takeOver?: boolean; readonly ifLocked?: 'read' | 'fail' } = {},
  ): Promise<Result<OpenProject | null>> {
    return this.#adopt(
      folder,
      () => this.request('projects.open', { folder, ifLocked: 'fail', ...how }),
      folder === null,
    )
  }

  /** Leaves the opening that is under way: what it opens after all is closed again. */
  leaveOpening(): void {
    if (this.#attempt) this.#attempt.isLeft = true
    this.#attempt = null
    this.opening.set({ kind: 'none' })
  }

  /** Makes a project and opens it; without a folder a new one in the documents folder. */
  createProject(input: CommandInput<'projects.create'>): Promise<Result<OpenProject | null>> {
    return this.#adopt(input.folder, () => this.request('projects.create', input))
  }

  openSample(): Promise<Result<OpenProject | null>> {
    return this.#adopt(null, () => this.request('projects.openSample', {}))
  }

  /** Opens a damaged project from what can be proved. */
  recover(folder: string): Promise<Result<OpenProject | null>> {
    return this.#adopt(folder, () => this.request('projects.recover', { folder }))
  }

  /** Lets the open project go. While changes of it are only in memory it stays open, and the answer says why. */
  async closeProject(): Promise<Result<null>> {
    const open = this.project.get()
    if (!open) return ok(null)
    void open.views.flush()
    const answer = await this.request('projects.close', { project: open.project })
    if (!answer.ok && answer.error.code === 'not-saved') return answer
    this.project.set(null)
    this.#know({ openEdits: 0, fault: null, savedAt: null })
    return ok(null)
  }

  /** Tries again to write what a fault left in memory. */
  async retrySaving(): Promise<Result<{ readonly saved: boolean }>> {
    const open = this.project.get()
    if (!open) return fail({ code: 'project-not-open' })
    const answer = await this.request('projects.retrySaving', { project: open.project })
    if (answer.ok && answer.value.saved) this.#know({ fault: null, savedAt: this.#now() })
    return answer
  }

  /**
   * Takes a change back that was the latest at this sequence: for an "Undo" that stands beside what was done. Null, and nothing
   * is done, once something else was changed.
   */
  async undoAt(sequence: number): Promise<Result<{ readonly undone: string } | null>> {
    return this.project.get()?.replica.sequence === sequence ? this.request('history.undo', {}) : ok(null)
  }

  async loadPreferences(): Promise<void> {
    const answer = await this.request('preferences.get', {})
    if (answer.ok) this.preferences.set(answer.value)
  }

  /** Changes preferences; they show at once and are corrected by the answer. */
  async setPreferences(changes: Partial<Preferences>): Promise<Result<Preferences>> {
    this.preferences.set({ ...this.preferences.get(), ...changes })
    this.#openPreferences += 1
    const answer = await this.request('preferences.set', changes)
    this.#openPreferences -= 1
    if (answer.ok) this.#prefer(answer.value)
    return answer
  }

  /**
   * Opens another project: its failure stays for the person to answer, its project becomes this window's. A project with changes
   * that are only in memory is not left for another one.
   */
  async #adopt(
    folder: string | null,
    ask: () => Promise<Result<OpenedProject | null>>,
    isChoosing = false,
  ): Promise<Result<OpenProject | null>> {
    const attempt: OpeningAttempt = { isLeft: false }
    this.#attempt = attempt
    this.opening.set({ kind: 'under-way', folder, isChoosing })
    const { fault } = this.#facts
    const answer = fault === null ? await ask() : fail<WorkbenchError>({ code: 'not-saved', reason: fault })
    const loaded =
      answer.ok && answer.value !== null ? await this.#load(answer.value, attempt) : (answer as Result<null>)
    if (!attempt.isLeft)
      this.opening.set(loaded.ok ? { kind: 'none' } : { kind: 'failed', folder, error: loaded.error })
    if (this.#attempt === attempt) this.#attempt = null
    if (this.#attempt === null) await this.#closeLeftOpen()
    return attempt.isLeft ? ok(null) : loaded
  }

  async #closeLeftOpen(): Promise<void> {
    for (const project of this.#leftOpen) {
      this.#leftOpen.delete(project)
      if (this.project.get()?.project !== project) await this.request('projects.close', { project })
    }
  }

  async #load(opened: OpenedProject, attempt: OpeningAttempt): Promise<Result<OpenProject | null>> {
    const before = this.project.get()
    const replica = new Replica(replicaSource(this.#transport, opened.project))
    const stop = this.on('project.changed', ({ changeSet }, key) => {
      if (key === opened.project) void replica.apply(changeSet)
    })
    const views = new Views(this.#transport, opened.project)
    const [isLoaded] = attempt.isLeft ? [false] : await Promise.all([replica.load(), views.load()])
    stop()
    if (attempt.isLeft) {
      this.#leftOpen.add(opened.project)
      return ok(null)
    }
    const { researcherId } = replica
    if (!isLoaded || researcherId === null) {
      await this.request('projects.close', { project: opened.project })
      return fail({ code: 'project-not-open' })
    }
    const project: OpenProject = { ...opened, replica, views, researcherId }
    this.project.set(project)
    this.#know({ openEdits: 0, fault: replica.fault, savedAt: null })
    void before?.views.flush()
    if (before && before.project !== opened.project) await this.request('projects.close', { project: before.project })
    return ok(project)
  }

  async #catchUp(): Promise<void> {
    const open = this.project.get()
    if (!open) return
    // The new core read everything from disk again: a fault of the old one went with it.
    this.#know({ fault: null })
    this.isCatchingUp.set(true)
    const hasCaughtUp = await open.replica.resync()
    this.isCatchingUp.set(false)
    if (!hasCaughtUp) this.opening.set({ kind: 'failed', folder: open.folder, error: { code: 'project-not-open' } })
  }

  /** Shows what the core says of preferences, but for what it says while later changes are on their way. */
  #prefer(preferences: Preferences): void {
    if (this.#openPreferences === 0) this.preferences.set(preferences)
  }

  /** Undo and redo say themselves what they did, and leave nothing beside which an undo could stand. */
  #keepEdit(command: CommandName): void {
    const open = this.project.get()
    const isHistory = command.startsWith('history.')
    this.lastEdit.set(open === null || isHistory ? null : { command, sequence: open.replica.sequence })
  }

  #answered(result: Result<unknown>): void {
    const openEdits = Math.max(0, this.#facts.openEdits - 1)
    if (result.ok) this.#know({ openEdits, savedAt: this.#now() })
    else if (result.error.code === 'not-saved') this.#know({ openEdits, fault: result.error.reason })
    else this.#know({ openEdits })
  }

  #know(news: Partial<SavingFacts>): void {
    this.#facts = { ...this.#facts, ...news }
    this.saving.set(savingState(this.#facts))
  }
}
