import type { SourceDocument } from '#domain/document/document.ts'
import type { ProjectRecords } from '#domain/project/project-records.ts'
import { manifestSteps } from '#domain/report/build-manifest.ts'
import { reportSteps } from '#domain/report/build-report.ts'
import type { ReportManifest } from '#domain/report/manifest.ts'
import { neededDocuments, type ReportContext, reportContext } from '#domain/report/report-context.ts'
import type { ReportHeader, ReportOptions } from '#domain/report/report-options.ts'
import type { ReportTree } from '#domain/report/report-tree.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { reportWords } from '#messages/report-words.ts'
import type { Call } from '../call.ts'
import type { ProjectStore } from '../project/project-store.ts'
import { sha256Of } from '../project-files/disk.ts'
import { inSlices } from './in-slices.ts'
import { recordsNow } from './records-at.ts'

/** What a report is made of: records that nobody changes meanwhile, and what it says of its own making. */
export interface ReportRequest {
  readonly project: ProjectRecords
  readonly options: ReportOptions
  readonly header: ReportHeader
}

/** A report about the project as it stands, by the researcher at work. */
export async function reportRequest(call: Call, options: ReportOptions): Promise<Result<ReportRequest>> {
  await call.store.settled()
  const { sequence } = call.store
  const project = recordsNow(call.store)
  const unknown = options.claimIds?.find((id) => !project.get(id))
  if (unknown) return fail({ code: 'not-found', what: 'claim', id: unknown })
  if (project.count('claim') === 0 || options.claimIds?.length === 0) return fail({ code: 'nothing-to-export' })
  const { researcherId } = call.store
  const header: ReportHeader = {
    generatedAt: new Date(call.core.now()).toISOString(),
    version: call.core.settings.version,
    sequence,
    researcher: project.get(researcherId)?.name ?? call.core.settings.researcherName,
  }
  return ok({ project, options, header })
}

/** Builds the report, claim by claim, with progress, letting commits through in between. */
export async function buildReportTree(
  { store, signal, progress }: Pick<Call, 'store' | 'signal' | 'progress'>,
  request: ReportRequest,
): Promise<Result<ReportTree>> {
  const read = await contextOf(store, request)
  if (!read.ok) return read
  const context = read.value
  const total = 2 * context.claims.length + context.sources.length
  let done = 0
  const tree = await inSlices(reportSteps(context), {
    signal,
    onStep: () => {
      done += 1
      if (done % 25 === 0 || done === total) progress({ step: 'building', done, total, subject: null })
    },
  })
  return tree === 'cancelled' ? fail({ code: 'cancelled' }) : ok(tree)
}

/** Only what a report says for checking: much less work than the report itself. */
export const buildReportManifest = (
  request: ReportRequest,
  signal: AbortSignal,
): Promise<ReportManifest | 'cancelled'> =>
  inSlices(manifestSteps(reportContext({ ...inputOf(request), documentOf: () => undefined })), { signal })

const inputOf = ({ project, options, header }: ReportRequest) => ({
  project,
  options,
  header,
  words: reportWords(options.language),
  sha256: sha256Of,
})

/** Reads the documents that the report quotes from or carries. A report that leaves one out without saying so is none. */
async function contextOf(store: ProjectStore, request: ReportRequest): Promise<Result<ReportContext>> {
  const documents = new Map<string, SourceDocument>()
  const documentOf = (sourceId: string, revision: number) => documents.get(`${sourceId}/${revision}`)
  const context = reportContext({ ...inputOf(request), documentOf })
  for (const { sourceId, revision } of neededDocuments(context)) {
    const read = await store.texts.read(sourceId, revision)
    if (!read.ok) return read
    documents.set(`${sourceId}/${revision}`, read.value.document)
  }
  return ok(context)
}
