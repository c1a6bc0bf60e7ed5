import { createHash } from 'node:crypto'
import type { SourceDocument } from '#domain/document/document.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportOptions } from '#domain/report/report-options.ts'
import type { ReportTree } from '#domain/report/report-tree.ts'
import { reportWords } from '#messages/report-words.ts'
import type { Dispute } from '#tests/domain/status/dispute.ts'

/** The report about a dispute, with isolates left out so that sentences can be compared as they are read. */
export function reportOn(
  dispute: Dispute,
  given: Partial<ReportOptions> = {},
  documentOf: () => SourceDocument | undefined = () => undefined,
): ReportTree {
  const tree = buildReport({
    project: dispute.records,
    options: { title: 'The pier', claimIds: null, purpose: 'work', order: 'status', language: 'en', ...given },
    header: { generatedAt: '2024-03-13T08:00:00.000Z', version: '9.9.9', sequence: 7, researcher: 'Ada Reader' },
    words: { ...reportWords('en'), isolated: (name) => name },
    documentOf,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  })
  return tree
}
