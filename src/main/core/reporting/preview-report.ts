import type { Progress } from '#contract/envelope.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Jobs, ReportOrder } from '../working/jobs.ts'
import { buildReportTree } from './build-report.ts'
import { renderHtml } from './render-report.ts'
import { sayingsOf } from './report-sayings.ts'

/** Makes the HTML report of these records, in a worker. */
export async function previewReport(
  project: ProjectReader,
  order: ReportOrder,
  progress: (progress: Progress) => void,
): Promise<Result<Jobs['preview']['output']>> {
  const tree = await buildReportTree(project, order, progress)
  if (!tree.ok) return tree
  const { text } = await renderHtml(tree.value)
  return ok({ html: text, bytes: Buffer.byteLength(text), ...sayingsOf(tree.value, 'html') })
}
