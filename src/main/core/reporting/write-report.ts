import { randomUUID } from 'node:crypto'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ReportFormat } from '#contract/commands/report-commands.ts'
import { drawsOwnHead } from '#domain/report/printed-head.ts'
import type { ReportTree } from '#domain/report/report-tree.ts'
import type { DroppedCode } from '#domain/report/report-words.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Call } from '../call.ts'
import { HostCallFailed } from '../host-call-failed.ts'
import { codeOf } from '../project-files/disk.ts'
import { type Rendered, renderCsv, renderHtml, renderMarkdown, renderPrinted } from './render-report.ts'

const renderers: Readonly<Record<ReportFormat, (tree: ReportTree, signal: AbortSignal) => Promise<Rendered>>> = {
  html: renderHtml,
  md: renderMarkdown,
  csv: renderCsv,
  pdf: renderPrinted,
}

/** What each format cannot carry of a report. */
const losses: Readonly<Record<ReportFormat, readonly DroppedCode[]>> = {
  html: [],
  pdf: ['pdf-clickable', 'pdf-manifest'],
  md: ['md-annotated-sources', 'md-highlights'],
  csv: ['csv-answers', 'csv-method', 'csv-rich-text', 'csv-silences', 'csv-sources', 'csv-manifest'],
}

/** The sentences that say what a report in this format does not carry. */
export function droppedFrom(tree: ReportTree, format: ReportFormat): string[] {
  const { dropped } = tree.words.text
  const leavesTextOut = (format === 'html' || format === 'pdf') && tree.sources.some(({ body }) => body.kind !== 'text')
  return [...losses[format], ...(leavesTextOut ? (['full-text'] as const) : [])].map((code) => dropped[code])
}

/**
 * Writes a report to a file. It is written beside its place and moved there whole, so that an interruption leaves the earlier
 * file as it was. Fails with `file-unwritable`, `no-printer` or `cancelled`.
 */
export async function writeReport(
  call: Call,
  tree: ReportTree,
  format: ReportFormat,
  file: string,
): Promise<Result<null>> {
  const rendered = await renderers[format](tree, call.signal)
  if (rendered === null) return fail({ code: 'cancelled' })
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}`)
  try {
    if (format === 'pdf') await print(call, rendered.text, drawsOwnHead(tree) ? null : tree.title, beside)
    else await writeDurably(beside, rendered.text)
    if (call.signal.aborted) return fail({ code: 'cancelled' })
    await rename(beside, file)
    return ok(null)
  } catch (error) {
    if (error instanceof HostCallFailed && error.code !== 'failed') return fail({ code: error.code })
    const reason = error instanceof HostCallFailed ? error.message : codeOf(error)
    if (reason === '') throw error
    return fail({ code: 'file-unwritable', file, reason })
  } finally {
    await rm(beside, { force: true })
  }
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

async function print({ core }: Call, page: string, title: string | null, pdfFile: string): Promise<void> {
  const htmlFile = `${pdfFile}.html`
  try {
    await writeFile(htmlFile, page, { flag: 'wx' })
    await core.host.call('printToPdf', { htmlFile, pdfFile, title: title?.replace(/[\u2068\u2069]/gu, '') ?? null })
  } finally {
    await rm(htmlFile, { force: true })
  }
}
