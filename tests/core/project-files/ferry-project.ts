import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Disk } from '#core/project-files/disk.ts'
import {
  createProjectStorage,
  type OpenedStorage,
  type OpenStorageOptions,
  openProjectStorage,
} from '#core/project-files/project-storage.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import { claimDefaults } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import type { Result } from '#domain/result.ts'

export const researcherId: IdOf<'researcher'> = 'researcher:00000000-0000-4000-8000-000000000001'
const at = '2024-03-12T18:30:00.000Z'
const now = (): number => Date.parse(at)
const bare = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`

/** A fresh folder's path that is not there yet. */
export const freshFolder = async (name = 'Harbour ferry.countermark'): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'countermark-')), name)

/** The value of a result that must be ok. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The first records of the project. */
export const ferryRecords: readonly AnyRecord[] = createProjectRecords(
  { title: 'Harbour ferry', researcherName: 'Rosa', invented: true },
  { at, researcherId, newId: (type) => `${type}:${bare(2)}` as never },
)

/** Makes a project and opens it. */
export const created = async (folder: string, disk?: Disk): Promise<OpenedStorage> =>
  value(await createProjectStorage(folder, { records: ferryRecords, opener: 'test', now, ...(disk ? { disk } : {}) }))

/** Opens a project for writing. */
export const reopened = (folder: string, options: Partial<OpenStorageOptions> = {}): Promise<Result<OpenedStorage>> =>
  openProjectStorage(folder, { opener: 'test', takeOver: false, ifLocked: 'fail', access: 'write', now, ...options })

/** The change set that creates the claim of that number. */
export function claimChange(sequence: number): ChangeSet {
  const id: IdOf<'claim'> = `claim:${bare(sequence)}`
  const after: AnyRecord = {
    id,
    type: 'claim',
    createdAt: at,
    createdBy: researcherId,
    ...claimDefaults,
    earlierWordings: [],
    statement: `claim ${sequence}`,
  }
  return {
    sequence,
    id: `request-${sequence}`,
    at,
    researcherId,
    command: 'claims.create',
    undoes: null,
    changes: [{ id, before: null, after }],
    answer: { claimId: id },
  }
}

/** Appends that many claims from a sequence on; each must be acknowledged. */
export async function append({ storage }: OpenedStorage, from: number, count: number): Promise<void> {
  const results = await Promise.all(
    Array.from({ length: count }, (_, index) => storage.append(claimChange(from + index))),
  )
  for (const result of results) value(result)
}

/** The statements of the claims of an opened project. */
export const statementsOf = ({ project }: Pick<OpenedStorage, 'project'>): readonly string[] =>
  project.all('claim').map(({ statement }) => statement)

/** A state to snapshot: the opened records with the claims appended since. */
export const stateWith = (opened: OpenedStorage, sequence: number) => () => ({
  records: [
    ...opened.project.values(),
    ...Array.from(
      { length: sequence - opened.sequence },
      (_, index) => claimChange(opened.sequence + index + 1).changes[0]?.after as AnyRecord,
    ),
  ],
  sequence,
})
