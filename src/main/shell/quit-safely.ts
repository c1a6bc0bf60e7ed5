import { app, type BrowserWindow, dialog } from 'electron'
import type { OpenProjectSummary } from '#contract/link.ts'
import type { Messages } from '#messages/messages.ts'

/** What quitting needs to know and do. */
export interface QuitOptions {
  openProjects(): readonly OpenProjectSummary[]
  messages(): Messages['host']
  window(): BrowserWindow | null
  /** Asks the core to write everything and close; answers the folders that could not be saved, and then nothing was closed. */
  endCore(): Promise<readonly string[]>
  /** Gives the core up with what it could not save. */
  abandonCore(): void
}

/** How far quitting has come. */
export interface Quitting {
  /** Everything is written or given up: windows may go. */
  isDecided(): boolean
}

/** Holds quitting up until the core has written everything, or the person has said to lose what could not be written. */
export function quitSafely(options: QuitOptions): Quitting {
  let state: 'running' | 'ending' | 'ended' = 'running'

  const end = async (): Promise<void> => {
    for (let left = await options.endCore(); left.length > 0; left = await options.endCore()) {
      const answer = await ask(left.map(titleOf))
      if (answer === 'quit') {
        options.abandonCore()
        break
      }
      if (answer === 'stay') {
        state = 'running'
        return
      }
    }
    state = 'ended'
    app.quit()
  }

  const titleOf = (folder: string): string =>
    options.openProjects().find((project) => project.folder === folder)?.title || folder

  const ask = async (names: readonly string[]): Promise<'stay' | 'again' | 'quit'> => {
    const text = options.messages().dialog
    const question = {
      type: 'warning' as const,
      message: text.unsaved(names.length),
      detail: text.unsavedDetail(names.join('\n')),
      buttons: [text.stay, text.tryAgain, text.quitAnyway],
      defaultId: 0,
      cancelId: 0,
    }
    const parent = options.window()
    const { response } = await (parent ? dialog.showMessageBox(parent, question) : dialog.showMessageBox(question))
    return (['stay', 'again', 'quit'] as const)[response] ?? 'stay'
  }

  app.on('before-quit', (event) => {
    if (state === 'ended') return
    event.preventDefault()
    if (state === 'ending') return
    state = 'ending'
    void end()
  })
  return { isDecided: () => state === 'ended' }
}
