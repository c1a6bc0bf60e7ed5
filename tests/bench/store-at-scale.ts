import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { ProjectStore } from '#core/project/project-store.ts'
import { createProjectStorage, openProjectStorage } from '#core/project-files/project-storage.ts'
import { CheckedSnapshotsFile } from '#core/settings/checked-snapshots.ts'
import { createClaim } from '#domain/editing/edit-claim.ts'
import { claimDefaults } from '#domain/records/claim.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { benchOptions } from './bench-options.ts'
import { largeProject, researcherId } from './large-project.ts'
import { percentile, report, type Span, timed } from './measured.ts'

const scratch = await mkdtemp(join(tmpdir(), 'countermark-bench-'))
const commits = 300

interface Measured {
  /** Opened for the first time on this machine: every record is checked. */
  readonly first: Span
  readonly open: Span
  readonly commits: readonly number[]
  /** Commits made while a snapshot was being written. */
  readonly beside: readonly number[]
}

/** A project of that many annotations in our store: opened, changed, and changed while a snapshot is written. */
async function ours(annotations: number): Promise<Measured> {
  const folder = join(scratch, `Scale ${annotations}.countermark`)
  const created = await createProjectStorage(folder, {
    records: largeProject(annotations),
    opener: 'bench',
    now: Date.now,
  })
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  await created.value.storage.close()
  const checked = new CheckedSnapshotsFile(join(scratch, `data ${annotations}`))
  const options = {
    opener: 'bench',
    takeOver: false,
    ifLocked: 'fail',
    access: 'write',
    now: Date.now,
    checked,
  } as const
  const opening = () =>
    timed(async () => {
      const opened = await openProjectStorage(folder, options)
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      return new ProjectStore({
        ...opened.value,
        listener: { onCommitted: () => undefined, onSaving: () => undefined },
        now: Date.now,
      })
    })
  const first = await opening()
  await first.result.close()
  const open = await opening()
  const store = open.result
  store.workAs({ id: researcherId, name: 'Rosa' })
  let made = 0
  const commit = async (note: string): Promise<number> => {
    made += 1
    const id = `commit-${made}`
    const { wall } = await timed(() =>
      store.edit(id, 'claims.create', (project, its) => createClaim(project, { statement: `new ${made}${note}` }, its)),
    )
    return wall
  }
  const alone: number[] = []
  for (let count = 0; count < commits; count += 1) alone.push(await commit(''))
  // Long wordings bring the journal over the length at which it is folded into a snapshot.
  for (let count = 0; count < 60; count += 1) await commit(' of the ferry'.repeat(1_400))
  const beside: number[] = []
  for (let count = 0; count < commits; count += 1) beside.push(await commit(''))
  await store.close()
  return { first, open, commits: alone, beside }
}

/** The same records and changes in plain lowdb: one file, rewritten for each change. */
async function lowdb(annotations: number): Promise<{ readonly open: number; readonly commits: readonly number[] }> {
  const file = join(scratch, `lowdb ${annotations}.json`)
  const made = await JSONFilePreset<{ records: AnyRecord[] }>(file, { records: [...largeProject(annotations)] })
  await made.write()
  const open = await timed(() => JSONFilePreset<{ records: AnyRecord[] }>(file, { records: [] }))
  const waits: number[] = []
  for (let count = 0; count < (annotations > 1_000 ? 8 : commits); count += 1) {
    const claim = {
      ...claimDefaults,
      earlierWordings: [],
      id: `claim:${count}`,
      type: 'claim',
      statement: `new ${count}`,
    }
    const { wall } = await timed(async () => {
      open.result.data.records.push(claim as unknown as AnyRecord)
      await open.result.write()
    })
    waits.push(wall)
  }
  return { open: open.wall, commits: waits }
}

const annotations = 10 * benchOptions().claims
const name = `store: ${annotations / 200} sources, ${annotations} annotations, ${annotations / 10} claims, ${annotations} links`
const small = await ours(10)
const large = await ours(annotations)
const plain = await lowdb(annotations)
const p95 = (values: readonly number[]): number => percentile(values, 0.95)
const p50 = (values: readonly number[]): number => percentile(values, 0.5)

await report(name, [
  {
    what: 'open, the first time on this machine (every record checked)',
    value: large.first.wall,
    budget: null,
    against: { name: 'plain lowdb, which checks nothing', times: large.first.wall / plain.open },
  },
  {
    what: 'open, from then on',
    value: large.open.wall,
    budget: 1_000,
    against: { name: 'plain lowdb', times: large.open.wall / plain.open },
  },
  {
    what: 'the same, this process’s own work alone',
    value: large.open.work,
    budget: null,
    against: { name: 'the first time', times: large.open.work / large.first.work },
  },
  {
    what: 'commit, p50',
    value: p50(large.commits),
    budget: null,
    against: { name: 'the same on an empty project', times: p50(large.commits) / p50(small.commits) },
  },
  {
    what: 'commit, p95',
    value: p95(large.commits),
    budget: 20,
    against: { name: 'the same on an empty project', times: p95(large.commits) / p95(small.commits) },
  },
  {
    what: 'commit beside a snapshot, p95',
    value: p95(large.beside),
    budget: 20,
    against: { name: 'the same without one', times: p95(large.beside) / p95(large.commits) },
  },
  {
    what: 'plain lowdb, commit, p50 (not synced)',
    value: p50(plain.commits),
    budget: null,
    against: { name: 'ours', times: p50(plain.commits) / p50(large.commits) },
  },
])
await rm(scratch, { recursive: true, force: true })
