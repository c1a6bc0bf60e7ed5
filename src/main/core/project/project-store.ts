import type { SavingFault } from '#contract/events.ts'
import type { EditContext } from '#domain/context.ts'
import type { Edit } from '#domain/editing/draft.ts'
import { type ChangeSet, inverted, type RecordChange } from '#domain/project/change-set.ts'
import type { HeldRecord } from '#domain/project/held-record.ts'
import type { ProjectReader, ProjectRecords } from '#domain/project/project-records.ts'
import { UndoHistory } from '#domain/project/undo-history.ts'
import { validateChanges } from '#domain/project/validate-changes.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { ProjectStorage } from '../project-files/project-storage.ts'
import { AnsweredRequests } from './answered-requests.ts'
import { newRecordId } from './new-record-id.ts'
import { PagesAtHand } from './pages-at-hand.ts'
import { SourcePictures } from './source-pictures.ts'
import { SourceTexts } from './source-texts.ts'

/** What the store tells whoever listens: a durable change set, or that saving stopped or works again. */
export interface StoreListener {
  onCommitted(changeSet: ChangeSet): void
  onSaving(fault: SavingFault | null): void
}

/** Who is at work. */
export interface Researcher {
  readonly id: IdOf<'researcher'>
  readonly name: string
}

/** What a store is opened from. */
export interface StoreOptions {
  readonly storage: ProjectStorage
  /** The records, indexed. The store becomes their owner. */
  readonly project: ProjectRecords
  readonly sequence: number
  readonly changeSets: readonly ChangeSet[]
  readonly listener: StoreListener
  /** Milliseconds since 1970; injected so that tests can turn the clock back. */
  readonly now: () => number
}

/** A pure edit, ready to be given the project and a context. */
export type PureEdit<A> = (project: ProjectReader, context: EditContext) => Result<Edit<A>>

/**
 * The one writer of a project. An edit is computed on the records in memory, checked, applied, and answered when its journal
 * line is on disk; what arrives while a line is being synced is computed on the result and shares the next sync. When writing
 * fails, what is in memory stays there, no further edit is taken, and `retry` or a copy elsewhere is the way out.
 */
export class ProjectStore {
  readonly storage: ProjectStorage
  readonly texts: SourceTexts
  readonly pages: PagesAtHand
  readonly pictures: SourcePictures
  readonly #records: ProjectRecords
  readonly #listener: StoreListener
  readonly #now: () => number
  readonly #answered: AnsweredRequests
  readonly #undo: UndoHistory
  #sequence: number
  #lastAt: number
  #fault: SavingFault | null = null
  readonly #unsaved: ChangeSet[] = []
  #pending: Promise<unknown> = Promise.resolve()
  #retrying: Promise<Result<null>> | null = null
  #isClosed = false
  #researcher: Researcher | null = null

  constructor({ storage, project, sequence, changeSets, listener, now }: StoreOptions) {
    this.storage = storage
    this.texts = new SourceTexts(storage)
    this.pages = new PagesAtHand(storage)
    this.pictures = new SourcePictures(storage)
    this.#records = project
    this.#sequence = sequence
    this.#listener = listener
    this.#now = now
    this.#answered = new AnsweredRequests(changeSets)
    this.#undo = new UndoHistory(changeSets)
    this.#lastAt = latestTime(project, changeSets)
  }

  /** The records as they stand, those of commits on their way to disk included. */
  get records(): ProjectReader & Pick<ProjectRecords, 'values' | 'held' | 'parts' | 'index'> {
    return this.#records
  }

  get sequence(): number {
    return this.#sequence
  }

  get fault(): SavingFault | null {
    return this.#fault
  }

  /** The researcher at work, by whom new records are made. */
  get researcherId(): IdOf<'researcher'> {
    if (this.#researcher === null) throw new Error('no researcher is at work yet')
    return this.#researcher.id
  }

  /** Sets the researcher at work. One whom the project does not know is added with the first edit, not by looking. */
  workAs(researcher: Researcher): void {
    this.#researcher = researcher
  }

  /** What a request with this id was answered or is about to be; undefined for one that changed nothing yet. */
  answerTo(id: string): Promise<Result<unknown>> | undefined {
    return this.#answered.answerTo(id)
  }

  /** Runs an edit through the spine. `id` is the request's; one that was answered before is answered the same again. */
  async edit<A>(id: string, command: string, edit: PureEdit<A>): Promise<Result<A>> {
    const before = this.#answered.answerTo(id)
    if (before) return (await before) as Result<A>
    const refused = this.#refusal()
    if (refused) return refused
    const context = this.#context()
    const edited = edit(this.#records, context)
    if (!edited.ok) return edited
    return this.#commit(
      { id, command, undoes: null, changes: edited.value.changes, at: context.at },
      edited.value.answer,
    )
  }

  /** Takes the last change set back. */
  async undo(id: string): Promise<Result<{ readonly undone: string }>> {
    return this.#reverse(
      id,
      'history.undo',
      () => this.#undo.undoable,
      'nothing-to-undo',
      (command) => ({ undone: command }),
    )
  }

  /** Does again what was last taken back. */
  async redo(id: string): Promise<Result<{ readonly redone: string }>> {
    return this.#reverse(
      id,
      'history.redo',
      () => this.#undo.redoable,
      'nothing-to-redo',
      (command) => ({ redone: command }),
    )
  }

  /** Resolves when everything committed so far is on disk or known not to be. */
  async settled(): Promise<void> {
    await this.#pending
  }

  /** Tries again to write what a fault left in memory. */
  retry(): Promise<Result<null>> {
    this.#retrying ??= this.#retry().finally(() => {
      this.#retrying = null
    })
    return this.#retrying
  }

  async #retry(): Promise<Result<null>> {
    await this.settled()
    if (this.#fault === null) return ok(null)
    const retried = await this.storage.retry()
    if (!retried.ok) return retried
    for (;;) {
      const [changeSet] = this.#unsaved
      if (!changeSet) break
      const appended = await this.storage.append(changeSet)
      if (!appended.ok) return appended
      this.#unsaved.shift()
      // Sent again, the request is answered with what it did after all.
      this.#answered.keep(changeSet.id, Promise.resolve(ok(changeSet.answer)))
      this.#listener.onCommitted(changeSet)
    }
    this.#setFault(null)
    return ok(null)
  }

  /** Writes the snapshot if anything changed, and lets the folder go; no edit is taken after that. */
  async close(): Promise<Result<null>> {
    this.#isClosed = true
    await this.settled()
    const saved =
      this.storage.access === 'write' && this.#fault === null ? await this.storage.snapshotNow(this.#state) : ok(null)
    await this.storage.close()
    return saved
  }

  /** The state that a snapshot or a copy is made of: values that later commits replace but never alter. */
  readonly #state = (): { readonly records: readonly HeldRecord[]; readonly sequence: number } => ({
    records: this.#records.held(),
    sequence: this.#sequence,
  })

  /** Writes a whole copy of the project, unsaved changes included, to another folder. */
  async copyTo(folder: string): Promise<Result<null>> {
    await this.settled()
    return this.storage.copyTo(folder, this.#state())
  }

  /** Takes in what another opener committed, for a project that is open for reading only. */
  follow(changeSets: readonly ChangeSet[]): void {
    for (const changeSet of changeSets) {
      if (changeSet.sequence !== this.#sequence + 1) continue
      this.#records.apply(changeSet.changes)
      this.#sequence = changeSet.sequence
      this.#undo.record(changeSet)
      this.#listener.onCommitted(changeSet)
    }
  }

  #refusal(): Result<never> | null {
    if (this.#isClosed) return fail({ code: 'project-not-open' })
    if (this.storage.access === 'read') return fail({ code: 'project-read-only' })
    return this.#fault === null ? null : fail({ code: 'not-saved', reason: this.#fault })
  }

  /** Times go forward by at least a millisecond a change set, whatever the clock does, so that "latest" has one meaning. */
  #context(): EditContext {
    this.#lastAt = Math.max(this.#now(), this.#lastAt + 1)
    return {
      at: new Date(this.#lastAt).toISOString(),
      researcherId: this.researcherId,
      newId: newRecordId,
    }
  }

  async #reverse<A>(
    id: string,
    command: string,
    target: () => ChangeSet | undefined,
    nothing: 'nothing-to-undo' | 'nothing-to-redo',
    answer: (command: string) => A,
  ): Promise<Result<A>> {
    const before = this.#answered.answerTo(id)
    if (before) return (await before) as Result<A>
    const refused = this.#refusal()
    if (refused) return refused
    const reversed = target()
    if (!reversed) return fail({ code: nothing })
    const { at } = this.#context()
    return this.#commit(
      { id, command, undoes: reversed.id, changes: inverted(reversed.changes), at },
      answer(whatItDid(reversed)),
    )
  }

  async #commit<A>(
    draft: {
      readonly id: string
      readonly command: string
      readonly undoes: string | null
      readonly changes: readonly RecordChange[]
      readonly at: string
    },
    answer: A,
  ): Promise<Result<A>> {
    if (draft.changes.length === 0) return ok(answer)
    const newcomer = this.#newcomer(draft.at).filter(({ id }) => !draft.changes.some((change) => change.id === id))
    const checked = validateChanges(this.#records, [...newcomer, ...draft.changes])
    if (!checked.ok) return checked
    const changeSet: ChangeSet = {
      ...draft,
      changes: checked.value,
      sequence: this.#sequence + 1,
      researcherId: this.researcherId,
      answer,
    }
    this.#records.apply(changeSet.changes)
    this.#sequence = changeSet.sequence
    this.#undo.record(changeSet)
    const answered = this.#write(changeSet, answer)
    this.#answered.keep(changeSet.id, answered)
    this.#pending = answered
    return answered
  }

  /** The record of a researcher whom the project does not know yet. */
  #newcomer(at: string): readonly RecordChange[] {
    const researcher = this.#researcher
    if (researcher === null || this.#records.get(researcher.id)) return []
    const { id, name } = researcher
    return [{ id, before: null, after: { id, type: 'researcher', createdAt: at, createdBy: id, name } }]
  }

  async #write<A>(changeSet: ChangeSet, answer: A): Promise<Result<A>> {
    const written = await this.storage.append(changeSet)
    if (!written.ok) {
      this.#unsaved.push(changeSet)
      this.#setFault(written.error.code === 'not-saved' ? written.error.reason : 'disk-error')
      return written
    }
    this.#listener.onCommitted(changeSet)
    this.storage.snapshotIfDue(this.#state)
    return ok(answer)
  }

  #setFault(fault: SavingFault | null): void {
    if (this.#fault === fault) return
    this.#fault = fault
    this.#listener.onSaving(fault)
  }
}

/** The latest time that records or change sets carry, in milliseconds; where the journal is gone the records still know. */
function latestTime(project: ProjectRecords, changeSets: readonly ChangeSet[]): number {
  const times = [changeSets.at(-1)?.at ?? '', project.latestCreation()]
  return Math.max(0, ...times.filter((time) => time !== '').map((time) => Date.parse(time)))
}

/** The command that a change set did, undid or did again in the end: an undo and a redo say in their answer what they acted on. */
function whatItDid({ command, answer }: ChangeSet): string {
  const told = typeof answer === 'object' && answer !== null ? answer : {}
  if (command === 'history.undo' && 'undone' in told) return String(told.undone)
  if (command === 'history.redo' && 'redone' in told) return String(told.redone)
  return command
}
