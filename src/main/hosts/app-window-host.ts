import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import type { CoreSettings } from '#contract/link.ts'
import { readPageManifest } from '#shell/page-manifest.ts'
import { browserOrigins } from '#shell/page-policy.ts'
import { createPreviewShelf } from '#shell/preview-shelf.ts'
import { browserEnvironment } from './browser-environment.ts'
import { printWithBrowser } from './browser-printer.ts'
import { type BrowserSession, startBrowserSession } from './browser-session.ts'
import { type InstalledChromium, majorVersion, oldestChromium } from './find-chromium.ts'
import { hasSandbox, sayNoSandbox, sealedSwitches } from './headless-chromium.ts'
import { startInProcessCore } from './in-process-core.ts'
import { openInSystem, showInFileManager } from './system-opener.ts'

/** What an app window is started with. */
export interface AppWindowOptions {
  readonly browser: InstalledChromium
  readonly settings: CoreSettings
  readonly pagesFolder: string
  readonly home: string
  onCrashLoop(): void
}

/** A running app window. */
export interface AppWindowHost {
  readonly context: BrowserContext
  readonly session: BrowserSession
  /** Resolves when the person has closed the window. */
  readonly closed: Promise<void>
  /** Ends the core and the browser; answers the folders with changes that could not be saved. */
  close(): Promise<readonly string[]>
}

/** Thrown where the installed browser is older than the screens can be shown in. */
export class BrowserTooOld extends Error {
  readonly version: string

  constructor(version: string) {
    super(`browser ${version} is older than ${oldestChromium}`)
    this.name = 'BrowserTooOld'
    this.version = version
  }
}

/**
 * Shows the screens in a window of an installed Chrome, Chromium or Edge, with a profile of its own that is deleted
 * afterwards. Nothing listens on any port: pages are answered, and messages carried, through the browser's own pipe.
 */
export async function startAppWindow(options: AppWindowOptions): Promise<AppWindowHost> {
  const manifest = await readPageManifest(options.pagesFolder)
  if (!hasSandbox()) sayNoSandbox()
  const profile = await mkdtemp(join(tmpdir(), 'countermark-window-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.browser.executable,
    headless: false,
    chromiumSandbox: hasSandbox(),
    viewport: null,
    serviceWorkers: 'block',
    env: browserEnvironment(),
    // What asks this process to end is for this process to answer, after everything is saved.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      `--app=${browserOrigins.app}/`,
      '--window-size=1280,860',
      '--no-first-run',
      '--no-default-browser-check',
      ...sealedSwitches,
    ],
  })
  const closeBrowser = async (): Promise<void> => {
    await context.close().catch((error: unknown) => {
      // With its last window a browser ends by itself, and may be gone in the middle of being asked to.
      if (context.browser()?.isConnected() !== false) throw error
    })
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const version = context.browser()?.version() ?? ''
    if ((majorVersion(version) ?? 0) < oldestChromium) throw new BrowserTooOld(version)
    const session = await startBrowserSession(context, {
      host: 'app-window',
      settings: options.settings,
      startCore: startInProcessCore,
      pages: { folder: options.pagesFolder, manifest, origins: browserOrigins, previews: createPreviewShelf() },
      home: options.home,
      printToPdf: printWithBrowser,
      openExternal: openInSystem,
      openFile: ({ file }) => openInSystem(file),
      showInFolder: ({ file }) => showInFileManager(file),
      onCrashLoop: options.onCrashLoop,
    })
    const { promise: closed, resolve } = Promise.withResolvers<void>()
    context.once('close', () => resolve())
    const page = context.pages()[0] ?? (await context.newPage())
    page.once('close', () => resolve())
    // Whether to leave what is not saved is the person's to answer, in the browser's own dialog; no other dialog is ours.
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') void dialog.dismiss()
    })
    await session.show(page)
    return {
      context,
      session,
      closed,
      close: async () => {
        const unsaved = await session.end()
        await closeBrowser()
        return unsaved
      },
    }
  } catch (error) {
    await closeBrowser()
    throw error
  }
}
