import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { PageLayout } from '#domain/document/page-layout.ts'
import type { ProjectProblem } from '#domain/errors.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import type { HeldRecord } from '#domain/project/held-record.ts'
import type { ProjectRecords } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf, copyFile, type Disk, listIfThere, makeFolders, realDisk, writeNewFile } from './disk.ts'
import { FolderStorage, snapshotOf } from './folder-storage.ts'
import { chainStart } from './journal-line.ts'
import type { CheckedSnapshots } from './known-snapshots.ts'
import { isProject, type LoadedProject, loadProject } from './load-project.ts'
import { type ReplacedHolder, takeLock } from './lock.ts'
import { mended } from './mend-project.ts'
import { notSaved } from './not-saved.ts'
import type { PictureName } from './picture-files.ts'
import { type ProjectFolder, projectFolder } from './project-folder.ts'
import { SnapshotAdapter } from './snapshot-adapter.ts'
import { formatName } from './snapshot-file.ts'
import type { CheckedDocuments, SourceFiles, StoredDocument } from './source-files.ts'

/** What a snapshot is made of: values that later commits replace but never alter. */
export type StorageState = () => { readonly records: readonly HeldRecord[]; readonly sequence: number }

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
  /** A number that no revision of this source ever had, one that was taken back included. */
  nextRevision(sourceId: IdOf<'source'>): Promise<Result<number>>
  readDocument(sourceId: IdOf<'source'>, revision: number): Promise<Result<StoredDocument>>
  readOriginal(sourceId: IdOf<'source'>, revision: number): Promise<Result<Uint8Array>>
  /** Where a revision's text, of this fingerprint, stands on the pages of its original; null where that was not kept. */
  readLayout(sourceId: IdOf<'source'>, revision: number, fingerprint: string): Promise<Result<PageLayout | null>>
  /** The bytes of a picture beside a source, checked against what names it. */
  readPicture(sourceId: IdOf<'source'>, picture: PictureName): Promise<Result<Uint8Array>>
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
  /** The records, indexed; the project store goes on with this very object. */
  readonly project: ProjectRecords
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
  /** Snapshots that need not be checked record by record again; without it every one is. */
  readonly checked?: CheckedSnapshots
  /** Documents that need not be checked again; without it every one is, once an opening. */
  readonly documents?: CheckedDocuments
}

/** Opens a project folder. */
export const openProjectStorage = (root: string, options: OpenStorageOptions): Promise<Result<OpenedStorage>> =>
  open(root, options, 'open')

/** Opens a damaged project from what can be proved; the damaged files are kept in quarantine. */
export const recoverProjectStorage = (root: string, options: OpenStorageOptions): Promise<Result<OpenedStorage>> =>
  open(root, options, 'recover')

/** What a project is made from. */
export interface CreateStorageOptions {
  readonly records: readonly AnyRecord[]
  readonly opener: string
  readonly now: () => number
  readonly disk?: Disk
  readonly documents?: CheckedDocuments
}

/** Makes a project in a new or empty folder and opens it. Where that fails nothing of it is left. */
export async function createProjectStorage(
  root: string,
  { records, opener, now, disk = realDisk, ...noting }: CreateStorageOptions,
): Promise<Result<OpenedStorage>> {
  const folder = projectFolder(root)
  const project = records.find((record) => record.type === 'project')
  if (!project) throw new Error('a project without its own record')
  const made: string[] = []
  try {
    if ((await listIfThere(disk, root)).length > 0) return fail({ code: 'project-not-empty', folder: root })
    for (const each of [root, folder.backups, folder.sources]) made.push(...(await makeFolders(disk, each)))
    await disk.syncFolder(dirname(root))
    await writeNewFile(disk, folder.opener, `${JSON.stringify({ format: formatName, projectId: project.id })}\n`)
    await new SnapshotAdapter(disk, folder, null).write(snapshotOf({ records, sequence: 0 }, chainStart, now))
    // A copy, not a link: whatever overwrites the one in place must leave the other.
    await copyFile(disk, folder.snapshot, join(folder.backups, '0.json'))
  } catch (error) {
    if (['ENOTDIR', 'EEXIST'].includes(codeOf(error))) return fail({ code: 'project-not-empty', folder: root })
    await takenBack(disk, folder, made)
    return fail(notSaved(error))
  }
  return openProjectStorage(root, { ...noting, opener, takeOver: false, ifLocked: 'fail', access: 'write', now, disk })
}

/** Removes what a failed creation has made, as far as that can be done: the same folder can then be tried again. */
async function takenBack(disk: Disk, folder: ProjectFolder, made: readonly string[]): Promise<void> {
  const files = [join(folder.backups, '0.json'), folder.snapshot, folder.opener]
  for (const file of files) await disk.remove(file).catch(() => null)
  for (const each of made.toReversed()) await disk.removeFolder(each).catch(() => null)
}

async function open(
  root: string,
  options: OpenStorageOptions,
  mode: 'open' | 'recover',
): Promise<Result<OpenedStorage>> {
  const disk = options.disk ?? realDisk
  const folder = projectFolder(root)
  try {
    if (!(await isProject(disk, folder))) return fail({ code: 'project-not-found', folder: root })
    // A folder of a project that is a link would have us write somewhere else.
    for (const part of [folder.history, folder.sources, folder.backups, folder.quarantine])
      if (await disk.isLink(part)) return fail({ code: 'file-unreadable', file: part, reason: 'ELOOP' })
    if (options.access === 'read') return await read(disk, folder, null, options)
    return await openToWrite(disk, folder, options, mode)
  } catch (error) {
    // Reading fails with a code of the system where files cannot be read; anything else is a bug.
    if (codeOf(error) === '') throw error
    return fail({ code: 'file-unreadable', file: root, reason: codeOf(error) })
  }
}

async function openToWrite(
  disk: Disk,
  folder: ProjectFolder,
  options: OpenStorageOptions,
  mode: 'open' | 'recover',
): Promise<Result<OpenedStorage>> {
  const taken = await takeLock(disk, folder.lock, options)
  if (!taken.ok) {
    const isReadOnlyDisk = taken.error.code === 'not-saved' && taken.error.reason !== 'disk-full'
    if (!isReadOnlyDisk && (taken.error.code !== 'project-locked' || options.ifLocked === 'fail')) return taken
    return read(disk, folder, isReadOnlyDisk ? 'read-only-disk' : 'locked', options)
  }
  const lock = taken.value
  let isKept = false
  try {
    const loaded = await loadProject(disk, folder, mode, options.checked)
    if (!loaded.ok) return loaded
    if (loaded.value.needsNewer !== null) return reading(disk, folder, loaded.value, 'newer-version', options)
    const ready = await mended(disk, folder, loaded.value)
    if (!ready.ok) return ready
    const storage = new FolderStorage({
      disk,
      paths: folder,
      loaded: loaded.value,
      lock,
      because: null,
      now: options.now,
      checked: options.checked ?? null,
      documents: options.documents ?? null,
    })
    const settled = await storage.settle()
    if (!settled.ok) return settled
    isKept = true
    return ok(await begun(storage, loaded.value, lock.replaced, options.now))
  } finally {
    if (!isKept) await lock.release()
  }
}

/** Writes the snapshot that a mended project needs, and journals whose lock was replaced. Neither keeps a project shut. */
async function begun(
  storage: FolderStorage,
  loaded: LoadedProject,
  replaced: ReplacedHolder | null,
  now: () => number,
): Promise<OpenedStorage> {
  const { sequence } = loaded.position
  const state = () => ({ records: loaded.records.held(), sequence })
  if (loaded.fromBackup || loaded.isRepaired) await storage.snapshotNow(state)
  const openedStorage = opened(storage, loaded, loaded.problems)
  if (replaced === null) return openedStorage
  const changeSet = replacing(replaced, sequence + 1, loaded.changeSets.at(-1)?.at, now)
  const written = await storage.append(changeSet)
  return written.ok
    ? { ...openedStorage, sequence: sequence + 1, changeSets: [...openedStorage.changeSets, changeSet] }
    : openedStorage
}

/** The line that says whose lock was replaced: it changes no record, so that it cannot be taken back. */
function replacing(
  { holder, why }: ReplacedHolder,
  sequence: number,
  after: string | undefined,
  now: () => number,
): ChangeSet {
  return {
    sequence,
    id: randomUUID(),
    at: new Date(Math.max(now(), after === undefined ? 0 : Date.parse(after) + 1)).toISOString(),
    researcherId: null,
    command: why === 'gone' ? 'lock.replaced' : 'lock.takenOver',
    undoes: null,
    changes: [],
    answer: holder,
  }
}

/** Reading takes no lock; where snapshot and journal do not meet, a writer was between the two: it is read again. */
async function read(
  disk: Disk,
  folder: ProjectFolder,
  because: 'locked' | 'read-only-disk' | null,
  options: OpenStorageOptions,
): Promise<Result<OpenedStorage>> {
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await loadProject(disk, folder, 'open', options.checked)
    const mayMeet = !loaded.ok && loaded.error.code === 'project-damaged' && attempt < 4
    if (!mayMeet) {
      if (!loaded.ok) return loaded
      return reading(disk, folder, loaded.value, loaded.value.needsNewer === null ? because : 'newer-version', options)
    }
    await new Promise((resolve) => setTimeout(resolve, 50 * attempt))
  }
}

const reading = (
  disk: Disk,
  paths: ProjectFolder,
  loaded: LoadedProject,
  because: ProjectStorage['readOnlyBecause'],
  options: OpenStorageOptions,
): Result<OpenedStorage> => {
  const { now } = options
  const documents = options.documents ?? null
  const storage = new FolderStorage({ disk, paths, loaded, lock: null, because, now, checked: null, documents })
  return ok(opened(storage, loaded, []))
}

const opened = (storage: FolderStorage, loaded: LoadedProject, problems: readonly ProjectProblem[]): OpenedStorage => ({
  storage,
  project: loaded.records,
  sequence: loaded.position.sequence,
  changeSets: loaded.changeSets,
  notices: problems.map(({ code, file, detail }) => ({ code, detail: file === null ? detail : basename(file) })),
})
