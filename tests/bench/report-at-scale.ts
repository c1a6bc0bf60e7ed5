/** A report over 1,000 marked passages in every text format, and how much of the time stringifying its records would take. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reportFormat, reportOptions } from '#contract/commands/report-commands.ts'
import { projectWith, startFerryCore } from '#tests/core/reporting/ferry-core.ts'
import { type Row, report, timed } from './measured.ts'

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
  await ferry.ask('projects.close', { project })
  const snapshot = JSON.parse(await readFile(join(project, 'project.json'), 'utf8')) as unknown
  const baseline = await timed(() => JSON.stringify(snapshot))
  await ferry.ask('projects.open', { folder: project })
  const against = (wall: number) => ({ name: 'JSON.stringify of the project', times: wall / baseline.wall })
  const rows: Row[] = []
  for (const format of reportFormat.exclude(['pdf']).options) {
    const file = join(ferry.folder, `report.${format}`)
    const options = reportOptions.parse({})
    const { wall } = await timed(() => ferry.ask('report.export', { options, format, file }, project))
    rows.push({
      what: `export as ${format}`,
      value: wall,
      budget: format === 'html' ? 1_000 : null,
      against: against(wall),
    })
    if (format === 'csv') continue
    const verified = await timed(() => ferry.ask('report.verify', { file }, project))
    if (verified.result.mismatches.length > 0) throw new Error('the report does not agree with its project')
    rows.push({ what: `verify ${format}`, value: verified.wall, budget: null, against: against(verified.wall) })
  }
  await report(`report over ${passages} passages`, rows)
} finally {
  await ferry.end()
}
