/** What a commit waits while a report over 1,000 marked passages is made, and while one is verified. */
import { join } from 'node:path'
import { reportOptions } from '#contract/commands/report-commands.ts'
import { projectWith, startFerryCore } from '#tests/core/reporting/ferry-core.ts'
import { percentile, type Row, report, timed } from './measured.ts'

const passages = 1_000
const ferry = await startFerryCore()
try {
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
  let made = 0
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
  const options = reportOptions.parse({})
  for (const [what, work] of [
    ['report', () => ferry.ask('report.export', { options, format: 'html' as const, file }, project)],
    ['verify', () => ferry.ask('report.verify', { file }, project)],
  ] as const) {
    const waits: number[] = []
    for (let round = 0; round < 5; round += 1) waits.push(...(await waitsBeside(work())))
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
  await report(`commits beside a report over ${passages} passages`, rows)
} finally {
  await ferry.end()
}
