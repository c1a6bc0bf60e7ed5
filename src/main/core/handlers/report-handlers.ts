import { randomUUID } from 'node:crypto'
import { fail, ok } from '#domain/result.ts'
import type { Handlers } from '../call.ts'
import { safeName } from '../project/folder-name.ts'
import { projectRecordOf } from '../project/open-projects.ts'
import { exportReport } from '../reporting/export-report.ts'
import { reportOrder } from '../reporting/report-order.ts'

/** Previewing, writing and verifying reports: a worker does it, over the records as they stand when it is asked for. */
export const reportHandlers = {
  'report.preview': async ({ options }, call) => {
    const ordered = await reportOrder(call, options)
    if (!ordered.ok) return ordered
    const made = await call.core.workers.run('preview', ordered.value.order, ordered.value.records, call)
    if (!made.ok) return made
    const previewId = randomUUID()
    const { html, bytes, incomplete, dropped } = made.value
    call.core.publish({ kind: 'preview', previewId, html })
    return ok({ previewId, bytes, incomplete: [...incomplete], dropped: [...dropped] })
  },
  'report.export': async ({ options, format, file }, call) => {
    // A window may not name a place to write to: the host asks the person.
    if (file !== null && call.window !== null)
      return fail({ code: 'invalid-input', path: 'file', problem: 'a window lets the person choose' })
    const ordered = await reportOrder(call, options)
    if (!ordered.ok) return ordered
    const title = options.title ?? projectRecordOf(call.store)?.title ?? ''
    const chosen =
      file ??
      (await call.core.host.call('chooseSaveFile', {
        suggestedName: `${safeName(title)}.${format}`,
        extension: format,
        startIn: call.core.settings.documentsFolder,
      }))
    if (chosen === null) return ok(null)
    const written = await exportReport(call, ordered.value, { format, file: chosen })
    if (!written.ok) return written
    const { incomplete, dropped } = written.value
    return ok({ file: chosen, dropped: [...dropped], incomplete: [...incomplete] })
  },
  'report.verify': async ({ file }, call) => {
    await call.store.settled()
    const { sequence, records, storage } = call.store
    const input = { folder: storage.folder, file, sequence }
    const verified = await call.core.workers.run('verify', input, records.held(), call)
    return verified.ok ? ok({ ...verified.value, mismatches: [...verified.value.mismatches] }) : verified
  },
} satisfies Partial<Handlers>
