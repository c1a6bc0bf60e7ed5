import { randomUUID } from 'node:crypto'
import { fail, ok } from '#domain/result.ts'
import type { Handlers } from '../call.ts'
import { safeName } from '../project/folder-name.ts'
import { projectRecordOf } from '../project/open-projects.ts'
import { buildReportTree, reportRequest } from '../reporting/build-report.ts'
import { renderHtml } from '../reporting/render-report.ts'
import { verifyReport } from '../reporting/verify-report.ts'
import { droppedFrom, writeReport } from '../reporting/write-report.ts'

/** Previewing, writing and verifying reports. */
export const reportHandlers = {
  'report.preview': async ({ options }, call) => {
    const request = await reportRequest(call, options)
    if (!request.ok) return request
    const tree = await buildReportTree(call, request.value)
    if (!tree.ok) return tree
    const page = await renderHtml(tree.value, call.signal)
    if (page === null) return fail({ code: 'cancelled' })
    const previewId = randomUUID()
    call.core.publish({ kind: 'preview', previewId, html: page.text })
    return ok({
      previewId,
      bytes: Buffer.byteLength(page.text),
      incomplete: [...tree.value.incomplete],
      dropped: droppedFrom(tree.value, 'html'),
    })
  },
  'report.export': async ({ options, format, file }, call) => {
    // A window may not name a place to write to: the host asks the person.
    if (file !== null && call.window !== null)
      return fail({ code: 'invalid-input', path: 'file', problem: 'a window lets the person choose' })
    const request = await reportRequest(call, options)
    if (!request.ok) return request
    const title = options.title ?? projectRecordOf(call.store)?.title ?? ''
    const chosen =
      file ??
      (await call.core.host.call('chooseSaveFile', {
        suggestedName: `${safeName(title)}.${format}`,
        extension: format,
        startIn: call.core.settings.documentsFolder,
      }))
    if (chosen === null) return ok(null)
    const tree = await buildReportTree(call, request.value)
    if (!tree.ok) return tree
    const written = await writeReport(call, tree.value, format, chosen)
    if (!written.ok) return written
    return ok({ file: chosen, dropped: droppedFrom(tree.value, format), incomplete: [...tree.value.incomplete] })
  },
  'report.verify': async ({ file }, call) => verifyReport(call, file),
} satisfies Partial<Handlers>
