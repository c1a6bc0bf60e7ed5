import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { FromWindow, ToWindow } from '#contract/envelope.ts'
import type { CoreSettings } from '#contract/link.ts'
import type { WindowApi } from '#contract/window-api.ts'
import type { PageOrigins } from '#shell/page-policy.ts'
import { askThroughPage, type WorkbenchFolders } from '#tests/e2e/workbench.ts'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A host under test, with a fresh home and fresh settings. */
export interface ContractHost {
  readonly host: WindowApi['host']
  readonly origins: PageOrigins
  /** The page of the screens. */
  readonly page: Page
  readonly folders: WorkbenchFolders
  /** Opens a project in the screens as a double click on it would. */
  openProject(folder: string): Promise<void>
  /** Ends the core without warning. */
  killCore(): Promise<void>
  /** Tries to show an address in a new window of the host's browser; answers why that failed, or "shown". */
  showElsewhere(url: string): Promise<string>
  /** Tries to send a message from a window that is not the screens'. */
  sendAsStranger(message: FromWindow): Promise<void>
  /** How many windows there are. */
  windows(): Promise<number>
  close(): Promise<void>
}

/** A way to start a host, or why it cannot be started on this machine. */
export type Startable = { readonly start: () => Promise<ContractHost> } | { readonly cannot: string }

/** Settings for a core under test. */
export const settingsIn = (folders: WorkbenchFolders): CoreSettings => ({
  dataFolder: folders.data,
  documentsFolder: folders.documents,
  resourcesFolder: `${root}resources`,
  version: '0.0.0',
  opener: 'app',
  researcherName: 'Test Researcher',
})

/** Asks the core through the page; throws the failure as JSON. */
export const ask = <A = unknown>(
  host: ContractHost,
  name: string,
  input: unknown,
  project: string | null = null,
): Promise<A> => askThroughPage(host.page, name, input, project) as Promise<A>

/** An id as the client would make one. */
export const newId = (): string => crypto.randomUUID()

/** What a conversation waits for: so many answers and failures, then a while for what must not come. */
export interface Listening {
  readonly answers: number
  /** Milliseconds to listen on. */
  readonly after?: number
  /** Milliseconds after which it is over in any case. */
  readonly atMost?: number
}

/** Sends messages from the screens as they are, and answers all that the window hears until what is waited for has come. */
export function converse(
  { page }: ContractHost,
  sent: readonly unknown[],
  { answers, after = 0, atMost = 30_000 }: Listening,
): Promise<readonly ToWindow[]> {
  return page.evaluate(
    (given) => {
      const { countermark } = globalThis as unknown as { countermark: WindowApi }
      return new Promise<ToWindow[]>((resolve) => {
        const heard: ToWindow[] = []
        const end = (): void => {
          stop()
          resolve(heard)
        }
        const late = setTimeout(end, given.atMost)
        const stop = countermark.subscribe((message) => {
          heard.push(message)
          const ended = heard.filter(({ kind }) => kind === 'answer' || kind === 'failure').length
          if (ended !== given.answers) return
          clearTimeout(late)
          setTimeout(end, given.after)
        })
        for (const message of given.sent) countermark.send(message as FromWindow)
      })
    },
    { sent: [...sent], answers, after, atMost },
  )
}
