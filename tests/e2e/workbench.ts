import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { ToWindow } from '#contract/envelope.ts'
import type { WindowApi } from '#contract/window-api.ts'

/** A Countermark that a test drives, whichever host shows it. */
export interface Workbench {
  readonly host: WindowApi['host']
  /** The page of the screens; another one after `restart`. */
  readonly page: Page
  readonly folders: WorkbenchFolders
  /** What went wrong in the page since the start: script errors, console errors, policy violations, refused requests. */
  readonly problems: string[]
  /** Asks the core as a screen would, beside the screens. */
  ask<N extends CommandName>(name: N, input: CommandInput<N>, project?: string | null): Promise<CommandOutput<N>>
  /** Opens a project in the screens as a double click on it would. */
  openProject(folder: string): Promise<void>
  /** Closes everything and starts it again on the same folders. */
  restart(): Promise<void>
  /** Ends the core without warning; null where this host has no core that can be ended alone. */
  readonly killCore: (() => Promise<void>) | null
  close(): Promise<void>
}

/** The temporary folders of one test. */
export interface WorkbenchFolders {
  readonly base: string
  readonly home: string
  readonly documents: string
  readonly data: string
}

/** Makes fresh folders for one test. */
export async function makeFolders(): Promise<WorkbenchFolders> {
  const base = await mkdtemp(join(tmpdir(), 'countermark-test-'))
  const home = join(base, 'home')
  const folders = { base, home, documents: join(home, 'Documents'), data: join(base, 'data') }
  await mkdir(folders.documents, { recursive: true })
  await mkdir(folders.data, { recursive: true })
  return folders
}

/** Deletes them. */
export const removeFolders = ({ base }: WorkbenchFolders): Promise<void> =>
  rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

/** Writes down everything that goes wrong in a page. */
export function watchProblems(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`)
  })
}

/** Sends one request through `window.countermark` and waits for its answer; throws the failure as JSON. */
export async function askThroughPage(
  page: Page,
  name: string,
  input: unknown,
  project: string | null,
): Promise<unknown> {
  const message = await page.evaluate(
    ({ id, ...rest }) => {
      const { countermark } = globalThis as unknown as { countermark: WindowApi }
      return new Promise<ToWindow>((resolve) => {
        const stop = countermark.subscribe((heard) => {
          if (heard.kind === 'event' || heard.kind === 'progress' || heard.id !== id) return
          stop()
          resolve(heard)
        })
        countermark.send({ kind: 'request', id, ...rest })
      })
    },
    { id: crypto.randomUUID(), project, name, input },
  )
  if (message.kind === 'answer') return message.value
  throw new Error(`${name}: ${JSON.stringify(message.kind === 'failure' ? message.error : message)}`)
}
