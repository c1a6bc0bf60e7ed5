import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import type { SourceDocument } from '#domain/document/document.ts'
import type { ProjectProblem } from '#domain/errors.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { copyProject } from './copy-project.ts'
import { codeOf, type Disk, listIfThere, realDisk, writeNewFile } from './disk.ts'
import { Journal } from './journal.ts'
import { chainStart } from './journal-line.ts'
import { changeSetsAfter } from './journal-reader.ts'
import { type LoadedProject, loadProject } from './load-project.ts'
import { type HeldLock, takeLock } from './lock.ts'
import { migrations } from './migrations.ts'
import { notSaved } from './not-saved.ts'
import { type ProjectFolder, projectFolder } from './project-folder.ts'
import { quarantined } from './quarantine.ts'
import { formatName, formatVersion, SnapshotAdapter, type SnapshotFile } from './snapshot-adapter.ts'
import { readSourceDocument, readSourceOriginal, type SourceFiles, writeSourceFiles } from './source-files.ts'

/** What a snapshot is made of: values that later commits replace but never alter. */
export type StorageState = () => { readonly records: readonly AnyRecord[]; readonly sequence: number }

/** The files of one open project. The project store is its only caller; see docs/project-format.md. */
export interface ProjectStorage {
  readonly folder: string
  readonly access: 'write' | 'read'
  readonly readOnlyBecause: 'locked' | 'newer-version' | 'read-only-disk' | null
  /** Resolves ok when the change set is durable. */
  append(changeSet: ChangeSet): Promise<Result<null>>
  /** Begins a snapshot if the journal passed 1 MB; commits go on meanwhile. */
  snapshotIfDue(state: StorageState): void
  /** Writes a snapshot if anything changed since the last one. */
  snapshotNow(state: StorageState): Promise<Result<null>>
  /** Writes the files of a source revision; durable when it resolves ok. */
  writeSource(files: SourceFiles): Promise<Result<null>>
  readDocument(
    sourceId: IdOf<'source'>,
    revision: number,
  ): Promise<Result<{ readonly document: SourceDocument; readonly fingerprint: string }>>
  readOriginal(sourceId: IdOf<'source'>, revision: number): Promise<Result<Uint8Array>>
  /** After a fault: takes lines again if the disk does. */
  retry(): Promise<Result<null>>
  /** Writes the whole project, with this state, to a new folder. */
  copyTo(folder: string, state: ReturnType<StorageState>): Promise<Result<null>>
  /** The change sets after a sequence, from the files; null where they do not reach back so far. */
  changeSetsSince(sequence: number): Promise<readonly ChangeSet[] | null>
  close(): Promise<void>
}

/** A project that was opened: its files, its records, and what had to be mended. */
export interface OpenedStorage {
  readonly storage: ProjectStorage
  readonly records: readonly AnyRecord[]
  readonly sequence: number
  readonly changeSets: readonly ChangeSet[]
  readonly notices: readonly { readonly code: string; readonly detail: string }[]
}

/** How a project is opened. */
export interface OpenStorageOptions {
  readonly opener: string
  readonly takeOver: boolean
  readonly ifLocked: 'fail' | 'read'
  readonly access: 'write' | 'read'
  readonly now: () => number
  readonly disk?: Disk
}

/** The journal is folded into a snapshot when it passes this many bytes. */
const snapshotAt = 1024 * 1024

/** Opens a project folder. */
export const openProjectStorage = (root: string, options: OpenStorageOptions): Promise<Result<OpenedStorage>> =>
  open(root, options, 'open')

/** Opens a damaged project from what can be proved; the damaged files are kept in quarantine. */
export const recoverProjectStorage = (root: string, options: OpenStorageOptions): Promise<Result<OpenedStorage>> =>
  open(root, options, 'recover')

/** Makes a project in a new or empty folder and opens it. */
export async function createProjectStorage(
  root: string,
  {
    records,
    opener,
    now,
    disk = realDisk,
  }: {
    readonly records: readonly AnyRecord[]
    readonly opener: string
    readonly now: () => number
    readonly disk?: Disk
  },
): Promise<Result<OpenedStorage>> {
  const folder = projectFolder(root)
  const project = records.find((record) => record.type === 'project')
  if (!project) throw new Error('a project without its own record')
  try {
    if ((await listIfThere(disk, root)).length > 0) return fail({ code: 'project-not-empty', folder: root })
    await disk.makeFolder(root)
    await disk.makeFolder(folder.backups)
    await disk.makeFolder(folder.sources)
    await writeNewFile(disk, folder.opener, `${JSON.stringify({ format: formatName, projectId: project.id })}\n`)
    const adapter = new SnapshotAdapter(disk, folder)
    await adapter.write(snapshotOf({ records, sequence: 0 }, chainStart, now))
    // A copy, not a link: whatever overwrites the one in place must leave the other.
    await disk.copy(folder.snapshot, join(folder.backups, '0.json'))
    await disk.syncFolder(folder.backups)
  } catch (error) {
    return fail(codeOf(error) === 'ENOTDIR' ? { code: 'project-not-empty', folder: root } : notSaved(error))
  }
  return openProjectStorage(root, { opener, takeOver: false, ifLocked: 'fail', access: 'write', now, disk })
}

async function open(
  root: string,
  options: OpenStorageOptions,
  mode: 'open' | 'recover',
): Promise<Result<OpenedStorage>> {
  const disk = options.disk ?? realDisk
  const folder = projectFolder(root)
  if ((await listIfThere(disk, root)).length === 0) return fail({ code: 'project-not-found', folder: root })
  const lock = options.access === 'write' ? await takeLock(disk, folder.lock, options) : null
  if (lock && !lock.ok) {
    const isReadOnlyDisk = lock.error.code === 'not-saved' && lock.error.reason !== 'disk-full'
    if (!isReadOnlyDisk && (lock.error.code !== 'project-locked' || options.ifLocked === 'fail')) return lock
    return read(disk, folder, isReadOnlyDisk ? 'read-only-disk' : 'locked', options.now)
  }
  if (lock === null) return read(disk, folder, null, options.now)
  const loaded = await loadProject(disk, folder, mode)
  if (!loaded.ok || loaded.value.needsNewer !== null) {
    await lock.value.release()
    return loaded.ok
      ? opened(new FolderStorage(disk, folder, loaded.value, null, 'newer-version', options.now), loaded.value, [])
      : loaded
  }
  const mended = await mend(disk, folder, loaded.value, mode)
  if (!mended.ok) {
    await lock.value.release()
    return mended
  }
  const storage = new FolderStorage(disk, folder, loaded.value, lock.value, null, options.now)
  if (loaded.value.fromBackup || mode === 'recover') {
    const saved = await storage.snapshotNow(() => ({
      records: loaded.value.records,
      sequence: loaded.value.position.sequence,
    }))
    if (!saved.ok) {
      await storage.close()
      return saved
    }
  }
  return opened(storage, loaded.value, loaded.value.problems)
}

/** Reading takes no lock; where snapshot and journal do not meet, a writer was between the two: it is read again. */
async function read(
  disk: Disk,
  folder: ProjectFolder,
  because: 'locked' | 'read-only-disk' | null,
  now: () => number,
): Promise<Result<OpenedStorage>> {
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await loadProject(disk, folder, 'open')
    const mayMeet = !loaded.ok && loaded.error.code === 'project-damaged' && attempt < 4
    if (!mayMeet) {
      if (!loaded.ok) return loaded
      const reason = loaded.value.needsNewer === null ? because : 'newer-version'
      return opened(new FolderStorage(disk, folder, loaded.value, null, reason, now), loaded.value, [])
    }
    await new Promise((resolve) => setTimeout(resolve, 50 * attempt))
  }
}

/** Cuts a torn line off the journal and puts damaged files aside; nothing is overwritten. */
async function mend(
  disk: Disk,
  folder: ProjectFolder,
  loaded: LoadedProject,
  mode: 'open' | 'recover',
): Promise<Result<null>> {
  try {
    if (loaded.fromBackup) await quarantined(disk, folder, folder.snapshot, 'move')
    if (loaded.stop) {
      await quarantined(disk, folder, loaded.stop.file, loaded.stop.file === folder.journal ? 'copy' : 'move')
      if (loaded.stop.file === folder.journal) await cut(disk, folder.journal, loaded.position.bytes)
      else if (mode === 'recover') await quarantined(disk, folder, folder.journal, 'move')
    }
    return ok(null)
  } catch (error) {
    return fail(notSaved(error))
  }
}

async function cut(disk: Disk, path: string, bytes: number): Promise<void> {
  const file = await disk.open(path, 'r+')
  await file
    .truncate(bytes)
    .then(() => file.sync())
    .finally(() => file.close())
}

const opened = (
  storage: FolderStorage,
  loaded: LoadedProject,
  problems: readonly ProjectProblem[],
): Result<OpenedStorage> =>
  ok({
    storage,
    records: loaded.records,
    sequence: loaded.position.sequence,
    changeSets: loaded.changeSets,
    notices: problems.map(({ code, file, detail }) => ({ code, detail: file === null ? detail : basename(file) })),
  })

function snapshotOf({ records, sequence }: ReturnType<StorageState>, chain: string, now: () => number): SnapshotFile {
  const project = records.find((record) => record.type === 'project')
  return {
    format: { name: formatName, version: formatVersion, migrations: migrations.map(({ name }) => name) },
    header: {
      projectId: project?.id ?? '',
      title: project?.type === 'project' ? project.title : '',
      sequence,
      chain,
      at: new Date(now()).toISOString(),
      sha256: '',
    },
    records,
  }
}

class FolderStorage implements ProjectStorage {
  readonly folder: string
  readonly access: 'write' | 'read'
  readonly readOnlyBecause: ProjectStorage['readOnlyBecause']
  readonly #disk: Disk
  readonly #paths: ProjectFolder
  readonly #lock: HeldLock | null
  readonly #journal: Journal
  readonly #now: () => number
  #snapshotSequence: number
  #snapshotting: Promise<Result<null>> | null = null

  constructor(
    disk: Disk,
    paths: ProjectFolder,
    loaded: LoadedProject,
    lock: HeldLock | null,
    because: ProjectStorage['readOnlyBecause'],
    now: () => number,
  ) {
    this.folder = paths.root
    this.access = lock === null ? 'read' : 'write'
    this.readOnlyBecause = because
    this.#disk = disk
    this.#paths = paths
    this.#lock = lock
    this.#now = now
    this.#journal = new Journal(disk, paths.journal, loaded.position)
    this.#snapshotSequence = loaded.fromBackup ? -1 : loaded.snapshotSequence
  }

  append(changeSet: ChangeSet): Promise<Result<null>> {
    if (this.access === 'read') return Promise.resolve(fail({ code: 'project-read-only' }))
    return this.#journal.append(changeSet)
  }

  snapshotIfDue(state: StorageState): void {
    if (this.#journal.bytes >= snapshotAt && this.#snapshotting === null) void this.snapshotNow(state)
  }

  async snapshotNow(state: StorageState): Promise<Result<null>> {
    if (this.#snapshotting) await this.#snapshotting
    this.#snapshotting = this.#snapshot(state)
    return this.#snapshotting.finally(() => {
      this.#snapshotting = null
    })
  }

  writeSource(files: SourceFiles): Promise<Result<null>> {
    if (this.access === 'read') return Promise.resolve(fail({ code: 'project-read-only' }))
    return writeSourceFiles(this.#disk, this.#paths, files)
  }

  readDocument(sourceId: IdOf<'source'>, revision: number): ReturnType<ProjectStorage['readDocument']> {
    return readSourceDocument(this.#disk, this.#paths, sourceId, revision)
  }

  readOriginal(sourceId: IdOf<'source'>, revision: number): Promise<Result<Uint8Array>> {
    return readSourceOriginal(this.#disk, this.#paths, sourceId, revision)
  }

  retry(): Promise<Result<null>> {
    return this.#journal.reopen()
  }

  async copyTo(target: string, state: ReturnType<StorageState>): Promise<Result<null>> {
    return copyProject(this.#disk, this.#paths, target, (chain) => snapshotOf(state, chain, this.#now))
  }

  changeSetsSince(sequence: number): Promise<readonly ChangeSet[] | null> {
    return changeSetsAfter(this.#disk, this.#paths, sequence)
  }

  async close(): Promise<void> {
    if (this.#snapshotting) await this.#snapshotting
    await this.#journal.close()
    await this.#lock?.release()
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
      const database = new Low(new SnapshotAdapter(this.#disk, this.#paths), taken)
      await database.write()
      this.#snapshotSequence = sequence
      return ok(null)
    } catch (error) {
      return fail(notSaved(error))
    }
  }
}
