import type { ProjectProblem, RecoveryOffer } from '#domain/errors.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { type Disk, listIfThere } from './disk.ts'
import type { JournalPosition } from './journal.ts'
import { type JournalStop, readJournals } from './journal-reader.ts'
import { migrationPlan, migrations } from './migrations.ts'
import type { ProjectFolder } from './project-folder.ts'
import { backupFiles, formatVersion, readSnapshot, type SnapshotFile } from './snapshot-adapter.ts'
import { problemsIn } from './validate-records.ts'

/** A project as its files give it. */
export interface LoadedProject {
  readonly records: readonly AnyRecord[]
  readonly position: JournalPosition
  /** The latest change sets, for undo and repeated requests. */
  readonly changeSets: readonly ChangeSet[]
  readonly snapshotSequence: number
  /** What was not as it should be and could be mended without loss. */
  readonly problems: readonly ProjectProblem[]
  /** The journal's torn or damaged end, to be cut off before writing. */
  readonly stop: JournalStop | null
  /** The snapshot is damaged or missing; the project came from a backup. */
  readonly fromBackup: boolean
  readonly needsNewer: string | null
}

/**
 * Reads a project: the verified snapshot, or else the newest valid backup, with everything after it replayed. Loss is never
 * silent: where a journal ends in damage, or the snapshot is gone, the answer is `project-damaged` with how far it can be
 * proved, and only `recover` goes there.
 */
export async function loadProject(
  disk: Disk,
  folder: ProjectFolder,
  mode: 'open' | 'recover',
): Promise<Result<LoadedProject>> {
  const entries = await listIfThere(disk, folder.root)
  if (!entries.some((name) => traces.includes(name))) return fail({ code: 'project-not-found', folder: folder.root })
  const current = await readSnapshot(disk, folder.snapshot)
  const problems: ProjectProblem[] = current.ok
    ? []
    : [{ code: current.code, file: folder.snapshot, recordId: null, detail: current.detail }]
  const base = current.ok ? { snapshot: current.snapshot, isBackup: false } : await newestBackup(disk, folder)
  if (base === null) return fail({ code: 'project-damaged', folder: folder.root, problems, recoverable: null })

  const plan = migrationPlan(base.snapshot.format, migrations, formatVersion)
  const { header } = base.snapshot
  const journals = await readJournals(disk, folder, { sequence: header.sequence, chain: header.chain })
  const records = new ProjectRecords()
  const migrated =
    plan.kind === 'apply'
      ? plan.steps.reduce<readonly unknown[]>((before, step) => step.up(before), base.snapshot.records)
      : base.snapshot.records
  const checked = problemsIn(migrated, base.isBackup ? folder.backups : folder.snapshot)
  for (const record of checked.valid) records.apply([{ id: record.id, before: null, after: record }])
  for (const { changes } of journals.after) records.apply(changes)
  const replayed = problemsIn([...records.values()], folder.journal)
  problems.push(...stopProblems(journals.stop), ...checked.problems, ...replayed.problems)

  const loses =
    (journals.stop !== null && journals.stop.code !== 'journal-torn') ||
    checked.problems.length > 0 ||
    replayed.problems.length > 0
  const isGone = !current.ok && current.code === 'snapshot-missing'
  if (mode === 'open' && plan.kind === 'apply' && (loses || isGone)) {
    return fail({
      code: 'project-damaged',
      folder: folder.root,
      problems,
      recoverable: offer(base, journals.position.sequence, journals.after, journals.stop),
    })
  }
  return ok({
    records: replayed.valid,
    position: journals.position,
    changeSets: [...journals.before, ...journals.after].slice(-1_000),
    snapshotSequence: header.sequence,
    problems,
    stop: journals.stop,
    fromBackup: base.isBackup,
    needsNewer: plan.kind === 'newer' ? plan.needs : null,
  })
}

/** Any of these says that a folder is, or was, a project. */
const traces: readonly string[] = ['project.json', 'journal.jsonl', 'history', 'sources', 'backups', 'open.countermark']

interface Base {
  readonly snapshot: SnapshotFile
  readonly isBackup: boolean
}

async function newestBackup(disk: Disk, folder: ProjectFolder): Promise<Base | null> {
  for (const path of await backupFiles(disk, folder)) {
    const read = await readSnapshot(disk, path)
    if (read.ok) return { snapshot: read.snapshot, isBackup: true }
  }
  return null
}

const offer = (base: Base, sequence: number, after: readonly ChangeSet[], stop: JournalStop | null): RecoveryOffer => ({
  sequence,
  from: base.isBackup ? 'backup' : 'journal',
  at: after.at(-1)?.at ?? base.snapshot.header.at,
  lostChangeSets: stop?.linesLost ?? 0,
})

const stopProblems = (stop: JournalStop | null): readonly ProjectProblem[] =>
  stop === null ? [] : [{ code: stop.code, file: stop.file, recordId: null, detail: String(stop.linesLost) }]
