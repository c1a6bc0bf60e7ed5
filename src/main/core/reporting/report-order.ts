import type { HeldRecord } from '#domain/project/held-record.ts'
import type { ReportOptions } from '#domain/report/report-options.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Call } from '../call.ts'
import type { ReportOrder } from '../working/jobs.ts'

/** What a report is made of: records that nobody alters, and what it says of its own making. */
export interface OrderedReport {
  readonly order: ReportOrder
  readonly records: readonly HeldRecord[]
}

/** A report about the project as it stands now, by the researcher at work, whatever is changed while it is made. */
export async function reportOrder({ core, store }: Call, options: ReportOptions): Promise<Result<OrderedReport>> {
  await store.settled()
  const { sequence, records, researcherId, storage } = store
  const unknown = options.claimIds?.find((id) => !records.get(id))
  if (unknown) return fail({ code: 'not-found', what: 'claim', id: unknown })
  if (records.count('claim') === 0 || options.claimIds?.length === 0) return fail({ code: 'nothing-to-export' })
  const header = {
    generatedAt: new Date(core.now()).toISOString(),
    version: core.settings.version,
    sequence,
    researcher: records.get(researcherId)?.name ?? core.settings.researcherName,
  }
  return ok({ order: { folder: storage.folder, options, header }, records: records.held() })
}
