import type { Progress } from '#contract/envelope.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { manifestSteps } from '#domain/report/build-manifest.ts'
import { reportSteps } from '#domain/report/build-report.ts'
import type { ReportManifest } from '#domain/report/manifest.ts'
import { neededDocuments, type ReportContext, reportContext } from '#domain/report/report-context.ts'
import type { ReportTree } from '#domain/report/report-tree.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { reportWords } from '#messages/report-words.ts'
import { realDisk, sha256Of } from '../project-files/disk.ts'
import { projectFolder } from '../project-files/project-folder.ts'
import { readSourceDocument } from '../project-files/source-files.ts'
import type { ReportOrder } from '../working/jobs.ts'

/** Builds a report of these records in a worker, with progress by claim and source. */
export async function buildReportTree(
  project: ProjectReader,
  order: ReportOrder,
  progress: (progress: Progress) => void,
): Promise<Result<ReportTree>> {
  const read = await contextOf(project, order)
  if (!read.ok) return read
  const context = read.value
  const total = 2 * context.claims.length + context.sources.length
  const steps = reportSteps(context)
  for (let done = 1; ; done += 1) {
    const step = steps.next()
    if (step.done) return ok(step.value)
    if (done % 25 === 0 || done === total) progress({ step: 'building', done, total, subject: null })
  }
}

/** Only what a report says for checking: much less work than the report itself. */
export function buildReportManifest(project: ProjectReader, order: ReportOrder): ReportManifest {
  const steps = manifestSteps(reportContext({ ...inputOf(project, order), documentOf: () => undefined }))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const inputOf = (project: ProjectReader, { options, header }: ReportOrder) => ({
  project,
  options,
  header,
  words: reportWords(options.language),
  sha256: sha256Of,
})

/** Reads the documents that the report quotes from or carries. A report that leaves one out without saying so is none. */
async function contextOf(project: ProjectReader, order: ReportOrder): Promise<Result<ReportContext>> {
  const documents = new Map<string, SourceDocument>()
  const documentOf = (sourceId: string, revision: number) => documents.get(`${sourceId}/${revision}`)
  const context = reportContext({ ...inputOf(project, order), documentOf })
  const folder = projectFolder(order.folder)
  for (const { sourceId, revision } of neededDocuments(context)) {
    const read = await readSourceDocument(realDisk, folder, sourceId, revision)
    if (!read.ok) return fail(lostText(project, { sourceId, revision }, read.error))
    documents.set(`${sourceId}/${revision}`, read.value.document)
  }
  return ok(context)
}

/** Why there is no report, with the source by its name: the file's own is a number that tells nobody anything. */
function lostText(
  project: ProjectReader,
  { sourceId, revision }: ReturnType<typeof neededDocuments>[number],
  error: WorkbenchError,
): WorkbenchError {
  const title = project.get(sourceId)?.title ?? sourceId
  const lost = { code: 'source-text-lost', title, revision, reason: '' } as const
  switch (error.code) {
    case 'not-found':
      return { ...lost, state: 'missing' }
    case 'format-damaged':
      return { ...lost, state: 'damaged' }
    case 'file-unreadable':
      return { ...lost, state: 'unreadable', reason: error.reason }
    default:
      return error
  }
}
