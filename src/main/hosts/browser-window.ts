import type { Page } from 'playwright-core'
import type { ToWindow } from '#contract/envelope.ts'
import { fitToWindow } from '#shell/window-door.ts'
import type { PageGlobals } from './window-script.ts'

/** A page of the browser as the core's link knows it. */
export interface BrowserWindow {
  readonly page: Page
  /** The number of the document that is in it now; a reload is a new one. */
  number: number
  deliver(message: ToWindow): void
}

/** Wraps a page. Messages go over in order, several at once where they have queued up. */
export function createBrowserWindow(page: Page, number: number): BrowserWindow {
  let queue: string[] = []
  let isSending = false

  const flush = async (): Promise<void> => {
    isSending = true
    while (queue.length > 0 && !page.isClosed()) {
      const texts = queue
      queue = []
      await page
        .evaluate((sent) => (globalThis as unknown as PageGlobals).countermarkDeliver?.(sent), texts)
        // The document went away under the message; whoever comes next asks for itself.
        .catch(() => undefined)
    }
    isSending = false
  }

  return {
    page,
    number,
    deliver: (message) => {
      const text = JSON.stringify(message)
      const bytes = Buffer.byteLength(text)
      const fitting = fitToWindow(message, bytes)
      if (fitting === null) return
      queue.push(fitting === message ? text : JSON.stringify(fitting))
      if (!isSending) void flush()
    },
  }
}
