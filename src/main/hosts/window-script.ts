import type { ToWindow } from '#contract/envelope.ts'
import type { WindowApi } from '#contract/window-api.ts'

/** What the script is told when it is put into a page. */
export interface WindowScriptSettings {
  readonly origin: string
  readonly host: WindowApi['host']
  readonly platform: string
}

/** A message as it comes over the browser's pipe: its JSON, or that deflated and in base64. */
export type DeliveredText = string | { readonly packed: string }

/** What of an answer may be bytes: the tables of a first copy, a part of a document. */
export type BytesField = 'tables' | 'bytes'

/** An answer with bytes in it, which the page fetches: the pipe would take ten times as long. */
export interface DeliveredBytes {
  /** The message without them. */
  readonly message: DeliveredText
  /** Where in the answer they belong. */
  readonly field: BytesField
  /** Where they are, or null for no bytes. */
  readonly path: string | null
}
export type Delivered = DeliveredText | DeliveredBytes

/** The names that the script and its host share in a page. */
export interface PageGlobals {
  countermark?: WindowApi
  /** Takes messages that are heard in their order. */
  countermarkDeliver?(messages: readonly Delivered[]): void
  countermarkSend(text: string): Promise<void>
  countermarkHello(): Promise<void>
  readonly location: { readonly origin: string }
  addEventListener(type: 'beforeunload', listener: (event: { preventDefault(): void }) => void): void
  readonly top: unknown
  /** `fromBase64` is there from Chromium 140 on. */
  readonly Uint8Array: { fromBase64?(base64: string): Uint8Array<ArrayBuffer> }
  atob(base64: string): string
  reportError(error: unknown): void
  /** The page's own, which reaches the page's own origin only. */
  readonly fetch: (path: string) => Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>
  readonly DecompressionStream: typeof DecompressionStream
  readonly TextDecoder: typeof TextDecoder
}

/**
 * Runs in every new document before its own scripts and gives the screens their `window.countermark`; other origins and
 * frames get nothing. While the core says that something could not be saved, the browser asks before the page goes. It is sent to the page as source text, so it may use nothing from outside itself.
 */
export function installWindowApi(settings: WindowScriptSettings): void {
  const page = globalThis as unknown as PageGlobals
  if (page.location.origin !== settings.origin || page.top !== page) return
  const listeners = new Set<(message: ToWindow) => void>()
  page.countermark = Object.freeze<WindowApi>({
    host: settings.host,
    platform: settings.platform,
    send: (message) => void page.countermarkSend(JSON.stringify(message)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  let isUnsaved = false
  const hear = (message: ToWindow): void => {
    if (message.kind === 'event' && message.name === 'project.saving') {
      isUnsaved = (message.payload as { readonly fault: string | null }).fault !== null
    }
    for (const listener of [...listeners]) listener(message)
  }
  const unpacked = async (base64: string): Promise<string> => {
    const bytes =
      page.Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(page.atob(base64), (each) => each.charCodeAt(0))
    const inflater = new page.DecompressionStream('deflate-raw')
    const writer = inflater.writable.getWriter()
    void writer.write(bytes)
    void writer.close()
    const decoder = new page.TextDecoder()
    const reader = inflater.readable.getReader()
    let text = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      text += decoder.decode(value, { stream: true })
      // Let go at once: of a large project these would be 30 MB, until the engine next looks for what nobody needs.
      value.buffer.transfer(0)
    }
  }
  const read = async (text: DeliveredText): Promise<ToWindow> =>
    JSON.parse(typeof text === 'string' ? text : await unpacked(text.packed))
  const opened = async (delivered: Delivered): Promise<ToWindow> => {
    if (typeof delivered === 'string' || 'packed' in delivered) return read(delivered)
    const { message: text, field, path } = delivered
    const fetched = path === null ? null : page.fetch(path).then((answer) => answer.arrayBuffer())
    const [message, buffer] = await Promise.all([read(text), fetched])
    const bytes = buffer === null ? new Uint8Array() : new Uint8Array(buffer)
    return message.kind === 'answer' ? { ...message, value: { ...(message.value as object), [field]: bytes } } : message
  }
  let last = Promise.resolve()
  Object.defineProperty(page, 'countermarkDeliver', {
    // What is to be fetched is asked for at once, and heard in its order; the host sends on meanwhile.
    value: (messages: readonly Delivered[]) => {
      for (const message of messages.map(opened))
        last = last.then(async () => hear(await message)).catch((error: unknown) => page.reportError(error))
    },
  })
  page.addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault()
  })
  void page.countermarkHello()
}
