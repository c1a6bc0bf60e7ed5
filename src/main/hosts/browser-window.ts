import { promisify } from 'node:util'
import { constants, deflateRaw } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { ToWindow } from '#contract/envelope.ts'
import { fitToWindow } from '#shell/window-door.ts'
import type { DeliveredText, PageGlobals } from './window-script.ts'

/** Longer texts are sent packed: the browser's pipe takes some 40 ms for a megabyte, packing and unpacking one takes 5. */
const packedFrom = 32_768
const deflated = promisify(deflateRaw)

/** A page of the browser as the core's link knows it. */
export interface BrowserWindow {
  readonly page: Page
  /** The number of the document that is in it now; a reload is a new one. */
  number: number
  deliver(message: ToWindow): void
}

/** Wraps a page. Messages go over in order, several at once where they have queued up. */
export function createBrowserWindow(page: Page, number: number): BrowserWindow {
  let queue: Promise<DeliveredText>[] = []
  let isSending = false

  const flush = async (): Promise<void> => {
    isSending = true
    while (queue.length > 0 && !page.isClosed()) {
      const texts = queue
      queue = []
      const packed = await Promise.all(texts)
      await page
        .evaluate((sent) => (globalThis as unknown as PageGlobals).countermarkDeliver?.(sent), packed)
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
      const fittingText = fitting === message ? text : JSON.stringify(fitting)
      queue.push(isDeflated(message) ? Promise.resolve(fittingText) : delivered(fittingText))
      if (!isSending) void flush()
    },
  }
}

/** Whether a message is mostly deflated text already (a chunk of a first copy): packing it again would gain nothing. */
function isDeflated(message: ToWindow): boolean {
  if (message.kind !== 'answer' || typeof message.value !== 'object' || message.value === null) return false
  const { deflated } = message.value as { readonly deflated?: unknown }
  return Array.isArray(deflated) && deflated.length > 0
}

async function delivered(text: string): Promise<DeliveredText> {
  if (text.length < packedFrom) return text
  const bytes = await deflated(text, { level: constants.Z_BEST_SPEED })
  return { packed: bytes.toString('base64') }
}
