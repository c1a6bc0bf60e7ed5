import { app, type BrowserWindow, dialog } from 'electron'
import type { Messages } from '#messages/messages.ts'

/** Says that something keeps dying, and starts the program again or leaves it. What was saved is on the disk either way. */
export async function explainCrashLoop(
  { dialog: text }: Messages['host'],
  what: 'coreStopped' | 'windowStopped',
): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: text[what],
    detail: text.coreStoppedDetail,
    buttons: [text.startAgain, text.quit],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) app.relaunch()
  app.exit(0)
}

const crashLimit = 3
const crashWindow = 30_000

/** Loads a window's page again when its process is gone, but not for ever. */
export function keepWindowAlive(window: BrowserWindow, messages: () => Messages['host']): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = performance.now()
    crashes = [...crashes.filter((at) => now - at <= crashWindow), now]
    if (crashes.length >= crashLimit) void explainCrashLoop(messages(), 'windowStopped')
    else window.webContents.reload()
  })
}
