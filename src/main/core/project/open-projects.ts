import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { OpenedProject } from '#contract/commands/project-commands.ts'
import { messageLimit } from '#contract/envelope.ts'
import type { EventName, EventPayloads } from '#contract/events.ts'
import type { FromCore, OpenProjectSummary } from '#contract/link.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { verdictsOf } from '#domain/status/verdict-of.ts'
import type { CheckedSnapshots } from '../project-files/known-snapshots.ts'
import {
  createProjectStorage,
  type OpenedStorage,
  openProjectStorage,
  type ProjectStorage,
  recoverProjectStorage,
} from '../project-files/project-storage.ts'
import type { CheckedDocuments } from '../project-files/source-files.ts'
import type { PreferencesStore } from '../settings/preferences-store.ts'
import type { RecentProjects } from '../settings/recent-projects.ts'
import { newRecordId } from './new-record-id.ts'
import { ProjectStore, type Researcher } from './project-store.ts'
import { researcherAtWork } from './researcher-at-work.ts'

/** What opening needs of the core around it. */
export interface OpenProjectsOptions {
  readonly opener: 'app' | 'command-line' | 'test'
  readonly fallbackName: string
  readonly preferences: PreferencesStore
  readonly recent: RecentProjects
  readonly checked: CheckedSnapshots
  readonly documents: CheckedDocuments
  readonly now: () => number
  publish(message: FromCore): void
  /** Hears of what went wrong beside the work itself, for the log. */
  onProblem(error: unknown): void
}

/** How a folder is to be opened. */
export interface OpenOptions {
  readonly takeOver: boolean
  /** What to do where another opener holds the lock. */
  readonly ifLocked: 'fail' | 'read'
  /** Reading commands never take the lock. */
  readonly access: 'write' | 'read'
  readonly mode: 'open' | 'recover'
}

interface Entry {
  readonly store: ProjectStore
  readonly opened: OpenedProject
  readonly windows: Set<number>
  readonly following: NodeJS.Timeout | null
}

/** How often a project that is open for reading looks for what its writer committed, in milliseconds. */
const followEvery = 2_000

/** The projects that are open in this core, by the key that requests carry: the folder's real path. */
export class OpenProjects {
  readonly #options: OpenProjectsOptions
  readonly #entries = new Map<string, Entry>()
  readonly #opening = new Map<string, Promise<Result<OpenedProject>>>()
  readonly #closing = new Map<string, Promise<unknown>>()

  constructor(options: OpenProjectsOptions) {
    this.#options = options
  }

  /** The store of an open project; a window that asks for it hears of its changes from then on. */
  store(project: string | null, window: number | null): ProjectStore | null {
    const entry = project === null ? undefined : this.#entries.get(project)
    if (entry && window !== null) entry.windows.add(window)
    return entry?.store ?? null
  }

  /** Opens a folder, or joins it where it is open already. */
  async open(folder: string, window: number | null, options: OpenOptions): Promise<Result<OpenedProject>> {
    const key = await keyOf(folder)
    await this.#closing.get(key)
    const entry = this.#entries.get(key)
    if (entry && options.takeOver && entry.opened.access === 'read') await this.#close(key, entry)
    else if (entry) {
      if (window !== null) entry.windows.add(window)
      return ok(entry.opened)
    }
    const opening = this.#opening.get(key) ?? this.#openFresh(key, options)
    this.#opening.set(key, opening)
    const opened = await opening.finally(() => this.#opening.delete(key))
    if (opened.ok) this.store(key, window)
    return opened
  }

  /** Makes a project in an empty or new folder and opens it. */
  async create(
    folder: string,
    window: number | null,
    input: { readonly title: string; readonly researcherName: string | null; readonly invented: boolean },
  ): Promise<Result<OpenedProject>> {
    const { preferences, fallbackName, now, opener, documents } = this.#options
    const name = input.researcherName ?? ((await preferences.get()).researcherName || fallbackName)
    const researcher: Researcher = { id: `researcher:${await preferences.machineId()}`, name }
    const context = { at: new Date(now()).toISOString(), researcherId: researcher.id, newId: newRecordId }
    const records = createProjectRecords(
      { title: input.title, researcherName: name, invented: input.invented },
      context,
    )
    const created = await createProjectStorage(resolve(folder), { records, opener, now, documents })
    if (!created.ok) return created
    const opened = await this.#adopt(await keyOf(folder), created.value, researcher)
    this.store(opened.project, window)
    return ok(opened)
  }

  /**
   * Lets a window go; the last one closes the project and writes its snapshot. What a fault kept from the disk is only in
   * memory: such a project is not closed, and says why. Answers whether there was such a project.
   */
  async leave(project: string, window: number | null): Promise<Result<boolean>> {
    const entry = this.#entries.get(project)
    if (!entry) return ok(false)
    if (window !== null) entry.windows.delete(window)
    if (entry.windows.size > 0) return ok(true)
    await entry.store.settled()
    const { fault } = entry.store
    if (fault !== null) return fail({ code: 'not-saved', reason: fault })
    if (entry.windows.size === 0 && this.#entries.get(project) === entry) await this.#close(project, entry)
    return ok(true)
  }

  /** Takes note that a window is gone. */
  async windowClosed(window: number): Promise<void> {
    for (const [project, entry] of [...this.#entries]) if (entry.windows.has(window)) await this.leave(project, window)
  }

  /**
   * Closes everything, after another try at saving what could not be saved. Answers the folders where that failed again; where
   * there are any, nothing is closed, so that the person can stay.
   */
  async closeAll(): Promise<readonly string[]> {
    const unsaved: string[] = []
    for (const [project, { store }] of this.#entries) {
      await store.settled()
      await store.retry()
      if (store.fault !== null) unsaved.push(project)
    }
    if (unsaved.length > 0) return unsaved
    for (const [project, entry] of [...this.#entries]) {
      entry.windows.clear()
      const left = await this.leave(project, null)
      if (!left.ok) unsaved.push(project)
    }
    await Promise.all(this.#closing.values())
    return unsaved
  }

  /** Whoever opens the folder meanwhile waits, for the lock is ours until the end. */
  async #close(project: string, entry: Entry): Promise<void> {
    this.#entries.delete(project)
    if (entry.following !== null) clearInterval(entry.following)
    const closing = entry.store.close().finally(() => this.#closing.delete(project))
    this.#closing.set(project, closing)
    await closing
    await this.#remember(entry)
    await this.#announce()
  }

  async #openFresh(key: string, options: OpenOptions): Promise<Result<OpenedProject>> {
    const { opener, now, preferences, fallbackName } = this.#options
    const { checked, documents } = this.#options
    const wanted = {
      opener,
      now,
      checked,
      documents,
      takeOver: options.takeOver,
      ifLocked: options.ifLocked,
      access: options.access,
    }
    const opened =
      options.mode === 'recover' ? await recoverProjectStorage(key, wanted) : await openProjectStorage(key, wanted)
    if (!opened.ok) return opened
    const person = {
      machineId: await preferences.machineId(),
      name: (await preferences.get()).researcherName,
      fallbackName,
      nameTellsApart: opener !== 'command-line',
    }
    return ok(await this.#adopt(key, opened.value, (store) => researcherAtWork(store.records, person)))
  }

  async #adopt(
    key: string,
    opened: OpenedStorage,
    researcher: Researcher | ((store: ProjectStore) => Researcher),
  ): Promise<OpenedProject> {
    const windows = new Set<number>()
    const tell = <N extends EventName>(name: N, payload: EventPayloads[N]): void => {
      for (const window of windows) {
        this.#options.publish({ kind: 'to-window', window, message: { kind: 'event', project: key, name, payload } })
      }
    }
    const store = new ProjectStore({
      storage: opened.storage,
      project: opened.project,
      sequence: opened.sequence,
      changeSets: opened.changeSets,
      now: this.#options.now,
      listener: {
        onCommitted: (changeSet) => {
          if (crosses(changeSet)) tell('project.changed', { changeSet })
          else tell('project.resync', {})
        },
        onSaving: (fault) => {
          tell('project.saving', { fault })
          void this.#announce()
        },
      },
    })
    store.workAs(typeof researcher === 'function' ? researcher(store) : researcher)
    const description: OpenedProject = {
      project: key,
      folder: key,
      projectId: projectRecordOf(store)?.id ?? '',
      access: opened.storage.access,
      readOnlyBecause: opened.storage.readOnlyBecause,
      notices: opened.notices.map(({ code, detail }) => ({ code, detail })),
    }
    const following = opened.storage.readOnlyBecause === 'locked' ? follow(store, opened.storage) : null
    const entry: Entry = { store, opened: description, windows, following }
    this.#entries.set(key, entry)
    await this.#remember(entry)
    await this.#announce()
    return description
  }

  /** What the first screen shows of a project next time. Only the app keeps a list; one that cannot be written stops nothing. */
  async #remember({ store, opened }: Entry): Promise<void> {
    if (this.#options.opener === 'command-line') return
    const verdicts = store.records.all('claim').flatMap((claim) => verdictsOf(store.records, claim.id).slice(-1))
    const count = (verdict: string): number => verdicts.filter((each) => each.verdict === verdict).length
    const remembered = this.#options.recent.remember({
      folder: opened.folder,
      title: projectRecordOf(store)?.title ?? '',
      openedAt: new Date(this.#options.now()).toISOString(),
      sources: store.records.count('source'),
      claims: store.records.count('claim'),
      contested: count('contested'),
      corroborated: count('corroborated'),
      leftOpen: count('left-open'),
    })
    await remembered.catch(this.#options.onProblem)
  }

  async #announce(): Promise<void> {
    if (this.#options.opener === 'command-line') return
    const open: OpenProjectSummary[] = [...this.#entries].map(([project, { store }]) => ({
      project,
      folder: project,
      title: projectRecordOf(store)?.title ?? '',
      isUnsaved: store.fault !== null,
    }))
    this.#options.publish({ kind: 'projects', open, recent: await this.#options.recent.list() })
  }
}

/** False for a change set that may be over the limit of a message: windows then take a new first copy, in pieces. */
const crosses = (changeSet: ChangeSet): boolean => Buffer.byteLength(JSON.stringify(changeSet)) < messageLimit / 2

/** The project record of a store. */
export const projectRecordOf = (store: ProjectStore): Extract<AnyRecord, { type: 'project' }> | undefined =>
  store.records.all('project')[0]

function follow(store: ProjectStore, storage: ProjectStorage): NodeJS.Timeout {
  const timer = setInterval(() => {
    // A folder that cannot be read just now (a share that is away) is read again the next time.
    void storage.changeSetsSince(store.sequence).then(
      (changeSets) => changeSets && store.follow(changeSets),
      () => undefined,
    )
  }, followEvery)
  return timer.unref()
}

/** The real path of a folder, or its absolute path while it does not exist. */
const keyOf = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder))
