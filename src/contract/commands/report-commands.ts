import { z } from 'zod'
import { interfaceLanguage } from '#domain/interface-language.ts'
import { idOf } from '#domain/records/id.ts'
import { read } from '../command.ts'

/** What goes into a report. */
export const reportOptions = z.strictObject({
  title: z.string().trim().max(2_000).nullable().default(null),
  /** All claims, or these only. */
  claimIds: z.array(idOf('claim')).nullable().default(null),
  /** `work` carries the full annotated sources; `publication` only those whose licence allows it. */
  purpose: z.enum(['work', 'publication']).default('work'),
  order: z.enum(['verdict', 'status', 'statement', 'created']).default('status'),
  language: interfaceLanguage.default('en'),
})
export type ReportOptions = z.infer<typeof reportOptions>

export const reportFormat = z.enum(['html', 'md', 'csv', 'pdf'])
export type ReportFormat = z.infer<typeof reportFormat>

const mismatch = z.strictObject({
  kind: z.enum(['file', 'quotation', 'source', 'record']),
  id: z.string(),
  expected: z.string(),
  found: z.string(),
})

export const reportCommands = {
  'report.preview': read(
    'Builds the HTML report and serves it on the report origin under an id.',
    z.strictObject({ options: reportOptions }),
    z.strictObject({
      previewId: z.string(),
      bytes: z.int(),
      incomplete: z.array(z.string()),
      dropped: z.array(z.string()),
    }),
  ),
  'report.export': read(
    'Writes a report to a file; without one the host asks. Null when the person cancels.',
    z.strictObject({ options: reportOptions, format: reportFormat, file: z.string().nullable() }),
    z.strictObject({ file: z.string(), dropped: z.array(z.string()), incomplete: z.array(z.string()) }).nullable(),
  ),
  'report.verify': read(
    'Checks an exported report against this project.',
    z.strictObject({ file: z.string() }),
    z.strictObject({ checked: z.int(), mismatches: z.array(mismatch) }),
  ),
} as const
