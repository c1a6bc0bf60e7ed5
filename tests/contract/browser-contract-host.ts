import type { BrowserContext, Page } from 'playwright-core'
import type { FromWindow } from '#contract/envelope.ts'
import type { BrowserSession } from '#hosts/browser-session.ts'
import type { PageGlobals } from '#hosts/window-script.ts'
import { browserOrigins } from '#shell/page-policy.ts'
import { removeFolders, type WorkbenchFolders } from '#tests/e2e/workbench.ts'
import type { ContractHost } from './contract-host.ts'

/** A host that drives a browser, once it runs. */
export interface RunningBrowserHost {
  readonly host: ContractHost['host']
  readonly page: Page
  readonly context: BrowserContext
  readonly session: BrowserSession
  close(): Promise<unknown>
}

/** What the contract needs of it. */
export function browserContractHost(running: RunningBrowserHost, folders: WorkbenchFolders): ContractHost {
  const { host, page, context, session } = running
  return {
    host,
    origins: browserOrigins,
    page,
    folders,
    openProject: async (folder) => session.openProject(folder),
    killCore: async () => session.cutCore(),
    showElsewhere: async (url) => {
      const other = await context.newPage()
      const outcome = await other.goto(url).then(
        () => 'shown',
        (error: unknown) => String(error),
      )
      await other.close()
      return session.refused.some((refused) => refused.startsWith(url)) ? outcome : `${outcome}, and was not recorded`
    },
    sendAsStranger: async (message) => {
      for (const address of ['about:blank', `${browserOrigins.app}/`]) {
        const stranger = await context.newPage()
        await stranger.goto(address)
        await stranger.evaluate(send, message)
        await stranger.close()
      }
    },
    windows: async () => context.pages().length,
    close: async () => {
      await running.close()
      await removeFolders(folders)
    },
  }
}

/** Goes past `window.countermark` to the binding under it, which every page of the browser has. */
const send = (message: FromWindow): Promise<void> =>
  (globalThis as unknown as PageGlobals).countermarkSend(JSON.stringify(message))
