import { fail } from '#domain/result.ts'
import type { Handlers } from '../call.ts'

/** PROVISIONAL until the reporting room lands. */
export const reportHandlers = {
  'report.preview': async () => fail({ code: 'nothing-to-export' }),
  'report.export': async () => fail({ code: 'nothing-to-export' }),
  'report.verify': async ({ file }) => fail({ code: 'report-unreadable', file, detail: 'not yet' }),
} satisfies Partial<Handlers>
