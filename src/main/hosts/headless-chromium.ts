import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { bundledChromium, type ChromiumProgram } from './bundled-chromium.ts'
import { findChromium } from './find-chromium.ts'

/** Switches of every browser that Countermark starts: no name resolves, and nothing is fetched in the background. */
export const offlineSwitches: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
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

/** Starts a browser without a window. */
export function launchHeadless(program: ChromiumProgram): Promise<Browser> {
  return chromium.launch({
    executablePath: program.executable,
    headless: true,
    chromiumSandbox: hasSandbox(),
    args: [...offlineSwitches, ...program.args],
    env: { ...definedOnly(process.env), ...program.env },
  })
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
