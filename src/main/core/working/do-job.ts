import type { Progress } from '#contract/envelope.ts'
import { ok, type Result } from '#domain/result.ts'
import { checkProject } from '../project-files/check-project.ts'
import { previewReport } from '../reporting/preview-report.ts'
import { verifyReport } from '../reporting/verify-report.ts'
import { writeReport } from '../reporting/write-report.ts'
import { earlierHighlights } from '../revising/earlier-highlights.ts'
import type { JobName, Jobs, ToWorker } from './jobs.ts'
import { recordsOf } from './record-pieces.ts'

/** Does one job in a worker, over the records of these pieces. */
export async function doJob(
  job: Extract<ToWorker, { kind: 'job' }>,
  pieces: readonly string[],
  progress: (progress: Progress) => void,
): Promise<Result<Jobs[JobName]['output']>> {
  switch (job.name) {
    case 'preview':
      return previewReport(recordsOf(pieces), job.input, progress)
    case 'write':
      return writeReport(recordsOf(pieces), job.input, progress)
    case 'verify':
      return verifyReport(recordsOf(pieces), job.input, progress)
    case 'highlights':
      return earlierHighlights(recordsOf(pieces), job.input)
    case 'check':
      return ok(await checkProject(job.input.folder))
  }
}
