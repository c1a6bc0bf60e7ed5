import { Low } from 'lowdb'
import type { ChangeSet } from '#domain/project/change-set.ts'
import { idIn, isUnread } from '#domain/project/held-record.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { copyProject } from './copy-project.ts'
import type { Disk } from './disk.ts'
import { Journal } from './journal.ts'
import { changeSetsAfter } from './journal-reader.ts'
import type { CheckedSnapshots, ToPack } from './known-snapshots.ts'
import type { LoadedProject } from './load-project.ts'
import type { HeldLock } from './lock.ts'
import { migrations } from './migrations.ts'
import { notSaved } from './not-saved.ts'
import { type PictureName, readPicture } from './picture-files.ts'
import type { ProjectFolder } from './project-folder.ts'
import type { ProjectStorage, StorageState } from './project-storage.ts'
import { SnapshotAdapter } from './snapshot-adapter.ts'
import { formatName, formatVersion, type SnapshotFile } from './snapshot-file.ts'
import {
  type CheckedDocuments,
  nextRevisionNumber,
  readSourceLayout,
  readSourceOriginal,
  readStoredDocument,
  type SourceFiles,
  writeSourceFiles,
} from './source-files.ts'

/** The journal is folded into a snapshot when it passes this many bytes. */
const snapshotAt = 1024 * 1024

/** A snapshot that was read line by line is packed once its project has been at hand for so long, in milliseconds. */
const packAfter = 5_000

/** What the storage of a folder is made from. */
export interface FolderStorageOptions {
  readonly disk: Disk
  readonly paths: ProjectFolder
  readonly loaded: LoadedProject
  /** Null for a project that is open for reading. */
  readonly lock: HeldLock | null
  readonly because: ProjectStorage['readOnlyBecause']
  readonly now: () => number
  readonly checked: CheckedSnapshots | null
  readonly documents: CheckedDocuments | null
}

/** The storage of a project folder: one journal, one snapshot adapter, one lock. */
export class FolderStorage implements ProjectStorage {
  readonly folder: string
  readonly access: 'write' | 'read'
  readonly readOnlyBecause: ProjectStorage['readOnlyBecause']
  readonly #disk: Disk
  readonly #paths: ProjectFolder
  readonly #lock: HeldLock | null
  readonly #journal: Journal
  readonly #adapter: SnapshotAdapter
  readonly #now: () => number
  readonly #documents: CheckedDocuments | null
  #snapshotSequence: number
  #snapshotting: Promise<Result<null>> | null = null
  /** The journal's length from which on a snapshot is due; raised where one failed, so that not every commit tries again. */
  #dueAt = snapshotAt
  #isLost = false
  readonly #checked: CheckedSnapshots | null
  /** The snapshot that stands there, while it is not known in packed form. */
  #toPack: ToPack | null
  #packing: Promise<void> = Promise.resolve()
  readonly #packSoon: NodeJS.Timeout

  constructor({ disk, paths, loaded, lock, because, now, checked, documents }: FolderStorageOptions) {
    this.folder = paths.root
    this.access = lock === null ? 'read' : 'write'
    this.readOnlyBecause = because
    this.#disk = disk
    this.#paths = paths
    this.#lock = lock
    this.#now = now
    this.#documents = documents
    this.#journal = new Journal(disk, paths.journal, loaded.position)
    // A snapshot that is damaged, or holds what had to be left out, is in quarantine and no backup.
    const isSound = !loaded.fromBackup && !loaded.isRepaired
    this.#snapshotSequence = isSound ? loaded.snapshotSequence : -1
    this.#adapter = new SnapshotAdapter(disk, paths, isSound ? loaded.snapshotSequence : null)
    // What is in memory was checked when it was committed.
    this.#adapter.onWritten = (written) => {
      void checked?.add(written.name.sha256)
      this.#toPack = written
    }
    this.#checked = checked
    this.#toPack = loaded.toPack
    this.#packSoon = setTimeout(() => void this.#pack(), packAfter).unref()
    lock?.onLost(() => {
      this.#isLost = true
      this.#journal.stop({ code: 'not-saved', reason: 'taken-over' })
    })
  }

  /** Makes what was read durable; to be called once before the first append. */
  settle(): Promise<Result<null>> {
    return this.#journal.settle()
  }

  append(changeSet: ChangeSet): Promise<Result<null>> {
    if (this.access === 'read') return Promise.resolve(fail({ code: 'project-read-only' }))
    return this.#journal.append(changeSet)
  }

  snapshotIfDue(state: StorageState): void {
    if (this.#journal.bytes < this.#dueAt || this.#snapshotting !== null) return
    void this.snapshotNow(state).then((saved) => {
      this.#dueAt = saved.ok ? snapshotAt : this.#journal.bytes + snapshotAt
    })
  }

  async snapshotNow(state: StorageState): Promise<Result<null>> {
    while (this.#snapshotting) await this.#snapshotting
    const snapshotting = this.#snapshot(state)
    this.#snapshotting = snapshotting
    return snapshotting.finally(() => {
      this.#snapshotting = null
    })
  }

  writeSource(files: SourceFiles): Promise<Result<null>> {
    if (this.access === 'read') return Promise.resolve(fail({ code: 'project-read-only' }))
    return writeSourceFiles(this.#disk, this.#paths, files, this.#documents)
  }

  nextRevision(sourceId: IdOf<'source'>): Promise<Result<number>> {
    return nextRevisionNumber(this.#disk, this.#paths, sourceId)
  }

  readDocument(sourceId: IdOf<'source'>, revision: number): ReturnType<ProjectStorage['readDocument']> {
    return readStoredDocument(this.#disk, this.#paths, { sourceId, revision }, this.#documents)
  }

  readOriginal(sourceId: IdOf<'source'>, revision: number): Promise<Result<Uint8Array>> {
    return readSourceOriginal(this.#disk, this.#paths, sourceId, revision)
  }

  readLayout(
    sourceId: IdOf<'source'>,
    revision: number,
    fingerprint: string,
  ): ReturnType<ProjectStorage['readLayout']> {
    return readSourceLayout(this.#disk, this.#paths, { sourceId, revision, fingerprint })
  }

  readPicture(sourceId: IdOf<'source'>, picture: PictureName): Promise<Result<Uint8Array>> {
    return readPicture(this.#disk, this.#paths, sourceId, picture)
  }

  async retry(): Promise<Result<null>> {
    if (this.access === 'read') return fail({ code: 'project-read-only' })
    await this.#lock?.beat()
    return this.#isLost ? fail({ code: 'not-saved', reason: 'taken-over' }) : this.#journal.reopen()
  }

  async copyTo(target: string, state: ReturnType<StorageState>): Promise<Result<null>> {
    return copyProject(this.#disk, this.#paths, target, (chain) => snapshotOf(state, chain, this.#now))
  }

  changeSetsSince(sequence: number): Promise<readonly ChangeSet[] | null> {
    return changeSetsAfter(this.#disk, this.#paths, sequence)
  }

  async close(): Promise<void> {
    while (this.#snapshotting) await this.#snapshotting
    clearTimeout(this.#packSoon)
    await this.#pack()
    await this.#journal.close()
    await this.#lock?.release()
  }

  /** Keeps the snapshot packed for the next opening: of those that follow each other in a session only the last is worth it. */
  #pack(): Promise<void> {
    const snapshot = this.#toPack
    this.#toPack = null
    if (snapshot !== null && this.#checked !== null)
      this.#packing = this.#packing.then(() => this.#checked?.packed.keep(snapshot))
    return this.#packing
  }

  /** State, chain and rotation belong to one moment: nothing may be on its way to disk, and nothing may come between. */
  async #snapshot(state: StorageState): Promise<Result<null>> {
    while (this.#journal.isBusy) await this.#journal.idle()
    const { sequence, chain } = this.#journal
    if (sequence === this.#snapshotSequence) return ok(null)
    const taken = snapshotOf(state(), chain, this.#now)
    if (taken.header.sequence !== sequence) return ok(null)
    const rotated = await this.#journal.rotate(this.#paths.history)
    if (!rotated.ok) return rotated
    try {
      await new Low(this.#adapter, taken).write()
      this.#snapshotSequence = sequence
      return ok(null)
    } catch (error) {
      return fail(notSaved(error))
    }
  }
}

/** The snapshot of a state; the adapter fills in the hash of the records. */
export function snapshotOf(
  { records, sequence }: ReturnType<StorageState>,
  chain: string,
  now: () => number,
): SnapshotFile {
  const project = records.find((record) => !isUnread(record) && record.type === 'project')
  return {
    format: { name: formatName, version: formatVersion, migrations: migrations.map(({ name }) => name) },
    header: {
      projectId: project === undefined ? '' : idIn(project),
      title: project !== undefined && !isUnread(project) && project.type === 'project' ? project.title : '',
      sequence,
      chain,
      at: new Date(now()).toISOString(),
      sha256: '',
    },
    records,
  }
}
