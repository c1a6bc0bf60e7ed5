import type { WindowApi } from '#contract/window-api.ts'

/** Where a preview is served: a second origin with a policy of its own, so that nothing in a report can reach the app. */
export const previewAddress = (host: WindowApi['host'], previewId: string): string =>
  `${host === 'electron' ? 'app://report' : 'https://report.app.invalid'}/${encodeURIComponent(previewId)}`
