import { open, writeFile } from 'node:fs/promises'
import type { ReportFormat } from '#contract/commands/report-commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { drawsOwnHead } from '#domain/report/printed-head.ts'
import type { ReportTree } from '#domain/report/report-tree.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf } from '../project-files/disk.ts'
import type { Jobs } from '../working/jobs.ts'
import { buildReportTree } from './build-report.ts'
import { type Rendered, renderCsv, renderHtml, renderMarkdown, renderPrinted } from './render-report.ts'
import { sayingsOf } from './report-sayings.ts'

const renderers: Readonly<Record<ReportFormat, (tree: ReportTree) => Promise<Rendered>>> = {
  html: renderHtml,
  md: renderMarkdown,
  csv: renderCsv,
  pdf: renderPrinted,
}

/** Makes a report of these records and writes it beside its place, in a worker. Fails with `file-unwritable`. */
export async function writeReport(
  project: ProjectReader,
  order: Jobs['write']['input'],
  progress: (progress: Progress) => void,
): Promise<Result<Jobs['write']['output']>> {
  const { format, file, beside } = order
  const tree = await buildReportTree(project, order, progress)
  if (!tree.ok) return tree
  const { text } = await renderers[format](tree.value)
  try {
    if (format === 'pdf') await writeFile(beside, text, { flag: 'wx' })
    else await writeDurably(beside, text)
  } catch (error) {
    if (codeOf(error) === '') throw error
    return fail({ code: 'file-unwritable', file, reason: codeOf(error) })
  }
  return ok({ ...sayingsOf(tree.value, format), title: drawsOwnHead(tree.value) ? null : tree.value.title })
}

async function writeDurably(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
