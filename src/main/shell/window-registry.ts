import { type BrowserWindow, type IpcMainEvent, ipcMain } from 'electron'
import { channelToCore, channelToWindow } from '#contract/channel-names.ts'
import type { FromWindow, ToWindow } from '#contract/envelope.ts'
import { messageBytes } from './message-bytes.ts'
import { electronOrigins } from './page-policy.ts'
import { fitToWindow, readFromWindow } from './window-door.ts'

/** The windows as the core's link knows them. */
export interface WindowRegistry {
  add(window: BrowserWindow): void
  /** Delivers to one window, or to all (null). */
  deliver(number: number | null, message: ToWindow): void
  /** Sends an event once the screens listen, at once if they do. */
  tell(name: string, payload: unknown): void
}

/** Whom the registry tells. */
export interface WindowRegistryOptions {
  onMessage(window: number, message: FromWindow): void
  /** A window, or the document that was in it, is gone. */
  onGone(window: number): void
}

interface Entry {
  readonly window: BrowserWindow
  number: number
  hasSpoken: boolean
}

/** Checks every message at the door (frame, origin, size, shape) and carries answers back. */
export function createWindowRegistry(options: WindowRegistryOptions): WindowRegistry {
  const entries = new Map<number, Entry>()
  const pending: { readonly name: string; readonly payload: unknown }[] = []
  let numbers = 0

  ipcMain.on(channelToCore, (event, raw: unknown) => {
    const entry = entries.get(event.sender.id)
    if (!entry || !isScreen(event)) return
    const outcome = readFromWindow(raw, messageBytes(raw))
    if (outcome.kind === 'let-in') options.onMessage(entry.number, outcome.message)
    else if (outcome.answer !== null) send(entry, outcome.answer)
    entry.hasSpoken = true
    for (const { name, payload } of pending.splice(0)) tell(name, payload)
  })

  const send = ({ window }: Entry, message: ToWindow): void => {
    if (!window.isDestroyed()) window.webContents.send(channelToWindow, message)
  }
  const deliver = (number: number | null, message: ToWindow): void => {
    const fitting = fitToWindow(message, messageBytes(message))
    if (fitting === null) return
    for (const entry of entries.values()) if (number === null || entry.number === number) send(entry, fitting)
  }
  const tell = (name: string, payload: unknown): void => {
    if ([...entries.values()].some(({ hasSpoken }) => hasSpoken)) {
      deliver(null, { kind: 'event', project: null, name, payload })
    } else pending.push({ name, payload })
  }

  return {
    add: (window) => {
      const { id } = window.webContents
      numbers += 1
      const entry: Entry = { window, number: numbers, hasSpoken: false }
      entries.set(id, entry)
      window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (!isMainFrame || isSameDocument || !entry.hasSpoken) return
        options.onGone(entry.number)
        numbers += 1
        entry.number = numbers
        entry.hasSpoken = false
      })
      window.once('closed', () => {
        entries.delete(id)
        options.onGone(entry.number)
      })
    },
    deliver,
    tell,
  }
}

/** Only the screens' own document may speak: not a frame in it, and not another page that got into the window. */
function isScreen({ senderFrame, sender }: IpcMainEvent): boolean {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false
  return senderFrame.url === `${electronOrigins.app}/` || senderFrame.url.startsWith(`${electronOrigins.app}/#`)
}
