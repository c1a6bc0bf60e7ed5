import { app, type BrowserWindow, dialog } from 'electron'
import type { OpenProjectSummary } from '#contract/link.ts'
import type { Messages } from '#messages/messages.ts'

/** What quitting needs to know and do. */
export interface QuitOptions {
  openProjects(): readonly OpenProjectSummary[]
  messages(): Messages['host']
  window(): BrowserWindow | null
  /** Asks the core to write everything and end; answers the folders that could not be saved. */
  endCore(): Promise<readonly string[]>
}

/** Holds quitting up until the core has written everything, or the person has said to lose what could not be written. */
export function quitSafely(options: QuitOptions): void {
  let state: 'running' | 'ending' | 'ended' = 'running'

  const end = async (): Promise<void> => {
    const unsaved = options.openProjects().filter(({ isUnsaved }) => isUnsaved)
    if (unsaved.length > 0 && (await ask(unsaved.map(({ title }) => title))) === 'stay') {
      state = 'running'
      return
    }
    for (let left = await options.endCore(); left.length > 0; left = await options.endCore()) {
      const answer = await ask(left)
      if (answer === 'quit') break
      if (answer === 'stay') {
        state = 'running'
        return
      }
    }
    state = 'ended'
    app.quit()
  }

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
}
