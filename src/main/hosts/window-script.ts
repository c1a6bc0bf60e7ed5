import type { ToWindow } from '#contract/envelope.ts'
import type { WindowApi } from '#contract/window-api.ts'

/** What the script is told when it is put into a page. */
export interface WindowScriptSettings {
  readonly origin: string
  readonly host: WindowApi['host']
  readonly platform: string
}

/** The names that the script and its host share in a page. */
export interface PageGlobals {
  countermark?: WindowApi
  countermarkDeliver?(texts: readonly string[]): void
  countermarkSend(text: string): Promise<void>
  countermarkHello(): Promise<void>
  readonly location: { readonly origin: string }
  addEventListener(type: 'beforeunload', listener: (event: { preventDefault(): void }) => void): void
  readonly top: unknown
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
  Object.defineProperty(page, 'countermarkDeliver', {
    value: (texts: readonly string[]) => {
      for (const text of texts) hear(JSON.parse(text))
    },
  })
  page.addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault()
  })
  void page.countermarkHello()
}
