import type { BrowserContext, Page } from 'playwright-core'
import type { ToWindow } from '#contract/envelope.ts'
import type { CoreSettings } from '#contract/link.ts'
import type { WindowApi } from '#contract/window-api.ts'
import { superviseCore } from '#shell/core-supervisor.ts'
import { answerHostCall, type HostHandlers } from '#shell/host-handlers.ts'
import { createImporterRunner } from '#shell/importer-runner.ts'
import type { Pages } from '#shell/page-answer.ts'
import { readFromWindow } from '#shell/window-door.ts'
import { createBrowserDialogs } from './browser-dialogs.ts'
import { type BrowserWindow, createBrowserWindow } from './browser-window.ts'
import { BytesInTransit } from './bytes-in-transit.ts'
import { forkImporter } from './fork-importer.ts'
import type { InProcessCore } from './in-process-core.ts'
import { servePages } from './page-server.ts'
import { installWindowApi } from './window-script.ts'

/** What a session needs beside the browser it runs in. */
export interface BrowserSessionOptions {
  readonly host: WindowApi['host']
  readonly settings: CoreSettings
  /** Starts a core in this process, again each time one is gone. */
  readonly startCore: () => InProcessCore
  readonly pages: Pages
  /** The person's home folder, which the in-app chooser never leaves. */
  readonly home: string
  readonly printToPdf: HostHandlers['printToPdf']
  readonly openExternal: (url: string) => Promise<boolean>
  readonly openFile: HostHandlers['openFile']
  readonly showInFolder: HostHandlers['showInFolder']
  onCrashLoop(): void
}

/** The screens, the core and the browser put together. */
export interface BrowserSession {
  /** Shows the screens in a page of the session. */
  show(page: Page): Promise<void>
  /** Tells the screens to open a project, once they listen. */
  openProject(folder: string): void
  /** Addresses that were asked for and refused, oldest first. */
  readonly refused: readonly string[]
  /** Cuts the core off as if its process had died. */
  cutCore(): void
  /** Ends importers and the core; answers the folders with changes that could not be saved. */
  end(): Promise<readonly string[]>
}

/** How long the core may take to write its snapshots at the end, in milliseconds. */
const quitDeadline = 15_000

/** Puts a session into a browser context whose pages are not shown yet. */
export async function startBrowserSession(
  context: BrowserContext,
  options: BrowserSessionOptions,
): Promise<BrowserSession> {
  const { settings, pages } = options
  const windows = new Map<Page, BrowserWindow>()
  const refused: string[] = []
  const pendingFolders: string[] = []
  const inTransit = new BytesInTransit()
  const quitDone = Promise.withResolvers<readonly string[]>()
  let numbers = 0
  let hasSpoken = false
  let core: InProcessCore | null = null

  const toWindow = (number: number | null, message: ToWindow): void => {
    for (const window of windows.values()) if (number === null || window.number === number) window.deliver(message)
  }
  const dialogs = createBrowserDialogs({
    home: options.home,
    ask: (choice) => toWindow(null, { kind: 'event', project: null, name: 'app.choose', payload: choice }),
    openExternal: options.openExternal,
  })
  const importers = createImporterRunner(forkImporter)
  const handlers: HostHandlers = {
    ...dialogs,
    printToPdf: options.printToPdf,
    openFile: options.openFile,
    showInFolder: options.showInFolder,
    startImporter: (input) => importers.start(input),
    killImporter: async ({ importId }) => importers.kill(importId),
  }
  const supervisor = superviseCore({
    settings,
    start: () => {
      core = options.startCore()
      return core
    },
    toWindow,
    onMessage: (message) => {
      if (message.kind === 'preview') pages.previews.put(message.previewId, message.html)
      if (message.kind === 'quit-done') quitDone.resolve(message.unsaved)
      if (message.kind === 'host-call') void answerHostCall(handlers, message).then((answer) => supervisor.send(answer))
    },
    onCrashLoop: options.onCrashLoop,
    now: () => performance.now(),
  })
  importers.onEvent((event) => supervisor.send({ kind: 'importer', event }))

  const windowOf = (page: Page): BrowserWindow => {
    const known = windows.get(page)
    if (known) return known
    numbers += 1
    const made = createBrowserWindow(page, numbers, inTransit)
    windows.set(page, made)
    page.once('close', () => {
      windows.delete(page)
      supervisor.windowClosed(made.number)
    })
    return made
  }
  const isScreen = (page: Page, frameUrl: string, isMain: boolean): boolean =>
    isMain && windows.has(page) && URL.canParse(frameUrl) && new URL(frameUrl).origin === pages.origins.app

  await servePages(context, pages, inTransit, (url) => refused.push(url))
  await context.exposeBinding('countermarkHello', ({ page, frame }) => {
    if (!isScreen(page, frame.url(), frame === page.mainFrame())) return
    const window = windowOf(page)
    supervisor.windowClosed(window.number)
    numbers += 1
    window.number = numbers
  })
  await context.exposeBinding('countermarkSend', ({ page, frame }, text: unknown) => {
    if (typeof text !== 'string' || !isScreen(page, frame.url(), frame === page.mainFrame())) return
    const window = windowOf(page)
    const outcome = readFromWindow(parsedOrNull(text), Buffer.byteLength(text))
    if (outcome.kind === 'let-in') supervisor.fromWindow(window.number, outcome.message)
    else if (outcome.answer !== null) window.deliver(outcome.answer)
    hasSpoken = true
    for (const folder of pendingFolders.splice(0)) tellToOpen(folder)
  })
  await context.addInitScript(installWindowApi, {
    origin: pages.origins.app,
    host: options.host,
    platform: process.platform,
  })
  context.on('page', (page) => {
    // A window that a page opened by itself has nothing of ours in it.
    void page.opener().then((opener) => (opener ? page.close() : undefined))
  })

  const tellToOpen = (folder: string): void =>
    toWindow(null, { kind: 'event', project: null, name: 'app.openProject', payload: { folder } })

  return {
    show: async (page) => {
      windowOf(page)
      await page.goto(`${pages.origins.app}/`)
    },
    openProject: (folder) => {
      if (hasSpoken) tellToOpen(folder)
      else pendingFolders.push(folder)
    },
    refused,
    cutCore: () => core?.cut(),
    end: async () => {
      supervisor.letEnd()
      importers.killAll()
      supervisor.send({ kind: 'quit' })
      const late = setTimeout(() => quitDone.resolve([]), quitDeadline)
      const unsaved = await quitDone.promise
      clearTimeout(late)
      return unsaved
    },
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
