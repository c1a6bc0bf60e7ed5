import type { DroppedCode } from './report-words.ts'

/** What each format cannot carry of a report, whatever is in it. */
export const formatLosses = {
  html: [],
  pdf: ['pdf-clickable', 'pdf-manifest'],
  md: ['md-annotated-sources', 'md-highlights'],
  csv: ['csv-answers', 'csv-method', 'csv-rich-text', 'csv-silences', 'csv-sources', 'csv-manifest'],
} as const satisfies Record<string, readonly DroppedCode[]>
