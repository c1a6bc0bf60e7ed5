import { promisify } from 'node:util'
import { constants, deflateRaw } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { ToWindow } from '#contract/envelope.ts'
import { fitToWindow } from '#shell/window-door.ts'
import type { BytesInTransit } from './bytes-in-transit.ts'
import type { Delivered, DeliveredBytes, DeliveredText, PageGlobals } from './window-script.ts'

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

/** Wraps a page. Messages go over in order, several at once where they have queued up; long bytes are fetched by the page. */
export function createBrowserWindow(page: Page, number: number, inTransit: BytesInTransit): BrowserWindow {
  const queue: Promise<Delivered>[] = []
  let isSending = false
  const withBytes = async (message: Promise<DeliveredText>, { field, parts }: ApartBytes): Promise<Delivered> => ({
    message: await message,
    path: inTransit.put(parts),
    field,
    lengths: field === 'bytes' ? null : parts.map(({ byteLength }) => byteLength),
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
      const bytes = apart.parts.reduce((sum, each) => sum + each.byteLength, Buffer.byteLength(text))
      const fitting = fitToWindow(message, bytes)
      if (fitting === null) return
      const isWhole = fitting === message
      const sent = packed(isWhole ? text : JSON.stringify(fitting))
      queue.push(isWhole && apart.parts.length > 0 ? withBytes(sent, apart) : sent)
      if (!isSending) void flush()
    },
  }
}

/** What of a message crosses beside it: the deflated tables of a first copy, or the bytes of a part of a document. */
interface ApartBytes {
  readonly field: DeliveredBytes['field']
  readonly parts: readonly Uint8Array[]
}

/** A message without its bytes, and these: JSON has none. */
function withoutBytes(message: ToWindow): { readonly plain: ToWindow; readonly apart: ApartBytes } {
  const none = { plain: message, apart: { field: 'bytes', parts: [] } } as const
  if (message.kind !== 'answer' || typeof message.value !== 'object' || message.value === null) return none
  const { value } = message
  if ('bytes' in value && value.bytes instanceof Uint8Array)
    return {
      plain: { ...message, value: { ...value, bytes: null } },
      apart: { field: 'bytes', parts: [value.bytes] },
    }
  if (!('deflated' in value) || !Array.isArray(value.deflated)) return none
  const parts = value.deflated.filter((each): each is Uint8Array => each instanceof Uint8Array)
  return { plain: { ...message, value: { ...value, deflated: [] } }, apart: { field: 'deflated', parts } }
}

async function packed(text: string): Promise<DeliveredText> {
  if (text.length < packedFrom) return text
  const bytes = await deflated(text, { level: constants.Z_BEST_SPEED })
  return { packed: bytes.toString('base64') }
}
