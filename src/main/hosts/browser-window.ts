import { promisify } from 'node:util'
import { constants, deflateRaw } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { ToWindow } from '#contract/envelope.ts'
import { fitToWindow } from '#shell/window-door.ts'
import type { BytesInTransit } from './bytes-in-transit.ts'
import type { BytesField, Delivered, DeliveredText, PageGlobals } from './window-script.ts'

/** Longer texts are sent packed: the browser's pipe takes some 40 ms for a megabyte, packing and unpacking one takes 5. */
const packedFrom = 32_768
const deflated = promisify(deflateRaw)

const bytesFields: readonly string[] = ['tables', 'bytes'] satisfies readonly BytesField[]
const isBytesField = (name: string): name is BytesField => bytesFields.includes(name)

/** A page of the browser as the core's link knows it. */
export interface BrowserWindow {
  readonly page: Page
  /** The number of the document that is in it now; a reload is a new one. */
  number: number
  deliver(message: ToWindow): void
}

/** Wraps a page. Messages go over in order, several at once where they have queued up; long bytes are fetched by the page. */
export function createBrowserWindow(page: Page, number: number, inTransit: BytesInTransit): BrowserWindow {
  const queue: Promise<Delivered>[] = []
  let isSending = false
  const withBytes = async (message: Promise<DeliveredText>, { field, bytes }: ApartBytes): Promise<Delivered> => ({
    message: await message,
    field,
    path: bytes.byteLength === 0 ? null : inTransit.put(bytes),
  })

  const flush = async (): Promise<void> => {
    isSending = true
    while (queue.length > 0 && !page.isClosed()) {
      const messages = await Promise.all(queue.splice(0))
      await page
        .evaluate((sent) => (globalThis as unknown as PageGlobals).countermarkDeliver?.(sent), messages)
        // The document went away under the message; whoever comes next asks for itself.
        .catch(() => undefined)
    }
    isSending = false
  }

  return {
    page,
    number,
    deliver: (message) => {
      const { plain, apart } = withoutBytes(message)
      const text = JSON.stringify(plain)
      const bytes = Buffer.byteLength(text) + (apart?.bytes.byteLength ?? 0)
      const fitting = fitToWindow(message, bytes)
      if (fitting === null) return
      const isWhole = fitting === message
      const sent = packed(isWhole ? text : JSON.stringify(fitting))
      queue.push(isWhole && apart !== null ? withBytes(sent, apart) : sent)
      if (!isSending) void flush()
    },
  }
}

/** What of a message crosses beside it. */
interface ApartBytes {
  readonly field: BytesField
  readonly bytes: Uint8Array
}

/** A message without its bytes, and these, or null where none belong to it: JSON has no bytes. */
function withoutBytes(message: ToWindow): { readonly plain: ToWindow; readonly apart: ApartBytes | null } {
  const none = { plain: message, apart: null }
  if (message.kind !== 'answer' || typeof message.value !== 'object' || message.value === null) return none
  for (const [field, bytes] of Object.entries(message.value)) {
    if (!(isBytesField(field) && bytes instanceof Uint8Array)) continue
    return { plain: { ...message, value: { ...message.value, [field]: null } }, apart: { field, bytes } }
  }
  return none
}

async function packed(text: string): Promise<DeliveredText> {
  if (text.length < packedFrom) return text
  const bytes = await deflated(text, { level: constants.Z_BEST_SPEED })
  return { packed: bytes.toString('base64') }
}
