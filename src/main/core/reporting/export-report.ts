import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ReportFormat } from '#contract/commands/report-commands.ts'
import { fail, type Result } from '#domain/result.ts'
import type { Call } from '../call.ts'
import { HostCallFailed } from '../host-call-failed.ts'
import { codeOf } from '../project-files/disk.ts'
import type { ReportSayings } from '../working/jobs.ts'
import type { OrderedReport } from './report-order.ts'

/**
 * Has a report written to a file. It is written beside its place and moved there whole, so that an interruption leaves the earlier
 * file as it was. Fails with `file-unwritable`, `no-printer`, `work-crashed` or `cancelled`.
 */
export async function exportReport(
  call: Call,
  { order, records }: OrderedReport,
  { format, file }: { readonly format: ReportFormat; readonly file: string },
): Promise<Result<ReportSayings>> {
  const finished = join(dirname(file), `.${basename(file)}.${randomUUID()}`)
  const beside = format === 'pdf' ? `${finished}.html` : finished
  try {
    const written = await call.core.workers.run('write', { ...order, format, file, beside }, records, call)
    if (!written.ok) return written
    const title = written.value.title?.replace(/[\u2068\u2069]/gu, '') ?? null
    if (format === 'pdf') await call.core.host.call('printToPdf', { htmlFile: beside, pdfFile: finished, title })
    if (call.signal.aborted) return fail({ code: 'cancelled' })
    await rename(finished, file)
    return written
  } catch (error) {
    if (error instanceof HostCallFailed && error.code !== 'failed') return fail({ code: error.code })
    const reason = error instanceof HostCallFailed ? error.message : codeOf(error)
    if (reason === '') throw error
    return fail({ code: 'file-unwritable', file, reason })
  } finally {
    await rm(beside, { force: true })
    await rm(finished, { force: true })
  }
}
