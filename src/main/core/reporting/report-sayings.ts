import type { ReportFormat } from '#contract/commands/report-commands.ts'
import { formatLosses } from '#domain/report/format-losses.ts'
import type { ReportTree } from '#domain/report/report-tree.ts'
import type { ReportSayings } from '../working/jobs.ts'

/** The sentences that say which sources are incomplete, and what a report in this format does not carry. */
export function sayingsOf(tree: ReportTree, format: ReportFormat): ReportSayings {
  const { dropped } = tree.words.text
  const leavesTextOut = (format === 'html' || format === 'pdf') && tree.sources.some(({ body }) => body.kind !== 'text')
  const losses = [...formatLosses[format], ...(leavesTextOut ? (['full-text'] as const) : [])]
  return { incomplete: tree.incomplete, dropped: losses.map((code) => dropped[code]) }
}
