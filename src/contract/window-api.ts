import type { FromWindow, ToWindow } from './envelope.ts'

/** All that a screen is given: one way to send, one way to hear. Each host provides it as `window.countermark`. */
export interface WindowApi {
  /** Which door this window came through; only for what differs by nature (native menus, title bar). */
  readonly host: 'electron' | 'app-window' | 'headless'
  readonly platform: string
  send(message: FromWindow): void
  /** Hears every message to this window until the returned function is called. */
  subscribe(listener: (message: ToWindow) => void): () => void
}
