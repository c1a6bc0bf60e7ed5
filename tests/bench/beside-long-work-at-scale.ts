/**
 * What a commit waits while a report is made, and while one is verified: over 1,000 marked passages, and over 10,000 in a project of
 * 100,000, whose records have to be handed over first.
 */
import { join } from 'node:path'
import { type ReportOptions, reportOptions } from '#contract/commands/report-commands.ts'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { projectWith, startFerryCore } from '#tests/core/reporting/ferry-core.ts'
import { benchOptions } from './bench-options.ts'
import { largeProject, largeText } from './large-project.ts'
import { percentile, type Row, report, timed } from './measured.ts'

const passages = 1_000
const ferry = await startFerryCore()
let made = 0

/** A project that was made by highlighting. */
async function smallProject(): Promise<string> {
  const line = (index: number): string =>
    `At ${index} the ferry left the quay, the harbour office said; a passenger remembered the pier as dark. `.repeat(3)
  const { project, sourceId } = await projectWith(
    ferry,
    Array.from({ length: 1_200 }, (_, each) => line(each)).join('\n'),
  )
  const { text } = await ferry.ask('sources.text', { sourceId, revision: null }, project)
  for (let count = 0, from = 0; count < passages; count += 1, from += 60) {
    from = text.indexOf('the ferry', from)
    const passage = { sourceId, revision: 1, parts: [{ start: from, end: from + 40 }] }
    await ferry.ask('claims.highlight', { passage }, project)
  }
  return project
}

/** A project of that many annotations with the texts that they stand in, and a tenth of its claims. */
async function scaledProject(annotations: number) {
  const folder = join(ferry.folder, 'Large.countermark')
  const records = largeProject(annotations)
  const created = await createProjectStorage(folder, { records, opener: 'bench', now: Date.now })
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  const { storage } = created.value
  const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: largeText }] }]
  for (const { id, type } of records)
    if (type === 'source')
      await storage.writeSource({
        sourceId: id,
        revision: 1,
        document: { type: 'doc', content },
        original: null,
        layout: null,
        pictures: [],
      })
  await storage.close()
  const opened = await ferry.ask('projects.open', { folder })
  const claims = records.flatMap(({ id, type }) => (type === 'claim' ? [id] : []))
  return { project: opened?.project ?? '', claimIds: claims.slice(0, claims.length / 10) }
}

async function measure(project: string, name: string, options: ReportOptions): Promise<void> {
  const commit = async (): Promise<number> => {
    made += 1
    const statement = `made meanwhile ${made}`
    return (await timed(() => ferry.ask('claims.create', { statement }, project))).wall
  }
  /** Commits one after the other, with a person's pause between, until the work is done. */
  const waitsBeside = async (work: Promise<unknown>): Promise<readonly number[]> => {
    let isDone = false
    const ended = work.finally(() => {
      isDone = true
    })
    const waits: number[] = []
    while (!isDone) {
      waits.push(await commit())
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await ended
    return waits
  }
  const alone: number[] = []
  for (let count = 0; count < 100; count += 1) alone.push(await commit())
  const rows: Row[] = [{ what: 'commit alone, p95', value: percentile(alone, 0.95), budget: 20, against: null }]
  const file = join(ferry.folder, 'report.html')
  for (const [what, work] of [
    ['report', () => ferry.ask('report.export', { options, format: 'html' as const, file }, project)],
    ['verify', () => ferry.ask('report.verify', { file }, project)],
  ] as const) {
    const waits: number[] = []
    let longest = 0
    for (let round = 0; round < 5; round += 1) {
      const { wall, result } = await timed(() => waitsBeside(work()))
      waits.push(...result)
      longest = Math.max(longest, wall)
    }
    rows.push({ what: `the ${what} itself, longest of 5`, value: longest, budget: null, against: null })
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['longest', 1],
    ] as const)
      rows.push({
        what: `commit beside a ${what}, ${name} of ${waits.length}`,
        value: percentile(waits, share),
        budget: share === 0.95 ? 20 : null,
        against: { name: 'alone, p95', times: percentile(waits, share) / percentile(alone, 0.95) },
      })
  }
  await report(name, rows)
  await ferry.ask('projects.close', { project })
}

try {
  await measure(await smallProject(), `commits beside a report over ${passages} passages`, reportOptions.parse({}))
  const annotations = 10 * benchOptions().claims
  const { project, claimIds } = await scaledProject(annotations)
  const name = `commits beside a report over ${annotations / 10} passages of ${annotations}`
  await measure(project, name, reportOptions.parse({ claimIds, purpose: 'publication' }))
} finally {
  await ferry.end()
}
