import { pieceSize } from '#contract/envelope.ts'
import type { ProjectProblem, RecoveryOffer } from '#domain/errors.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import { type HeldPart, type HeldRecord, heldFrom, isFaithful, mayStayText } from '#domain/project/held-record.ts'
import { inTables } from '#domain/project/in-tables.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import type { RecordId } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { type Disk, listIfThere } from './disk.ts'
import type { JournalPosition } from './journal.ts'
import { type JournalStop, type ReadJournals, readJournals } from './journal-reader.ts'
import { type CheckedSnapshots, readPacked, type ToPack } from './known-snapshots.ts'
import { type Migration, migrationPlan, migrations } from './migrations.ts'
import { isDriveGone } from './not-saved.ts'
import type { ProjectFolder } from './project-folder.ts'
import { repaired } from './repair-records.ts'
import { backupFiles, type FoundSnapshot, formatVersion, jsonOf, readSnapshot } from './snapshot-file.ts'
import { checkedRecord, missingReferences, problemsIn } from './validate-records.ts'

/** A project as its files give it. */
export interface LoadedProject {
  readonly records: ProjectRecords
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
  /** Records that were read had to be left out or made again: the snapshot that stands there must be kept aside. */
  readonly isRepaired: boolean
  readonly needsNewer: string | null
  /** The records of the snapshot that stands there, where they were not known in packed form. */
  readonly toPack: ToPack | null
}

/** Any of these says that a folder is, or was, a project. */
const traces: readonly string[] = [
  'project.json',
  'journal.jsonl',
  'history',
  'sources',
  'backups',
  'open.countermark',
  'quarantine',
]

/** True when a folder is, or was, a project. */
export async function isProject(disk: Disk, folder: ProjectFolder): Promise<boolean> {
  try {
    return (await listIfThere(disk, folder.root)).some((name) => traces.includes(name))
  } catch (error) {
    if (isDriveGone(error)) return false
    throw error
  }
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
  checked: CheckedSnapshots | null = null,
): Promise<Result<LoadedProject>> {
  if (!(await isProject(disk, folder))) return fail({ code: 'project-not-found', folder: folder.root })
  const held = checked === null ? null : await readPacked(disk, folder.snapshot, checked)
  const current = held === null ? await readSnapshot(disk, folder.snapshot) : { ok: true as const, snapshot: held }
  const problems: ProjectProblem[] = current.ok
    ? []
    : [{ code: current.code, file: folder.snapshot, recordId: null, detail: current.detail }]
  const base = current.ok ? { snapshot: current.snapshot, isBackup: false } : await newestBackup(disk, folder)
  if (base === null) return fail({ code: 'project-damaged', folder: folder.root, problems, recoverable: null })

  const plan = migrationPlan(base.snapshot.format, migrations, formatVersion)
  const { header } = base.snapshot
  const journals = await readJournals(disk, folder, { sequence: header.sequence, chain: header.chain })
  const steps = plan.kind === 'apply' ? plan.steps : []
  const isKnown = steps.length === 0 && (await checked?.has(header.sha256)) === true
  const found = foundIn(base.snapshot, isKnown, steps, base.isBackup ? folder.backups : folder.snapshot)
  const replayed = replay(found, journals, folder)
  problems.push(...stopProblems(journals.stop), ...replayed.problems)

  const isRepaired = replayed.problems.length > 0
  const loses = (journals.stop !== null && journals.stop.code !== 'journal-torn') || isRepaired
  const isSound = !isRepaired && found.areFaithful
  if (!isKnown && isSound) await checked?.add(header.sha256)
  const isGone = !current.ok && current.code === 'snapshot-missing'
  if (mode === 'open' && plan.kind === 'apply' && (loses || isGone)) {
    return fail({ code: 'project-damaged', folder: folder.root, problems, recoverable: offer(base, journals) })
  }
  return ok({
    records:
      isRepaired && plan.kind === 'apply'
        ? new ProjectRecords(repaired([...replayed.records.values()], header))
        : replayed.records,
    position: journals.position,
    changeSets: [...journals.before, ...journals.after].slice(-1_000),
    snapshotSequence: header.sequence,
    problems,
    stop: journals.stop,
    fromBackup: base.isBackup,
    isRepaired,
    needsNewer: plan.kind === 'newer' ? plan.needs : null,
    toPack: isSound && !base.isBackup ? toPack(base.snapshot, found.records) : null,
  })
}

/** What a snapshot holds. */
interface Found {
  readonly records: readonly HeldPart[]
  readonly problems: readonly ProjectProblem[]
  /** Known before: what its records point at was there, and is unless a change set after it took it away. */
  readonly isKnown: boolean
  /** No id is among them twice. */
  readonly areUnique: boolean
  /** Every record could be held as its line the next time. */
  readonly areFaithful: boolean
}

const toPack = (snapshot: FoundSnapshot, records: readonly HeldPart[]): ToPack | null =>
  snapshot.packed === null ? { name: snapshot.name, length: snapshot.length, records } : null

function foundIn(snapshot: FoundSnapshot, isKnown: boolean, steps: readonly Migration[], file: string): Found {
  if (!isKnown && snapshot.packed === null) return checkedLines(snapshot.lines, steps, file)
  const records = snapshot.packed ?? packed(knownIn(snapshot.lines))
  return { records, problems: [], isKnown: true, areUnique: snapshot.packed !== null, areFaithful: true }
}

/** The records of lines that nobody vouches for: migrated, and each checked against its schema. */
function checkedLines(lines: Iterable<string>, steps: readonly Migration[], file: string): Found {
  if (steps.length === 0) return checkedOneByOne(lines, file)
  const read: readonly unknown[] = Array.from(lines, jsonOf)
  const { valid, problems } = problemsIn(
    steps.reduce((before, step) => step.up(before), read),
    file,
  )
  return { records: valid, problems, isKnown: false, areUnique: false, areFaithful: false }
}

/**
 * The same without a migration, line by line: what checking makes of a mark or link is let go at once where the line says just that, so
 * that a large project is never in memory twice.
 */
function checkedOneByOne(lines: Iterable<string>, file: string): Found {
  const records: HeldRecord[] = []
  const problems: ProjectProblem[] = []
  let areFaithful = true
  for (const line of lines) {
    const checked = checkedRecord(jsonOf(line), file)
    const isLineFaithful = checked.ok && isFaithful(line, checked.value)
    areFaithful &&= isLineFaithful
    if (!checked.ok) problems.push(checked.error)
    else records.push(isLineFaithful && mayStayText(line) ? line : checked.value)
  }
  return { records: packed(records), problems, isKnown: false, areUnique: false, areFaithful }
}

/** Records as they are held from then on: two tables fit into one piece of a window's first copy. */
const packed = (records: Iterable<HeldRecord>): readonly HeldPart[] => [...inTables(records, pieceSize / 2)]

function* knownIn(lines: Iterable<string>): Generator<HeldRecord> {
  for (const line of lines) yield heldFrom(line)
}

/** The snapshot's records with the change sets after it; every record that stands at the end was checked once. */
function replay(
  found: Found,
  journals: ReadJournals,
  folder: ProjectFolder,
): { readonly records: ProjectRecords; readonly problems: readonly ProjectProblem[] } {
  const changed = new Map<RecordId, AnyRecord | null>()
  for (const { changes } of journals.after) for (const { id, after } of changes) changed.set(id, after)
  const rechecked = problemsIn(
    [...changed.values()].filter((after) => after !== null),
    folder.journal,
  )
  const replayed = new Map<RecordId, AnyRecord>(rechecked.valid.map((record) => [record.id, record]))
  const records = new ProjectRecords(found.records, found.areUnique)
  records.apply([...changed.keys()].map((id) => ({ id, before: null, after: replayed.get(id) ?? null })))
  const isAsKnown = found.isKnown && changed.size === 0
  const missing = isAsKnown ? [] : dangling(records, folder.snapshot)
  return { records, problems: [...found.problems, ...rechecked.problems, ...missing] }
}

function dangling(records: ProjectRecords, file: string): readonly ProjectProblem[] {
  const lost: ProjectProblem = { code: 'record-invalid', file, recordId: null, detail: 'project' }
  const missing = records.missing().length === 0 ? [] : missingReferences([...records.values()], file)
  return [...(records.count('project') > 0 ? [] : [lost]), ...missing]
}

interface Base {
  readonly snapshot: FoundSnapshot
  readonly isBackup: boolean
}

async function newestBackup(disk: Disk, folder: ProjectFolder): Promise<Base | null> {
  for (const path of await backupFiles(disk, folder)) {
    const read = await readSnapshot(disk, path)
    if (read.ok) return { snapshot: read.snapshot, isBackup: true }
  }
  return null
}

const offer = (base: Base, { position, after, stop }: ReadJournals): RecoveryOffer => ({
  sequence: position.sequence,
  from: base.isBackup ? 'backup' : 'journal',
  at: after.at(-1)?.at ?? base.snapshot.header.at,
  lostChangeSets: stop?.linesLost ?? 0,
})

const stopProblems = (stop: JournalStop | null): readonly ProjectProblem[] =>
  stop === null ? [] : [{ code: stop.code, file: stop.file, recordId: null, detail: String(stop.linesLost) }]
