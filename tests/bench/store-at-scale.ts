import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ProjectStore } from '#core/project/project-store.ts'
import { createProjectStorage, openProjectStorage } from '#core/project-files/project-storage.ts'
import { partAt } from '#domain/anchoring/anchor-part.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import { createClaim } from '#domain/editing/edit-claim.ts'
import { claimDefaults } from '#domain/records/claim.ts'
import { unknownDate } from '#domain/records/fields.ts'
import type { AnyRecord } from '#domain/records/record.ts'

const researcherId = 'researcher:00000000-0000-4000-8000-000000000001' as const
const at = '2024-03-12T18:30:00.000Z'
const bare = (kind: number, count: number): string => `0000000${kind}-0000-4000-8000-${String(count).padStart(12, '0')}`

/** Records of a project of that many annotations: a tenth as many claims, a source for each two hundred. */
function recordsOf(annotations: number): readonly AnyRecord[] {
  const base = { createdAt: at, createdBy: researcherId }
  const first = createProjectRecords(
    { title: 'Scale', researcherName: 'Rosa', invented: true },
    { at, researcherId, newId: (type) => `${type}:${bare(0, 2)}` as never },
  )
  const records: AnyRecord[] = [...first]
  const text = 'The fog horn sounded before the ferry struck the pier. '.repeat(40)
  for (let n = 0; n < Math.max(1, annotations / 200); n += 1) {
    records.push({
      ...base,
      id: `source:${bare(1, n)}`,
      type: 'source',
      title: `Source ${n}`,
      outletId: null,
      authors: [],
      url: null,
      published: unknownDate,
      events: unknownDate,
      captured: unknownDate,
      language: 'en',
      licence: null,
      licenceAllowsFullText: false,
      note: '',
      format: 'txt',
      originalName: 'a.txt',
      originalFingerprint: null,
      originalExtension: 'txt',
      currentRevision: 1,
      originGroupId: null,
      importNotes: [],
    })
  }
  for (let n = 0; n < annotations / 10; n += 1)
    records.push({
      ...base,
      ...claimDefaults,
      earlierWordings: [],
      id: `claim:${bare(2, n)}`,
      type: 'claim',
      statement: `statement ${n}`,
    })
  for (let n = 0; n < annotations; n += 1) {
    const start = (n * 7) % 1_000
    records.push({
      ...base,
      id: `annotation:${bare(3, n)}`,
      type: 'annotation',
      sourceId: `source:${bare(1, Math.floor(n / 200))}`,
      revision: 1,
      parts: [partAt(text, { start, end: start + 60 })],
    })
    records.push({
      ...base,
      id: `evidenceLink:${bare(4, n)}`,
      type: 'evidenceLink',
      claimId: `claim:${bare(2, Math.floor(n / 10))}`,
      annotationId: `annotation:${bare(3, n)}`,
      stance: 'asserts',
      on: 'whole',
      speakerId: null,
      hadFromId: null,
      voice: 'own',
      voiceBasis: 'guessed',
      hedged: false,
      credibility: null,
      note: '',
    })
  }
  return records
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

/** Opens a project of that size and commits to it, in milliseconds. */
async function measured(
  annotations: number,
): Promise<{ readonly open: number; readonly p50: number; readonly p95: number; readonly records: number }> {
  const folder = join(await mkdtemp(join(tmpdir(), 'countermark-bench-')), 'Scale.countermark')
  const records = recordsOf(annotations)
  const created = await createProjectStorage(folder, { records, opener: 'bench', now: Date.now })
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  await created.value.storage.close()
  const began = performance.now()
  const opened = await openProjectStorage(folder, {
    opener: 'bench',
    takeOver: false,
    ifLocked: 'fail',
    access: 'write',
    now: Date.now,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const store = new ProjectStore({
    ...opened.value,
    listener: { onCommitted: () => undefined, onSaving: () => undefined },
    now: Date.now,
  })
  store.workAs({ id: researcherId, name: 'Rosa' })
  const open = performance.now() - began
  const commits: number[] = []
  for (let n = 0; n < 300; n += 1) {
    const start = performance.now()
    await store.edit(`commit-${n}`, 'claims.create', (project, context) =>
      createClaim(project, { statement: `new ${n}` }, context),
    )
    commits.push(performance.now() - start)
  }
  await store.close()
  return { open, p50: percentile(commits, 0.5), p95: percentile(commits, 0.95), records: records.length }
}

const small = await measured(10)
const large = await measured(100_000)
const line = (name: string, { open, p50, p95, records }: typeof small): string =>
  `${name.padEnd(8)} ${String(records).padStart(8)} records  open ${open.toFixed(0).padStart(6)} ms  commit p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms\n`
process.stdout.write(
  `${line('small', small) + line('large', large)}commit, large to small: ${(large.p50 / small.p50).toFixed(2)}\n`,
)
