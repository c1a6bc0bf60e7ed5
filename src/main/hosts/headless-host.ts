import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { CoreSettings } from '#contract/link.ts'
import { readPageManifest } from '#shell/page-manifest.ts'
import { browserOrigins } from '#shell/page-policy.ts'
import { createPreviewShelf } from '#shell/preview-shelf.ts'
import { printWithBrowser } from './browser-printer.ts'
import { type BrowserSession, startBrowserSession } from './browser-session.ts'
import { headlessProgram, launchHeadless } from './headless-chromium.ts'
import { startInProcessCore } from './in-process-core.ts'

/** What a headless host is started with. */
export interface HeadlessHostOptions {
  readonly settings: CoreSettings
  /** The built screens (`out/renderer`). */
  readonly pagesFolder: string
  /** The home folder that the in-app chooser shows. */
  readonly home: string
  /** Size, colour scheme, scale and the like of the page. */
  readonly context?: BrowserContextOptions
  /** A browser that runs already and goes on when the host ends; without it the host starts its own and ends it. */
  readonly browser?: Browser
  /** Sees the page before the screens are loaded into it. */
  onPage?(page: Page): void
}

/** A running headless host with its one page. */
export interface HeadlessHost {
  readonly page: Page
  readonly context: BrowserContext
  readonly session: BrowserSession
  /** Ends the core, then the browser; answers the folders with changes that could not be saved. */
  close(): Promise<readonly string[]>
}

/** Starts the core and the screens without a window; null where no browser can be found. */
export async function startHeadlessHost(options: HeadlessHostOptions): Promise<HeadlessHost | null> {
  const manifest = await readPageManifest(options.pagesFolder)
  const browser = options.browser ?? (await ownBrowser())
  if (browser === null) return null
  const context = await browser.newContext({ ...options.context, serviceWorkers: 'block' })
  const leave = (): Promise<void> => (options.browser === undefined ? browser.close() : context.close())
  try {
    const session = await startBrowserSession(context, {
      host: 'headless',
      settings: options.settings,
      startCore: startInProcessCore,
      pages: { folder: options.pagesFolder, manifest, origins: browserOrigins, previews: createPreviewShelf() },
      home: options.home,
      printToPdf: printWithBrowser,
      openExternal: async () => false,
      openFile: async () => false,
      showInFolder: async () => false,
      onCrashLoop: () => undefined,
    })
    const page = await context.newPage()
    options.onPage?.(page)
    await session.show(page)
    return {
      page,
      context,
      session,
      close: async () => {
        const unsaved = await session.end()
        await leave()
        return unsaved
      },
    }
  } catch (error) {
    await leave()
    throw error
  }
}

async function ownBrowser(): Promise<Browser | null> {
  const program = await headlessProgram()
  return program && launchHeadless(program)
}
