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
  readonly top: unknown
}

/**
 * Runs in every new document before its own scripts and gives the screens their `window.countermark`; other origins and
 * frames get nothing. It is sent to the page as source text, so it may use nothing from outside itself.
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
  Object.defineProperty(page, 'countermarkDeliver', {
    value: (texts: readonly string[]) => {
      for (const text of texts) for (const listener of [...listeners]) listener(JSON.parse(text))
    },
  })
  void page.countermarkHello()
}
